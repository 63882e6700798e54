import { fail, type Result } from '../../core/result.js';
import { invalidRequest } from '../../core/violations.js';
import type { Reply, RequestContext } from '../dialect.js';
import type { DialectBody } from '../read-body.js';

interface Request {
  readonly params: { readonly model: string };
  readonly body: DialectBody;
}

type Handle = (request: Request, context: RequestContext) => Promise<Result<Reply>>;

/** The vendor documents `fileData` as unsupported and asks for inline data. */
export function withoutFileData(handle: Handle): Handle {
  return async (request, context) => {
    const violations = (request.body.contents ?? []).flatMap(({ parts = [] }, index) =>
      parts.flatMap((part, at) =>
        part.fileData
          ? [
              {
                field: `contents[${index}].parts[${at}].fileData`,
                description: 'is not supported in this dialect; send the bytes as inlineData',
              },
            ]
          : [],
      ),
    );
    return violations.length > 0 ? fail(invalidRequest(violations)) : handle(request, context);
  };
}
