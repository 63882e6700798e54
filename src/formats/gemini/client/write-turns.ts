import type { Content, Part } from '../../../../generated/formats/gemini.js';
import {
  type CanonicalPart,
  pathOfPart,
  pathOfSystemPart,
  type Turn,
} from '../../../core/canonical.js';
import { isMadeCallId } from '../../call-ids.js';
import type { Target } from '../../format.js';
import type { Losses } from '../../losses.js';
import { fileHost } from '../../media.js';
import { replaySignature } from '../signature.js';
import { isVertex, withoutForeign } from './foreign-members.js';

interface WriteTools {
  readonly target: Target;
  readonly losses: Losses;
  /** Google's own signatures were not taken back: none is sent again. */
  readonly signaturesRefused?: boolean;
}

/** The conversation as Google is sent it: as it came, but for what Google cannot read. */
export function writeTurns(turns: readonly Turn[], tools: WriteTools): Content[] {
  const question = lastQuestion(turns);
  return turns.flatMap(({ role, parts: given }, index) => {
    const firstCall = given.findIndex(({ functionCall }) => functionCall !== undefined);
    const parts = given.flatMap((part, at) => {
      const path = pathOfPart(part, index, at);
      if (isLeftOut(part, path, tools)) return [];
      const signatureDue = at === firstCall && index > question;
      const written = writePart(part, path, tools, signatureDue);
      return isHollow(written) ? [] : [written];
    });
    return parts.length > 0 ? [{ role, parts }] : [];
  });
}

/** What only carried a signature, and carries none any more. */
function isHollow(part: Part): boolean {
  if (part.text) return false;
  return Object.keys(part).every((member) => member === 'text' || member === 'thought');
}

/** What the Gemini API's own tools did in earlier turns; Vertex shows no such parts and takes none. */
function isLeftOut(part: Part, path: string, { target, losses }: WriteTools): boolean {
  if (!isVertex(target)) return false;
  const member = (['toolCall', 'toolResponse'] as const).find((name) => part[name] !== undefined);
  if (member === undefined) return false;
  losses.warn('dropped', `${path}.${member}`, 'known to the Gemini API only');
  return true;
}

/** Texts of the system instruction, which may carry what parts of a turn may. */
export function writeSystem(parts: readonly CanonicalPart[], tools: WriteTools): Content {
  return {
    parts: parts.map((part, at) => writePart(part, pathOfSystemPart(part, at), tools)),
  };
}

/** Index of the last user turn that asks something, rather than only bringing results. */
function lastQuestion(turns: readonly Turn[]): number {
  return turns.findLastIndex(
    ({ role, parts }) =>
      role === 'user' && parts.some((part) => !part.functionResponse && part.text !== ''),
  );
}

/** Most parts go on as they are, and are not copied. */
function writePart(
  part: CanonicalPart,
  path: string,
  tools: WriteTools,
  signatureDue = false,
): Part {
  const { target, losses, signaturesRefused = false } = tools;
  const known = withoutForeign('part', withoutPlace(part), path, tools);
  refuseForeignFiles(known, path, tools);
  const { functionCall, functionResponse, thoughtSignature } = known;
  const signature = replaySignature(thoughtSignature, {
    needed: signatureDue && (signaturesRefused || demandsSignatures(target.model)),
    refused: signaturesRefused,
    losses,
    path,
  });
  if (!functionCall && !functionResponse && signature === thoughtSignature) return known;

  const { thoughtSignature: _, ...written }: Part = known;
  if (functionCall) written.functionCall = withoutGatewayId(functionCall);
  if (functionResponse) {
    const { response = {} } = functionResponse;
    written.functionResponse = { ...withoutGatewayId(functionResponse), response };
  }
  return signature === undefined ? written : { ...written, thoughtSignature: signature };
}

/** What the gateway noted of the part goes no further. */
function withoutPlace(part: CanonicalPart): Part {
  if (part.callId === undefined && part.path === undefined) return part;
  const { callId: _, path: _path, ...given } = part;
  return given;
}

/** From Gemini 3 on, a call of the current turn without its signature is refused. */
function demandsSignatures(model: string): boolean {
  return /gemini-(?:[3-9]|\d{2})/.test(model);
}

function withoutGatewayId<T extends { id?: string }>(value: T): T {
  if (value.id === undefined || !isMadeCallId(value.id)) return value;
  const { id: _, ...rest } = value;
  return rest as T;
}

/** Google cannot read what lies in somebody else's store, nor Vertex what lies in the Gemini API's. */
function refuseForeignFiles(part: Part, path: string, tools: WriteTools): void {
  refuseForeignFile(part, path, tools);
  for (const [index, piece] of part.functionResponse?.parts?.entries() ?? []) {
    refuseForeignFile(piece, `${path}.functionResponse.parts[${index}]`, tools);
  }
}

function refuseForeignFile(
  { fileData }: Pick<Part, 'fileData'>,
  path: string,
  { target, losses }: WriteTools,
): void {
  if (!fileData) return;
  const host = fileHost(fileData.fileUri);
  const field = `${path}.fileData.fileUri`;
  if (host === 's3') losses.refuse(field, 'Google does not read s3:// addresses');
  if (host === 'google-files' && isVertex(target)) {
    losses.refuse(field, "Vertex does not read the Gemini API's files");
  }
}
