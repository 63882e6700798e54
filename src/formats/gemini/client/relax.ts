import type { UpstreamFailure, WireRequest } from '../../format.js';
import { createLosses, type Losses } from '../../losses.js';
import { errorOf } from './read-error.js';
import { writeTurns } from './write-turns.js';

/**
 * A refused request once more without what Google did not like, where that is no more than a
 * warning: signatures that it made for another project or model, or lost; and thinking, of a
 * model that does none. Translation contract §9.2, §9.4.
 */
export function relax(failure: UpstreamFailure, refused: WireRequest): WireRequest | undefined {
  if (failure.status !== 400) return undefined;
  const message = errorOf(failure.body).message.slice(0, 2_000);
  const row = relaxations.find(({ about }) => about.test(message));
  if (!row) return undefined;
  const losses = createLosses(refused.reading.target);
  const body = row.change(refused, losses);
  if (body === undefined) return undefined;
  const told = new Set(refused.warnings.map(({ code, field }) => `${code} ${field}`));
  const more = losses.warnings.filter(({ code, field }) => !told.has(`${code} ${field}`));
  return { ...refused, body, warnings: [...refused.warnings, ...more] };
}

type Change = (refused: WireRequest, losses: Losses) => WireRequest['body'] | undefined;

/** What Google says -> what to do about it; undefined where nothing is left to do. */
const relaxations: readonly { readonly about: RegExp; readonly change: Change }[] = [
  { about: /thought[ _-]?signature/i, change: withoutSignatures },
  {
    about:
      /thinking (?:(?:budget|level) )?is not (?:enabled|supported)|only works in thinking mode/i,
    change: withoutThinking,
  },
];

function withoutSignatures({ body, reading }: WireRequest, losses: Losses) {
  const { call, target } = reading;
  const contents = writeTurns(call.contents, { target, losses, signaturesRefused: true });
  const same = JSON.stringify(contents) === JSON.stringify(body.contents);
  return same ? undefined : { ...body, contents };
}

function withoutThinking({ body, reading }: WireRequest, losses: Losses) {
  const { thinkingConfig, ...generationConfig } = Object(body.generationConfig);
  if (thinkingConfig === undefined) return undefined;
  const { model } = reading.target;
  losses.warn('dropped', 'generationConfig.thinkingConfig', `${model} does not think as asked`);
  return { ...body, generationConfig };
}
