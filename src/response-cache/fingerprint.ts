import { createHmac } from 'node:crypto';
import type { Blobs } from '../core/blobs.js';
import type { CanonicalCall, CanonicalPart } from '../core/canonical.js';
import type { Allowed } from '../core/principal.js';

/** What two requests have in common that may share an answer. */
export interface Fingerprint {
  /** The text that is asked, and all that is compared where similar questions count. */
  readonly question: string;
  /** False where the request does not end in a text of the user. */
  readonly hasQuestion: boolean;
  /** Of the namespace and the whole question. */
  readonly exactKey: string;
  /**
   * Of the namespace and what questions have in common that may be alike.
   *
   * @param common the same for all of them, such as their words in one form.
   * @param version of the measure that compares them.
   */
  similarKey(common: string, version: string): string;
}

/** Raised whenever entries of before would be read in another way. */
const formVersion = 1;

/**
 * The namespace of a call is an HMAC of everything that it says, but for the last text of its user.
 * What a call gains later is part of it unless it is left out here: two calls that differ in anything
 * that could change the answer are never in one namespace. Nobody without the secret can name one,
 * so that a project finds its own entries only. Reliability contract §10 "Cache".
 *
 * @param allowed what the caller's key may use: keys of one project share answers where they may use
 *   the same.
 * @param modelKey the same for all names of the same targets: an alias that leads elsewhere now
 *   is in another namespace.
 */
export function fingerprintOf(
  call: CanonicalCall,
  allowed: Allowed | undefined,
  secret: Uint8Array,
  modelKey: (model: string) => string,
): Fingerprint {
  const {
    // Who asks, in which API, and how the answer is sent: none of it changes the answer.
    dialect: _dialect,
    stream: _stream,
    trace: _trace,
    caches: _caches,
    // What it holds stands in the call.
    prefix: _prefix,
    blobs,
    tenant,
    model: _model,
    modelCandidates,
    contents,
    system,
    tools,
    gen,
    routing,
    ...others
  } = call;
  // How often and how long somebody is asked, not who.
  const { maxAttempts: _attempts, race: _race, timeoutMs: _timeoutMs, ...wishes } = routing;
  const at = placeOfQuestion(call);
  const question = at ? (contents[at.turn]?.parts[at.part]?.text ?? '') : '';
  const turns = contents.map(({ role, parts }, turn) => ({
    role,
    parts: parts.map((part, index) =>
      at?.turn === turn && at.part === index ? null : withoutPath(part),
    ),
  }));
  const text = JSON.stringify(
    [
      formVersion,
      [allowed?.models, allowed?.dialects, allowed?.operations],
      modelCandidates.map(modelKey),
      sorted(gen),
      system.map(withoutPath),
      // Models heed the order of what they are offered, so that it stays.
      [tools.functions, tools.server],
      sorted(wishes),
      sorted(others),
      turns,
    ],
    inFull,
  );
  const namespace = digestOf(secret, tenant, pieces(text, blobs));
  return {
    question,
    hasQuestion: at !== undefined,
    exactKey: keyOf(secret, namespace, 'exact', question),
    similarKey: (common, version) => keyOf(secret, namespace, `similar ${version}`, common),
  };
}

/** The last text of the last turn, where that is the user's and says nothing but a text. */
function placeOfQuestion({ contents }: CanonicalCall): { turn: number; part: number } | undefined {
  const turn = contents.length - 1;
  const last = contents[turn];
  if (last?.role !== 'user') return undefined;
  const part = last.parts.findLastIndex(
    ({ path: _path, ...members }) =>
      members.text !== undefined && Object.keys(members).every((member) => member === 'text'),
  );
  return part === -1 ? undefined : { turn, part };
}

/** Where a part stands in the client's body does not change what it says. */
function withoutPath({ path: _path, ...part }: CanonicalPart): Omit<CanonicalPart, 'path'> {
  return part;
}

/** Members in one order, whichever the client wrote. */
function sorted(members: object): unknown[] {
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What JSON has no words for is not to become the same as nothing. */
function inFull(_name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return typeof value === 'bigint' ? `${value}n` : value;
}

/** Placeholders differ from request to request: what they stand for goes in (architecture D5). */
function pieces(text: string, blobs: Blobs | undefined): readonly (string | Uint8Array)[] {
  return blobs ? blobs.splice(text) : [text];
}

/** The tenant's length goes before it, so that no two of them can begin the same bytes. */
function digestOf(
  secret: Uint8Array,
  tenant: string,
  text: readonly (string | Uint8Array)[],
): Buffer {
  const hmac = createHmac('sha256', secret).update(`${tenant.length} ${tenant}\n`);
  for (const piece of text) hmac.update(piece);
  return hmac.digest();
}

function keyOf(secret: Uint8Array, namespace: Uint8Array, kind: string, text: string): string {
  return createHmac('sha256', secret)
    .update(namespace)
    .update(`${kind}\n`)
    .update(text)
    .digest('base64url');
}
