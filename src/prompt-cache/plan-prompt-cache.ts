import {
  type CanonicalCall,
  type HeldPrefix,
  isOfPrefix,
  pathOfPart,
  type Turn,
} from '../core/canonical.js';

/**
 * A call as one target is to be sent it: where the target keeps the stored prefix itself, its
 * handle and what the client added; everywhere else the whole call as it is.
 */
export function planPromptCache(
  call: CanonicalCall,
  target: Omit<HeldPrefix, 'handle'>,
): CanonicalCall {
  const held = call.prefix?.held;
  if (!held || !isHeldAt(held, target)) return call;
  const added = withoutPrefix(call);
  // Google takes no system instruction beside a handle: turns of the role `system` would make one.
  return added.system.length > 0 ? call : { ...added, cachedContent: held.handle };
}

function isHeldAt(held: HeldPrefix, target: Omit<HeldPrefix, 'handle'>): boolean {
  return (
    held.provider === target.provider &&
    held.credentialId === target.credentialId &&
    held.model === target.model
  );
}

/** Tools and their choice are the prefix's own: the client cannot add any. */
function withoutPrefix({ prefix: _, ...call }: CanonicalCall): CanonicalCall {
  const contents = call.contents.map(
    ({ role, parts }, index): Turn => ({
      role,
      parts: parts.flatMap((part, at) =>
        isOfPrefix(part) ? [] : [{ ...part, path: pathOfPart(part, index, at) }],
      ),
    }),
  );
  return {
    ...call,
    contents: contents.filter(({ parts }) => parts.length > 0),
    system: call.system.filter((part) => !isOfPrefix(part)),
    tools: { functions: [], server: [] },
    toolConfig: { mode: 'AUTO', streamArgs: false },
  };
}
