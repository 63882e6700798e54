import type { Content, Part } from '../../../../generated/formats/gemini.js';
import type { CanonicalPart, Turn } from '../../../core/canonical.js';
import { isMadeCallId } from '../../call-ids.js';
import type { Target } from '../../format.js';
import type { Losses } from '../../losses.js';
import { fileHost } from '../../media.js';
import { replaySignature } from '../signature.js';
import { withoutVertexOnly } from './vertex-only.js';

interface WriteTools {
  readonly target: Target;
  readonly losses: Losses;
  /** Google's own signatures were not taken back: none is sent again. */
  readonly signaturesRefused?: boolean;
}

/** The conversation as Google is sent it: as it came, but for what Google cannot read. */
export function writeTurns(turns: readonly Turn[], tools: WriteTools): Content[] {
  const question = lastQuestion(turns);
  return turns.map(({ role, parts }, index) => {
    const firstCall = parts.findIndex(({ functionCall }) => functionCall !== undefined);
    return {
      role,
      parts: parts.map((part, at) =>
        writePart(part, `contents[${index}].parts[${at}]`, {
          ...tools,
          signatureDue: at === firstCall && index > question,
        }),
      ),
    };
  });
}

/** Texts of the system instruction, which may carry what parts of a turn may. */
export function writeSystem(parts: readonly Part[], tools: WriteTools): Content {
  return {
    parts: parts.map((part, at) => writePart(part, `systemInstruction.parts[${at}]`, tools)),
  };
}

/** Index of the last user turn that asks something, rather than only bringing results. */
function lastQuestion(turns: readonly Turn[]): number {
  return turns.findLastIndex(
    ({ role, parts }) =>
      role === 'user' && parts.some((part) => !part.functionResponse && part.text !== ''),
  );
}

function writePart(
  { callId: _, thoughtSignature, ...part }: CanonicalPart,
  path: string,
  {
    target,
    losses,
    signaturesRefused = false,
    signatureDue = false,
  }: WriteTools & { readonly signatureDue?: boolean },
): Part {
  refuseForeignFiles(part, path, losses);
  const { inlineData, fileData, functionCall, functionResponse } = part;
  const signature = replaySignature(thoughtSignature, {
    needed: signatureDue && (signaturesRefused || demandsSignatures(target.model)),
    refused: signaturesRefused,
    losses,
    path,
  });
  return {
    ...part,
    ...(inlineData && {
      inlineData: withoutVertexOnly('inlineData', inlineData, `${path}.inlineData`, losses),
    }),
    ...(fileData && {
      fileData: withoutVertexOnly('fileData', fileData, `${path}.fileData`, losses),
    }),
    ...(functionCall && { functionCall: withoutGatewayId(functionCall) }),
    ...(functionResponse && { functionResponse: withoutGatewayId(functionResponse) }),
    ...(signature === undefined ? {} : { thoughtSignature: signature }),
  };
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

/** Google cannot read what lies in somebody else's store. */
function refuseForeignFiles(part: Part, path: string, losses: Losses): void {
  const pieces = [
    { piece: part, at: path },
    ...(part.functionResponse?.parts ?? []).map((piece, index) => ({
      piece,
      at: `${path}.functionResponse.parts[${index}]`,
    })),
  ];
  for (const { piece, at } of pieces) {
    if (piece.fileData && fileHost(piece.fileData.fileUri) === 's3') {
      losses.refuse(`${at}.fileData.fileUri`, 'Google does not read s3:// addresses');
    }
  }
}
