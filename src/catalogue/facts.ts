import type { Prices } from '../core/canonical.js';
import { catalogue } from './models.js';
import { qualityOf } from './quality.js';
import { vendors } from './vendors.js';

/** What is known of a model at a provider; what nobody knows is absent. */
export interface ModelFacts {
  readonly contextTokens?: number;
  readonly outputTokens?: number;
  readonly prices?: Prices;
  /** Precision at which the model is run, such as `fp8`. */
  readonly quantization?: string;
  /** Whether prompts may be stored or trained on. */
  readonly collectsData?: boolean;
  /** Whether anything of a request is retained. */
  readonly retainsData?: boolean;
  /** Whether the model's author permits distilling its output. */
  readonly distillable?: boolean;
  readonly tools?: boolean;
  readonly structuredOutput?: boolean;
  /** Kinds of input besides text. */
  readonly inputModalities?: readonly ('text' | 'image' | 'audio' | 'video' | 'document')[];
  /** 0 to 1, of work of medium difficulty or of each. */
  readonly quality?:
    | number
    | { readonly easy: number; readonly medium: number; readonly hard: number };
}

/** What has to be known of a provider to know of its models. */
export interface ModelHost {
  /** The operator's name for it. */
  readonly name: string;
  readonly profile: string;
  readonly origin: string;
}

export type FactsOf = (host: ModelHost, model: string) => ModelFacts;

/** List prices: a provider's profile and the model's id there -> what its vendor asks. */
export type ListPrices = (profile: string, model: string) => Prices | undefined;

export interface Facts {
  /** Without list prices, which are a large table that few calls need. */
  readonly factsOf: FactsOf;
  /** With list prices; brings them in at the first call. */
  withPrices(): Promise<FactsOf>;
  /** What the operator says of a model, and nothing else. */
  saidOf(host: Pick<ModelHost, 'name'>, model: string): ModelFacts;
  /** Whether the operator said something of a model, without looking at what the gateway knows. */
  isDescribed(host: ModelHost, model: string): boolean;
}

/**
 * What is known of targets: what the operator says of the model, then of all models of its
 * provider, then what the gateway knows itself, each fact and each price by itself.
 *
 * @param overrides `provider/model` or `provider/*` -> what the operator says.
 */
export function createFacts(
  overrides: Readonly<Record<string, ModelFacts>>,
  loadPrices: () => Promise<ListPrices>,
): Facts {
  const said = new Map(Object.entries(overrides));
  const partsSaid = ({ name }: Pick<ModelHost, 'name'>, model: string) =>
    [said.get(`${name}/*`), said.get(`${name}/${model}`)] as const;

  const factsWith =
    (pricesOf: ListPrices): FactsOf =>
    (host, model) => {
      const [ofAll, ofModel] = partsSaid(host, model);
      const prices = { ...pricesOf(host.profile, model), ...ofAll?.prices, ...ofModel?.prices };
      return {
        ...bundledFacts(host, model),
        ...ofAll,
        ...ofModel,
        ...(Object.keys(prices).length > 0 ? { prices } : {}),
      };
    };

  const factsOf = factsWith(() => undefined);
  let loading: Promise<FactsOf> | undefined;
  return {
    factsOf,
    withPrices() {
      loading ??= loadPrices().then(factsWith);
      return loading;
    },
    saidOf(host, model) {
      const [ofAll, ofModel] = partsSaid(host, model);
      return { ...ofAll, ...ofModel };
    },
    isDescribed: (host, model) => partsSaid(host, model).some((facts) => facts !== undefined),
  };
}

/** Limits and quality of well-known models, and what holds for a provider on this machine. */
function bundledFacts(host: ModelHost, model: string): ModelFacts {
  const listed = catalogue.find(({ provider, id }) => provider === host.profile && id === model);
  const quality = qualityOf(model);
  return {
    ...(listed
      ? { contextTokens: listed.inputTokenLimit, outputTokens: listed.outputTokenLimit }
      : {}),
    ...(quality === undefined ? {} : { quality }),
    // The demo is a part of the gateway: its words are nobody's.
    ...(host.profile === 'demo' ? { distillable: true } : {}),
    ...(staysHere(host, model) ? { collectsData: false, retainsData: false } : {}),
  };
}

/**
 * Ollama passes models with such a tag on to its own service (docs.ollama.com/cloud), so that what
 * they are sent leaves the machine.
 */
const passedOn = /[:-]cloud$/;

/** Whether what a model is sent stays on this machine; a vendor's profile says that it does not. */
function staysHere({ profile, origin }: ModelHost, model: string): boolean {
  if (profile === 'demo') return true;
  if (vendors.has(profile) || passedOn.test(model)) return false;
  return loopback.test(new URL(origin).hostname);
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
