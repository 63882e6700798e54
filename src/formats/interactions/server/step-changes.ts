import type { Candidate, GroundingMetadata, Part } from '../../../../generated/formats/gemini.js';
import type {
  InteractionAnnotation,
  InteractionDelta,
  InteractionMedia,
  InteractionStep,
} from '../../../../generated/formats/interactions.js';
import type { Chunk } from '../../../core/canonical.js';

/** What happens to the steps of an answer while it comes. */
export type StepChange =
  | { readonly kind: 'start'; readonly index: number; readonly step: InteractionStep }
  | { readonly kind: 'delta'; readonly index: number; readonly delta: InteractionDelta }
  | { readonly kind: 'stop'; readonly index: number };

/** Chunks of an answer, one after the other, as changes of its steps. */
export interface StepChanges {
  chunk(chunk: Chunk): readonly StepChange[];
  /** Sources, which are known when all is said, and the end of the last step. */
  end(): readonly StepChange[];
}

/**
 * The steps of an answer. Both the steps of a whole answer and the events of a stream are made of
 * what this says, so that the two cannot differ. The same chunks give the same changes, whenever
 * they are asked for: a stream that is read on counts on it.
 */
export function createStepChanges(): StepChanges {
  let next = 0;
  let open: { readonly index: number; readonly type: 'thought' | 'model_output' } | undefined;
  let grounding: GroundingMetadata | undefined;
  let pages: Candidate['urlContextMetadata'];
  let codeId = '';

  function* close(): Iterable<StepChange> {
    if (open) yield { kind: 'stop', index: open.index };
    open = undefined;
  }

  function* enter(type: 'thought' | 'model_output'): Iterable<StepChange> {
    if (open?.type === type) return;
    yield* close();
    open = { index: next++, type };
    yield { kind: 'start', index: open.index, step: { type } };
  }

  /** A step that is whole when it comes; its delta says what its start leaves open. */
  function* whole(step: InteractionStep, delta: InteractionDelta): Iterable<StepChange> {
    yield* close();
    const index = next++;
    yield { kind: 'start', index, step };
    yield { kind: 'delta', index, delta };
    yield { kind: 'stop', index };
  }

  function* inside(delta: InteractionDelta): Iterable<StepChange> {
    if (open) yield { kind: 'delta', index: open.index, delta };
  }

  function* changesOf(part: Part): Iterable<StepChange> {
    const { text, functionCall, executableCode, codeExecutionResult, thoughtSignature } = part;
    if (part.thought === true && text !== undefined) {
      if (text === '') return;
      yield* enter('thought');
      return yield* inside({ type: 'thought_summary', content: { type: 'text', text } });
    }
    if (thoughtSignature !== undefined) {
      yield* enter('thought');
      yield* inside({ type: 'thought_signature', signature: thoughtSignature });
      yield* close();
    }
    const media = writeMedia(part);
    if (text) {
      yield* enter('model_output');
      yield* inside({ type: 'text', text });
    } else if (media) {
      yield* enter('model_output');
      yield* inside(media);
    } else if (functionCall) {
      const { id = `call_${next}`, name = '', args = {} } = functionCall;
      const step = { type: 'function_call', id, name, arguments: {} } as const;
      yield* whole(step, { type: 'arguments_delta', arguments: JSON.stringify(args) });
    } else if (executableCode) {
      codeId = executableCode.id ?? `code_${next}`;
      const { code = '' } = executableCode;
      const step = {
        type: 'code_execution_call',
        id: codeId,
        arguments: { code, language: 'python' },
      } as const;
      yield* whole(step, step);
    } else if (codeExecutionResult) {
      const { outcome, output = '', id = codeId } = codeExecutionResult;
      const step = {
        type: 'code_execution_result',
        call_id: id,
        result: output,
        is_error: outcome !== undefined && outcome !== 'OUTCOME_OK',
      } as const;
      yield* whole(step, step);
    }
  }

  function* searched({
    webSearchQueries = [],
    searchEntryPoint,
    groundingChunks = [],
  }: GroundingMetadata) {
    const id = `search_${next}`;
    const queries = [...webSearchQueries];
    const call: InteractionStep = { type: 'google_search_call', id, arguments: { queries } };
    const found = groundingChunks.flatMap(({ web }) =>
      web
        ? [{ ...(web.uri ? { url: web.uri } : {}), ...(web.title ? { title: web.title } : {}) }]
        : [],
    );
    const suggestions = searchEntryPoint?.renderedContent;
    const result = [...(suggestions ? [{ search_suggestions: suggestions }] : []), ...found];
    if (webSearchQueries.length > 0) {
      yield* whole(call, { type: 'google_search_call', id, arguments: { queries } });
      const step = { type: 'google_search_result', call_id: id, result } as const;
      yield* whole(step, step);
    }
  }

  function* read({ urlMetadata = [] }: NonNullable<Candidate['urlContextMetadata']>) {
    if (urlMetadata.length === 0) return;
    const id = `url_${next}`;
    const urls = urlMetadata.flatMap(({ retrievedUrl }) => retrievedUrl ?? []);
    const call = { type: 'url_context_call', id, arguments: { urls } } as const;
    yield* whole(call, call);
    const result = urlMetadata.map(({ retrievedUrl, urlRetrievalStatus }) => ({
      ...(retrievedUrl ? { url: retrievedUrl } : {}),
      status: pageStates[urlRetrievalStatus ?? 'URL_RETRIEVAL_STATUS_UNSPECIFIED'],
    }));
    const step = { type: 'url_context_result', call_id: id, result } as const;
    yield* whole(step, step);
  }

  return {
    chunk({ candidates }) {
      const candidate = candidates?.[0];
      if (!candidate) return [];
      grounding = candidate.groundingMetadata ?? grounding;
      pages = candidate.urlContextMetadata ?? pages;
      return (candidate.content?.parts ?? []).flatMap((part) => [...changesOf(part)]);
    },

    end() {
      const changes: StepChange[] = [];
      const annotations = grounding ? annotationsOf(grounding) : [];
      if (annotations.length > 0 && open?.type === 'model_output') {
        changes.push(...inside({ type: 'text_annotation_delta', annotations }));
      }
      changes.push(...close());
      if (grounding) changes.push(...searched(grounding));
      if (pages) changes.push(...read(pages));
      return changes;
    },
  };
}

const pageStates = {
  URL_RETRIEVAL_STATUS_UNSPECIFIED: 'error',
  URL_RETRIEVAL_STATUS_SUCCESS: 'success',
  URL_RETRIEVAL_STATUS_ERROR: 'error',
  URL_RETRIEVAL_STATUS_PAYWALL: 'paywall',
  URL_RETRIEVAL_STATUS_UNSAFE: 'unsafe',
} as const;

/** Media in a part, as a content. */
export function writeMedia({ inlineData, fileData }: Part): InteractionMedia | undefined {
  if (inlineData) {
    const { data, mimeType } = inlineData;
    return { type: kindOf(mimeType), data, mime_type: mimeType };
  }
  if (!fileData) return undefined;
  const { fileUri, mimeType } = fileData;
  const named = mimeType === undefined ? {} : { mime_type: mimeType };
  return { type: kindOf(mimeType ?? ''), uri: fileUri, ...named };
}

function kindOf(mimeType: string): InteractionMedia['type'] {
  const [kind] = mimeType.toLowerCase().split('/', 1);
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document';
}

function annotationsOf({ groundingSupports = [], groundingChunks = [] }: GroundingMetadata) {
  return groundingSupports.flatMap(({ segment, groundingChunkIndices = [] }) =>
    groundingChunkIndices.flatMap((at): InteractionAnnotation[] => {
      const web = groundingChunks[at]?.web;
      if (!web) return [];
      return [
        {
          type: 'url_citation',
          ...(web.uri ? { url: web.uri } : {}),
          ...(web.title ? { title: web.title } : {}),
          start_index: segment?.startIndex ?? 0,
          ...(segment?.endIndex === undefined ? {} : { end_index: segment.endIndex }),
        },
      ];
    }),
  );
}
