import { isObject } from '../../../core/json.js';
import type { Target } from '../../format.js';
import { asksForSomething, type Losses } from '../../losses.js';

/**
 * What becomes of a member that a service does not take. W: left out with a warning. R: what it
 * asks for would be missing from the answer. S: left out, and the answer cannot tell. `tool`: as
 * R, and its bare presence asks for it.
 */
type Rule = readonly ['W' | 'R' | 'S' | 'tool', why: string];

/** Rules by member, for an object or for each object of a list. */
interface Rules {
  readonly [member: string]: Rule | Rules;
}

const ofVertex = 'known to Vertex only';
const ofGemini = 'known to the Gemini API only';

/** As the official client splits the members between its two modes. Translation contract §6.3, §8. */
const notForGemini = {
  generationConfig: {
    routingConfig: ['W', "chooses among Vertex's models"],
    modelSelectionConfig: ['W', "chooses among Vertex's models"],
    audioTimestamp: ['W', 'only Vertex marks times in sound'],
    imageConfig: {
      personGeneration: ['W', ofVertex],
      prominentPeople: ['W', ofVertex],
      outputMimeType: ['W', ofVertex],
      outputCompressionQuality: ['W', ofVertex],
      imageOutputOptions: ['W', ofVertex],
    },
  },
  safetySettings: { method: ['W', ofVertex] },
  part: {
    inlineData: { displayName: ['W', 'only Vertex shows the model names of files'] },
    fileData: { displayName: ['W', 'only Vertex shows the model names of files'] },
  },
  tool: {
    retrieval: ['tool', 'data stores of Vertex can be searched by Vertex only'],
    enterpriseWebSearch: ['tool', 'a search of Vertex'],
    exaAiSearch: ['tool', 'a search of Vertex'],
    parallelAiSearch: ['tool', 'a search of Vertex'],
    googleSearch: {
      excludeDomains: ['R', 'sites can be left out on Vertex only'],
      blockingConfidence: ['W', ofVertex],
    },
    googleMaps: { groundingTypes: ['R', 'only Vertex lets one choose what is looked up'] },
  },
} as const satisfies Record<string, Rules>;

const voiceConfig: Rules = {
  voice: ['W', ofGemini],
  replicatedVoiceConfig: {
    consentAudio: ['W', ofGemini],
    voiceConsentSignature: ['W', ofGemini],
  },
};

/** What the description of Vertex's version v1 does not have. Every unknown member is a 400 there. */
const notForVertex: Record<Place, Rules> = {
  generationConfig: {
    enableEnhancedCivicAnswers: ['W', ofGemini],
    modelSelectionConfig: ['W', "not in version v1 of Vertex's API"],
    speechConfig: {
      voiceConfig,
      multiSpeakerVoiceConfig: { speakerVoiceConfigs: { voiceConfig } },
    },
  },
  safetySettings: {},
  part: {
    partMetadata: ['S', "the client's own notes"],
    speechMetadata: ['S', ofGemini],
    mediaProcessing: ['S', ofGemini],
    mediaResolution: { numTokens: ['W', 'Vertex knows levels only'] },
    audioTranscription: {
      finished: ['S', ofGemini],
      languageCode: ['S', ofGemini],
      startOffset: ['S', ofGemini],
      endOffset: ['S', ofGemini],
    },
    functionResponse: { parts: { mediaProcessing: ['S', ofGemini] } },
  },
  tool: {
    fileSearch: ['tool', 'stores of the Gemini API can be searched there only'],
    mcpServers: ['tool', ofGemini],
    googleSearch: { timeRangeFilter: ['W', ofGemini] },
    googleMaps: { authConfig: ['W', 'Vertex looks at maps in its own name'] },
    computerUse: { disabledSafetyPolicies: ['W', ofGemini] },
    retrieval: {
      externalApi: { authConfig: { apiKey: ['W', ofGemini] } },
      vertexRagStore: {
        ragCorpora: ['R', 'ragResources names what is searched'],
        storeContext: ['W', "not in version v1 of Vertex's API"],
        ragRetrievalConfig: { hybridSearch: ['W', "not in version v1 of Vertex's API"] },
      },
    },
  },
};

type Place = keyof typeof notForGemini;

/** The same rules, for a quick look into every part of every request. */
interface Table extends ReadonlyMap<string, Rule | Table> {}

const tables = { gemini: tablesOf(notForGemini), vertex: tablesOf(notForVertex) };

function tablesOf(rules: Record<Place, Rules>): Readonly<Record<Place, Table>> {
  return {
    generationConfig: tableOf(rules.generationConfig),
    safetySettings: tableOf(rules.safetySettings),
    part: tableOf(rules.part),
    tool: tableOf(rules.tool),
  };
}

function tableOf(rules: Rules): Table {
  const rows = Object.entries(rules);
  return new Map(rows.map(([member, rule]) => [member, isRule(rule) ? rule : tableOf(rule)]));
}

/** Whether a target is Vertex rather than the Gemini API; both speak this format. */
export function isVertex({ profile }: Pick<Target, 'profile'>): boolean {
  return profile === 'vertex';
}

/**
 * A value without the members that only the other of Google's two services takes.
 *
 * @param place which rules hold for it.
 * @param path where it stands in the request.
 */
export function withoutForeign<T extends object>(
  place: Place,
  value: T,
  path: string,
  { target, losses }: { readonly target: Target; readonly losses: Losses },
): T {
  const table = tables[isVertex(target) ? 'vertex' : 'gemini'][place];
  return strip(value, table, path, losses) as T;
}

function strip(value: unknown, table: Table, path: string, losses: Losses): unknown {
  if (Array.isArray(value)) {
    return value.map((item, at) => strip(item, table, `${path}[${at}]`, losses));
  }
  if (!isObject(value) || !holdsAny(value, table)) return value;
  const kept = Object.entries(value).flatMap(([member, setting]): [string, unknown][] => {
    const rule = table.get(member);
    const field = `${path}.${member}`;
    if (rule === undefined) return [[member, setting]];
    if (!isRule(rule)) return [[member, strip(setting, rule, field, losses)]];
    account(rule, setting, field, losses);
    return [];
  });
  return Object.fromEntries(kept);
}

function holdsAny(value: object, table: Table): boolean {
  for (const member in value) if (table.has(member)) return true;
  return false;
}

function isRule(rule: Rule | Rules | Table): rule is Rule {
  return Array.isArray(rule);
}

function account([loss, why]: Rule, setting: unknown, field: string, losses: Losses): void {
  if (loss === 'tool') losses.refuse(field, why);
  else if (!asksForSomething(setting)) return;
  else if (loss === 'R') losses.refuse(field, why);
  else if (loss === 'W') losses.warn('dropped', field, why);
  else losses.silent(field, why);
}
