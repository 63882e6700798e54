import { asksForSomething, type Losses } from '../../losses.js';

type Rule = readonly ['W' | 'R', why: string];

const ofVertex = 'known to Vertex only';

/**
 * Members that Vertex takes and the Gemini API answers 400 to, by the object they stand in.
 * W: left out with a warning. R: what they ask for would be missing from the answer. As the
 * official client splits them between its two modes. Translation contract §6.3, §8, §15.3.
 */
const rules = {
  generationConfig: {
    routingConfig: ['W', "chooses among Vertex's models"],
    modelSelectionConfig: ['W', "chooses among Vertex's models"],
    audioTimestamp: ['W', 'only Vertex marks times in sound'],
  },
  imageConfig: {
    personGeneration: ['W', ofVertex],
    prominentPeople: ['W', ofVertex],
    outputMimeType: ['W', ofVertex],
    outputCompressionQuality: ['W', ofVertex],
    imageOutputOptions: ['W', ofVertex],
  },
  safetySettings: { method: ['W', ofVertex] },
  inlineData: { displayName: ['W', 'only Vertex shows the model names of files'] },
  fileData: { displayName: ['W', 'only Vertex shows the model names of files'] },
  tools: {
    retrieval: ['R', 'data stores of Vertex can be searched by Vertex only'],
    enterpriseWebSearch: ['R', 'a search of Vertex'],
    exaAiSearch: ['R', 'a search of Vertex'],
    parallelAiSearch: ['R', 'a search of Vertex'],
  },
  googleSearch: {
    excludeDomains: ['R', 'sites can be left out on Vertex only'],
    blockingConfidence: ['W', ofVertex],
  },
  googleMaps: { groundingTypes: ['R', 'only Vertex lets one choose what is looked up'] },
} as const satisfies Record<string, Record<string, Rule>>;

/**
 * An object without what the Gemini API does not take of it.
 *
 * @param place which rules hold for it.
 * @param path where it stands in the request.
 */
export function withoutVertexOnly<T extends object>(
  place: keyof typeof rules,
  value: T,
  path: string,
  losses: Losses,
): T {
  const members = new Map<string, Rule>(Object.entries(rules[place]));
  if (!Object.keys(value).some((member) => members.has(member))) return value;
  const kept = Object.entries(value).filter(([member, setting]) => {
    const rule = members.get(member);
    if (rule === undefined) return true;
    const [loss, why] = rule;
    // A tool is switched on by its bare presence.
    const asks = place === 'tools' || asksForSomething(setting);
    if (asks && loss === 'R') losses.refuse(`${path}.${member}`, why);
    if (asks && loss === 'W') losses.warn('dropped', `${path}.${member}`, why);
    return false;
  });
  return Object.fromEntries(kept) as T;
}
