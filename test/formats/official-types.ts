/**
 * What we send, held against the types of the vendors' own SDKs by the compiler: nothing here
 * runs, `npm run types` fails where they part. Plain assignability would not tell, as an object
 * with a member too many is assignable too; so the differences are computed, and have to be
 * exactly the listed ones.
 */
import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import type * as Claude from '../../generated/formats/anthropic-messages.js';
import type * as Chat from '../../generated/formats/openai-chat.js';
import type * as Responses from '../../generated/formats/openai-responses.js';

/** What only hosts that copy OpenAI's wire understand; a host's profile says which of it is sent. */
type OfCompatibleHosts =
  | '.top_k'
  | '.random_seed'
  | '.tool_choice=any'
  | '.modalities[]=image'
  | '.messages[](user).content[](video_url)'
  | '.messages[](assistant).reasoning_content'
  | '.messages[](assistant).reasoning_details'
  | '.messages[](assistant).extra_content'
  | '.messages[](assistant).tool_calls[](function).extra_content'
  | '.reasoning'
  | '.reasoning_format'
  | '.thinking'
  | '.chat_template_kwargs'
  | '.plugins'
  | '.image_config'
  | '.models'
  | '.provider';

/** In OpenAI's published document, and not yet in its SDK. */
type OfThePublishedDocument = '.service_tier=fast';

/**
 * The comparison sees one shape for each `type`: a message of the model needs an id only as its
 * answer wrote it, the search of the web goes by two names, and a choice of a tool is one of many.
 */
type OfSeveralShapes =
  | '.input[](message).id!'
  | '.tools[](web_search)'
  | '.tool_choice(image_generation)';

/**
 * Of the API's version 2023-06-01, which we speak because models that sample can be told how
 * there only. Version 1 of the SDK speaks 2026-10-21.
 */
type OfTheOlderVersion = '.temperature' | '.top_p' | '.top_k';

/** A schema of the client's; that its type is `object` is seen to, but not in its type here. */
type OfTheClient = '.tools[].input_schema';

/** What Claude itself wrote and gets back unchanged; our document describes what we read of it. */
type GivenBack<Turn extends string = '.messages[](assistant).content[]'> =
  | `${string}(text).citations[]${string}`
  | `${Turn}(web_search_tool_result)${string}`
  | `${Turn}(web_fetch_tool_result)${string}`
  | `${Turn}(code_execution_tool_result)${string}`
  | `${Turn}(bash_code_execution_tool_result)${string}`
  | `${Turn}(text_editor_code_execution_tool_result)${string}`;

export const differences: readonly [
  Exactly<
    OfCompatibleHosts | OfThePublishedDocument,
    Foreign<Chat.ChatCompletionRequest, OpenAI.ChatCompletionCreateParams>
  >,
  Exactly<never, Foreign<Chat.EmbeddingsRequest, OpenAI.EmbeddingCreateParams>>,
  Exactly<
    OfThePublishedDocument | '.service_tier=ultrafast' | OfSeveralShapes,
    Foreign<Responses.ResponsesRequest, OpenAI.Responses.ResponseCreateParams>
  >,
  Exactly<
    OfSeveralShapes,
    Foreign<Responses.InputTokensRequest, OpenAI.Responses.InputTokenCountParams>
  >,
  Exactly<
    OfTheOlderVersion | OfTheClient | GivenBack,
    Foreign<Claude.MessagesRequest, Anthropic.MessageCreateParams>
  >,
  Exactly<
    OfTheClient | GivenBack,
    Foreign<Claude.CountTokensRequest, Anthropic.MessageCountTokensParams>
  >,
] = ['as listed', 'as listed', 'as listed', 'as listed', 'as listed', 'as listed'];

/** The comparison itself sees what it is there for. */
interface Theirs {
  type: 'a';
  word: 'x' | 'y';
  list?: { deep: number }[];
}
export const proofs: readonly [
  Exactly<never, Foreign<{ type: 'a'; word: 'x' }, Theirs>>,
  Exactly<'(a).more', Foreign<{ type: 'a'; word: 'x'; more: 1 }, Theirs>>,
  Exactly<'(a).word=z', Foreign<{ type: 'a'; word: 'x' | 'z' }, Theirs>>,
  Exactly<'(a).word=undefined', Foreign<{ type: 'a'; word?: 'x' }, Theirs>>,
  Exactly<'(a).word!', Foreign<{ type: 'a' }, Theirs>>,
  Exactly<
    '(a).list[].deep=text',
    Foreign<{ type: 'a'; word: 'x'; list: { deep: 'text' }[] }, Theirs>
  >,
  Exactly<'(b)', Foreign<{ type: 'a'; word: 'x' } | { type: 'b' }, Theirs>>,
] = ['as listed', 'as listed', 'as listed', 'as listed', 'as listed', 'as listed', 'as listed'];

/** Names the differences that are not listed, and the listed ones that are none. */
type Exactly<Listed extends string, Found extends string> = [
  Exclude<Found, Listed>,
  Stale<Listed, Found>,
] extends [never, never]
  ? 'as listed'
  : { unlisted: Exclude<Found, Listed>; stale: Stale<Listed, Found> };

type Stale<Listed, Found> = Listed extends unknown
  ? [Extract<Found, Listed>] extends [never]
    ? Listed
    : never
  : never;

/** Paths of what `Ours` can hold and `Theirs` cannot. */
type Foreign<Ours, Theirs, Path extends string = ''> = unknown extends Theirs
  ? never
  : Ours extends Scalar
    ? Ours extends Theirs
      ? never
      : `${Path}=${Ours}`
    : Ours extends readonly (infer Item)[]
      ? Foreign<Item, ItemOf<Theirs>, `${Path}[]`>
      : string extends keyof Ours
        ? Ours extends Theirs
          ? never
          : Path
        : ForeignMembers<Ours, Twin<Ours, Theirs>, `${Path}${Tag<Ours>}`>;

type ForeignMembers<Ours, Theirs, Path extends string> = [Theirs] extends [never]
  ? Path
  :
      | {
          [Key in keyof Ours & string]-?: Key extends KeyOf<Theirs>
            ? Foreign<Ours[Key], ValueOf<Theirs, Key>, `${Path}.${Key}`>
            : `${Path}.${Key}`;
        }[keyof Ours & string]
      | {
          [Key in KeyOf<Theirs> & string]: Key extends keyof Ours
            ? never
            : undefined extends ValueOf<Theirs, Key>
              ? never
              : `${Path}.${Key}!`;
        }[KeyOf<Theirs> & string];

type Scalar = string | number | boolean | null | undefined;

/** Of several shapes, those with the same `type` or `role`. */
type Twin<Ours, Theirs> = Theirs extends Scalar | readonly unknown[]
  ? never
  : Ours extends { type: infer Type }
    ? Theirs extends { type?: Type }
      ? Theirs
      : never
    : Ours extends { role: infer Role }
      ? Theirs extends { role: Role }
        ? Theirs
        : never
      : Theirs;

type Tag<T> = T extends { type: infer Type extends string }
  ? `(${Type})`
  : T extends { role: infer Role extends string }
    ? `(${Role})`
    : '';

type ItemOf<List> = List extends string ? never : List extends Iterable<infer Item> ? Item : never;
type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, Key extends PropertyKey> = T extends unknown
  ? Key extends keyof T
    ? T[Key]
    : never
  : never;
