import type { Blobs } from '../core/blobs.js';
import { isObject } from '../core/json.js';
import { scrubSecrets } from '../core/scrub-secrets.js';
import { mediaLetters } from './collect-chunks.js';
import type { Cut, CutReason } from './ports.js';
import type { Redact } from './redact.js';

export interface KeepRules {
  /** Of the JSON in UTF-8. */
  readonly limitBytes: number;
  readonly redact: Redact;
  /** Long values that stand in the value as placeholders. */
  readonly blobs?: Blobs | undefined;
}

export interface KeptJson {
  readonly json: string;
  readonly cut: readonly Cut[];
}

/** More are not told one by one. */
const longestCutList = 100;
/** Upstreams answer with what they like; requests are bounded before. */
const deepest = 100;
/** A secret that the end of a text would cut in two is looked for whole. */
const longestSecret = 4 * 1024;

/** Names of members whose text is a credential whatever it looks like, in any spelling. */
const secretNames =
  /(?:^token|apikey|apikeystring|accesskey|accesskeyid|secretaccesskey|secretkey|privatekey|clientsecret|secret|password|passwd|passphrase|accesstoken|refreshtoken|idtoken|sessiontoken|authtoken|bearertoken|authorization|credentials?)$/;

/** Opaque bytes of a model's thoughts; what looks like a secret in them is chance. */
const opaqueNames = new Set(['thoughtSignature', 'thought_signature']);

/**
 * JSON of a request or an answer as it is recorded: without credentials, long media and personal
 * data of the configured kinds, and not longer than it may be. Takes time linear in what it keeps.
 *
 * @param root names it in the paths of what was cut.
 */
export function keepJson(value: unknown, root: string, rules: KeepRules): KeptJson {
  const cut: Cut[] = [];
  const path: string[] = [root];
  let leftBytes = rules.limitBytes;
  let isFull = false;

  const tell = (reason: CutReason) => {
    if (cut.length < longestCutList) cut.push({ field: path.join(''), reason });
  };
  /** Takes room for a piece; nothing more is kept once there is none. */
  const take = (bytes: number): boolean => {
    if (bytes > leftBytes) {
      if (!isFull) tell('size');
      isFull = true;
      return false;
    }
    leftBytes -= bytes;
    return true;
  };

  const safeText = (text: string): string => {
    const scrubbed = scrubSecrets(text);
    if (scrubbed !== text) tell('credential');
    const redacted = rules.redact(scrubbed);
    if (redacted !== scrubbed) tell('redacted');
    return redacted;
  };

  const keepText = (text: string): string | undefined => {
    const bounded = safeText(text.slice(0, leftBytes + longestSecret));
    const fits = text.length <= leftBytes + longestSecret;
    if (fits && take(jsonBytes(bounded))) return bounded;
    if (!isFull) tell('size');
    isFull = true;
    const head = headOf(bounded, leftBytes);
    leftBytes -= jsonBytes(head);
    return head === '' ? undefined : head;
  };

  const keepBytes = (text: string): string => {
    const isLong = text.length > mediaLetters || rules.blobs?.find(text) !== undefined;
    if (isLong || text === '') {
      tell('media');
      return '';
    }
    return take(jsonBytes(text)) ? text : '';
  };

  const keepMember = (key: string, member: unknown, isMedia: boolean): unknown => {
    if (typeof member !== 'string') return keep(member);
    if (isMedia && key === 'data') return keepBytes(member);
    if (rules.blobs?.find(member)) {
      tell('media');
      return '';
    }
    if (opaqueNames.has(key)) return take(jsonBytes(member)) ? member : undefined;
    if (secretNames.test(key.toLowerCase().replace(/[-_]/g, '')) && member !== '') {
      tell('credential');
      return '[redacted]';
    }
    if ((key === 'fileUri' || key === 'uri') && member.includes('?')) {
      // What is behind it may be a signature that opens the file for everybody.
      tell('credential');
      return keepText(member.slice(0, member.indexOf('?')));
    }
    return keepText(member);
  };

  const keepObject = (object: Record<string, unknown>): Record<string, unknown> => {
    const isMedia = 'data' in object && ('mimeType' in object || 'mime_type' in object);
    const kept: [string, unknown][] = [];
    for (const [key, member] of Object.entries(object)) {
      if (isFull) break;
      if (member === undefined) continue;
      path.push('.');
      const name = safeText(key);
      path[path.length - 1] = `.${name.slice(0, 100)}`;
      const read = take(jsonBytes(name) + 2) ? keepMember(key, member, isMedia) : undefined;
      path.pop();
      if (read !== undefined) kept.push([name, read]);
    }
    return Object.fromEntries(kept);
  };

  const keepList = (list: readonly unknown[]): unknown[] => {
    const kept: unknown[] = [];
    for (const [at, item] of list.entries()) {
      if (isFull) break;
      path.push(`[${at}]`);
      const read = take(1) ? keepMember('', item, false) : undefined;
      path.pop();
      if (read !== undefined) kept.push(read);
    }
    return kept;
  };

  const keep = (item: unknown): unknown => {
    if (path.length > deepest) {
      tell('size');
      return undefined;
    }
    if (Array.isArray(item)) return take(2) ? keepList(item) : undefined;
    if (isObject(item)) return take(2) ? keepObject(item) : undefined;
    if (typeof item === 'number') {
      const digits = String(item);
      // A card may be written as a number.
      const safe = digits.length < 7 ? digits : safeText(digits);
      if (!take(safe.length + 2)) return undefined;
      return safe === digits ? item : safe;
    }
    return take(5) ? item : undefined;
  };

  const kept = typeof value === 'string' ? keepText(value) : keep(value);
  return { json: JSON.stringify(kept ?? null), cut };
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

/** The beginning of a text that fits, as JSON in UTF-8; it need not be the longest. */
function headOf(text: string, limitBytes: number): string {
  let head = text.slice(0, Math.max(0, limitBytes));
  while (head !== '' && jsonBytes(head) > limitBytes) head = head.slice(0, head.length >> 1);
  return head.toWellFormed();
}
