import { isObject } from '../../core/json.js';

/** What the body of a failure says. */
export interface Words {
  readonly message?: string;
  readonly code?: string;
  readonly type?: string;
  readonly param?: string;
  readonly status?: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * The body of a failure in one form. Most wrap it in `error`; xAI puts text there and `code` beside
 * it; Mistral and vLLM put all at the top; Google's door answers with a list of one.
 */
export function readWords(body: unknown): Words {
  const holder = Array.isArray(body) ? body[0] : body;
  const outer = isObject(holder) ? holder : {};
  const error = isObject(outer.error) ? outer.error : outer;
  const message = [error.message, outer.error, error.detail, firstFinding(error)].find(
    (text) => typeof text === 'string',
  );
  const code = error.code ?? outer.code;
  const status = Number(code);
  const inner = isObject(error.innererror) ? error.innererror : {};
  return {
    ...(typeof message === 'string' ? { message } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    ...(typeof error.type === 'string' ? { type: error.type } : {}),
    ...(typeof error.param === 'string' ? { param: error.param } : {}),
    ...(status >= 400 && status < 600 ? { status } : {}),
    metadata: isObject(error.metadata) ? error.metadata : inner,
  };
}

/** FastAPI servers (Mistral, vLLM) list what a validation found. */
function firstFinding({ message, detail }: Record<string, unknown>): unknown {
  const findings = isObject(message) ? message.detail : detail;
  const [first] = Array.isArray(findings) ? findings.filter(isObject) : [];
  if (typeof first?.msg !== 'string') return undefined;
  return Array.isArray(first.loc) ? `${first.loc.join('.')}: ${first.msg}` : first.msg;
}
