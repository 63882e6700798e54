import { fail, type Result } from '../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../core/violations.js';
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
      parts.flatMap(({ fileData, functionResponse }, at) => {
        const path = `contents[${index}].parts[${at}]`;
        const media = functionResponse?.parts ?? [];
        return [
          ...(fileData ? [unsupported(`${path}.fileData`)] : []),
          ...media.flatMap((piece, place) =>
            piece.fileData
              ? [unsupported(`${path}.functionResponse.parts[${place}].fileData`)]
              : [],
          ),
        ];
      }),
    );
    return violations.length > 0 ? fail(invalidRequest(violations)) : handle(request, context);
  };
}

function unsupported(field: string): FieldViolation {
  return {
    field,
    description: 'is not supported in this dialect; send the bytes as inlineData',
  };
}
