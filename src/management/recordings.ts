import type {
  RecordingFacts as ShownFacts,
  Recording as ShownRecording,
} from '../../generated/management/types.js';
import { GatewayError } from '../core/errors.js';
import { isObject, parseJson } from '../core/json.js';
import { plainUsd } from '../core/money.js';
import type { Principal } from '../core/principal.js';
import { fail } from '../core/result.js';
import { readIdToken, readPage } from '../formats/gemini/server/read-page.js';
import type { Recording, RecordingFacts } from '../recordings/ports.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  reaches,
  writeTime,
} from './management.js';

type Operation = 'listRecordings' | 'getRecording' | 'deleteRecording';

/** Generations that were written down. */
export function recordingHandlers({
  recordings,
  now,
}: Pick<ManagementServices, 'recordings' | 'now'>): Pick<ManagementHandlers, Operation> {
  return {
    async listRecordings({ query: { project, name, model, ...query } }, { principal }) {
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place } = page.value;
      const owner = projectOf(principal, project);
      // Of somebody else's project there is as much to see as of none.
      if (owner === undefined) return json({ recordings: [] });
      const filter = {
        ...(name === undefined ? {} : { name }),
        ...(model === undefined ? {} : { model }),
      };
      const from = { limit: size + 1, ...(place === undefined ? {} : { before: place }) };
      const found = await recordings.list(owner, filter, from, now());
      const shown = found.slice(0, size);
      const last = found.length > size ? shown.at(-1) : undefined;
      return json({
        recordings: shown.map(writeFacts),
        ...(last ? { nextPageToken: last.id } : {}),
      });
    },

    async getRecording({ params, query: { project } }, { principal }) {
      const owner = projectOf(principal, project);
      const found = owner && (await recordings.find(owner, params.recording, now()));
      return found ? json(writeRecording(found)) : fail(recordingNotFound());
    },

    async deleteRecording({ params, query: { project } }, { principal }) {
      const owner = projectOf(principal, project);
      const isGone = owner !== undefined && (await recordings.remove(owner, params.recording));
      return isGone ? json({}) : fail(recordingNotFound());
    },
  };
}

/** Whose recordings are asked for; undefined where the caller may not see those. */
function projectOf(principal: Principal, asked = principal.projectId): string | undefined {
  return reaches(principal, asked) ? asked : undefined;
}

function recordingNotFound(): GatewayError {
  return new GatewayError('not-found', 'There is no such recording.');
}

function writeFacts({
  costNanoUsd,
  createdAtMs,
  expiresAtMs,
  ...facts
}: RecordingFacts): ShownFacts {
  return {
    ...facts,
    ...(costNanoUsd === undefined ? {} : { costUsd: plainUsd(costNanoUsd) }),
    createTime: writeTime(createdAtMs),
    expireTime: writeTime(expiresAtMs),
  };
}

function writeRecording({ request, response, cut, ...facts }: Recording): ShownRecording {
  return {
    ...writeFacts(facts),
    request: readObject(request),
    ...(response === undefined ? {} : { response: readObject(response) }),
    cut: cut.map(({ field, reason }) => ({ field, reason })),
  };
}

/** What we wrote ourselves. */
function readObject(text: string): Record<string, unknown> {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}
