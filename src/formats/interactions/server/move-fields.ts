import type { Content } from '../../../../generated/formats/gemini.js';

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
  'functionResponse.response': 'result',
  thoughtSignature: 'signature',
};

const partPath = /^contents\[(\d+)\](?:\.parts\[(\d+)\](?:\.(.+))?)?/;

/**
 * Where the parts of a call came from: the history, which the client named as a whole, then what it
 * wrote itself.
 *
 * @param places of the parts of the client's own contents; those of Gemini's form where absent.
 */
export function placesOf(
  history: readonly Content[],
  places: readonly (readonly string[])[] | undefined,
): MoveField {
  return (field) => {
    const [, turn, part, rest] = partPath.exec(field) ?? [];
    if (turn === undefined) return field;
    const own = Number(turn) - history.length;
    if (own < 0) return historyPath;
    if (places === undefined) return field.replace(/^contents\[\d+\]/, `contents[${own}]`);
    const place = places[own]?.[Number(part ?? 0)] ?? 'input';
    const member = rest === undefined ? undefined : members[rest];
    return member === undefined ? place : `${place}.${member}`;
  };
}
