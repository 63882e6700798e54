import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isObject, parseJson } from '../core/json.js';

const origins = [
  'anthropic',
  'openai-responses',
  'bedrock',
  'openrouter',
  'chat-reasoning',
  'google-openai',
  'google',
] as const;

/**
 * The wire whose state an envelope holds; each knows its own blocks. `google` stands for
 * continuation tokens alone: signatures of Google's are never put into an envelope.
 */
export type EnvelopeOrigin = (typeof origins)[number];

/**
 * State that only the target that made it can take back, on its way through a client to which
 * it is opaque: mostly reasoning of providers other than Google. The letters are the wire's own.
 * Translation contract §9.4.
 */
export interface Envelope {
  readonly p: EnvelopeOrigin;
  /** The model that made the blocks, as the provider names it. */
  readonly m: string;
  /** The credential they were made with: `Target.credentialId`. */
  readonly a: string;
  /** Opaque blocks in order; their shape depends on `p`. */
  readonly b: readonly unknown[];
}

/**
 * The literal that Google documents for a call whose signature was never Google's: its
 * validator lets it pass. It stands for no state.
 */
export const placeholderSignature = 'skip_thought_signature_validator';

/** Clients read the literal as base64 and may write it in the other alphabet. */
export function isPlaceholder(signature: string): boolean {
  return signature.replaceAll('/', '_') === placeholderSignature;
}

/** Tells our bytes from Google's. */
const magic = Buffer.from('GWS1', 'latin1');
const deflated = 1;

/** Shorter bodies gain nothing from compression. */
const compressFromBytes = 512;

/** A client could send a few bytes that inflate to gigabytes; no model thinks this much. */
const inflatedLimitBytes = 8 * 1024 * 1024;

/** An envelope as the base64 text of a `thoughtSignature`; equal envelopes give equal texts. */
export function sealSignature({ p, m, a, b }: Envelope): string {
  const json = Buffer.from(JSON.stringify({ p, m, a, b }), 'utf8');
  const compress = json.length > compressFromBytes;
  const flags = Buffer.from([compress ? deflated : 0]);
  return Buffer.concat([magic, flags, compress ? deflateRawSync(json) : json]).toString('base64');
}

/**
 * Whether a `thoughtSignature` is one of ours, readable or not. Google must never see such
 * bytes, not even damaged ones.
 */
export function isSealed(signature: string): boolean {
  return Buffer.from(signature.slice(0, 8), 'base64').subarray(0, magic.length).equals(magic);
}

/**
 * What {@link sealSignature} sealed.
 *
 * @param signature base64 in either alphabet, padded or not: clients re-encode the bytes.
 * @returns undefined for Google's own bytes, and for ours where they were damaged on the way.
 */
export function openSignature(signature: string): Envelope | undefined {
  if (!isSealed(signature)) return undefined;
  const bytes = Buffer.from(signature, 'base64');
  const flags = bytes[magic.length];
  const body = bytes.subarray(magic.length + 1);
  if (flags === 0) return readEnvelope(body);
  if (flags !== deflated) return undefined;
  const inflated = inflate(body);
  return inflated && readEnvelope(inflated);
}

/** Damaged bytes are a normal value here, and zlib has no way to say so but to throw. */
function inflate(bytes: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: inflatedLimitBytes });
  } catch {
    return undefined;
  }
}

function readEnvelope(body: Buffer): Envelope | undefined {
  const parsed = parseJson(body.toString('utf8'));
  return parsed.ok && isEnvelope(parsed.value) ? parsed.value : undefined;
}

function isEnvelope(value: unknown): value is Envelope {
  if (!isObject(value)) return false;
  const { p, m, a, b } = value;
  const known = origins.some((origin) => origin === p);
  return known && typeof m === 'string' && typeof a === 'string' && Array.isArray(b);
}

/** Where reasoning state may go back to. */
export interface ReplayTarget {
  readonly origin: EnvelopeOrigin;
  readonly model: string;
  readonly credentialId: string;
}

/** Whether the target made the envelope: same wire, same credential, same model but for its date. */
export function belongsTo(
  envelope: Envelope,
  { origin, model, credentialId }: ReplayTarget,
): boolean {
  return (
    envelope.p === origin &&
    envelope.a === credentialId &&
    modelFamily(envelope.m) === modelFamily(model)
  );
}

/**
 * A model's name without its date, vendor and place: `claude-sonnet-4-5`,
 * `claude-sonnet-4-5-20250929`, `anthropic/claude-sonnet-4-5@20250929` and Bedrock's
 * `us.anthropic.claude-sonnet-4-5-20250929-v1:0` are one family.
 */
export function modelFamily(model: string): string {
  const name = model
    .slice(model.lastIndexOf('/') + 1)
    .replace(/^(?:[a-z-]+\.)?anthropic\.(.+?)(?:-v\d+(?::\d+)*)?$/, '$1');
  return name.replace(/(?:[-@](?:latest|\d{8}|\d{4}-\d{2}-\d{2}))$/, '');
}
