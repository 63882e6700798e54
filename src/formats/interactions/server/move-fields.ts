import type { Content } from '../../../../generated/formats/gemini.js';
import { moveSetting } from './move-settings.js';

/** Moves paths of Gemini's form of a request to where the client wrote it. */
export type MoveField = (field: string) => string;

/** What stands before the turn of a client, where it continues another. */
const historyPath = 'previousInteractionId';

/** Members of a part -> what this API calls them. */
const members: Readonly<Record<string, string>> = {
  'inlineData.data': 'data',
  'inlineData.mimeType': 'mimeType',
  'fileData.fileUri': 'uri',
  'fileData.mimeType': 'mimeType',
  'functionCall.name': 'name',
  'functionCall.args': 'arguments',
  'functionCall.id': 'id',
  'functionResponse.name': 'name',
  'functionResponse.id': 'callId',
  'functionResponse.response': 'result',
  thoughtSignature: 'signature',
};

/** Media of a result stand behind their texts, wherever the client wrote them. */
const resultMedia = /^functionResponse\.parts/;

const partPath = /^contents\[(\d+)\](?:\.parts\[(\d+)\](?:\.(.+))?)?/;

/**
 * Where the parts of a call came from: the history, which the client named as a whole, then what it
 * wrote itself. Settings are where the client wrote them.
 *
 * @param request after validation.
 * @param places of the parts of the client's own contents; those of Gemini's form where absent.
 */
export function placesOf(
  request: object,
  history: readonly Content[],
  places: readonly (readonly string[])[] | undefined,
): MoveField {
  return (field) => {
    const [, turn, part, rest] = partPath.exec(field) ?? [];
    // All of the conversation: the client may have written none of its turns.
    if (field === 'contents' && places !== undefined) return 'input';
    if (turn === undefined) return moveSetting(request, field);
    const own = Number(turn) - history.length;
    if (own < 0) return historyPath;
    if (places === undefined) return field.replace(/^contents\[\d+\]/, `contents[${own}]`);
    const place = places[own]?.[Number(part ?? 0)] ?? 'input';
    const member = rest === undefined ? undefined : memberOf(rest);
    return member === undefined ? place : `${place}.${member}`;
  };
}

function memberOf(rest: string): string | undefined {
  return resultMedia.test(rest) ? 'result' : members[rest];
}
