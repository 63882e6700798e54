import { type Language, type Rule, words } from './language.js';

/** Words before which a please is held in the sentence. */
const held =
  'for|of|in|to|is|was|are|as|or|and|than|with|without|a|an|the|not|does|did|do|can|could|i|you|we|they|he|she|it|if|may|who|what';
const determiner = '(?:the|a|an|my|your|his|her|our|their|this|that)';
/** Verbs of a wish for words, which nobody can mistake for a question of ability. */
const wish = '(?:explain|describe|summari[sz]e|tell me|give me|show me|help me)';
/** After these, "how do I" asks for how things are, rather than for what to do. */
const state =
  '(?:look|feel|know|seem|sound|smell|taste|appear|differ|compare|rank|work|fare|come|be|do|mean|sleep|live)';

/**
 * Spellings and words that stand for each other in any question, as few do: a purchase order is no
 * buy order, and who fixes a match does not repair it.
 */
const sameWords: Readonly<Record<string, string>> = {
  summarise: 'summarize',
  colour: 'color',
  colours: 'colors',
  favourite: 'favorite',
  organise: 'organize',
  analyse: 'analyze',
  optimise: 'optimize',
  recognise: 'recognize',
  behaviour: 'behavior',
  centre: 'center',
  litre: 'liter',
  litres: 'liters',
  begin: 'start',
};

export const english: Language = {
  name: 'en',
  markers: words(
    'the of is are what how who whom which when where why and to in my your do does did can could would should will please with for from this that it was were an a i you we they not explain write give tell list me',
  ),
  mentions:
    /\b(?:say|says|said|words?|mean|means|meaning|translat\w*|spell\w*|pronounc\w*|synonyms?|antonyms?|defin\w*|etymolog\w*|rhym\w*|phrases?|called|difference between|sentence|grammar|verb|noun)\b/i,
  courtesies: [
    rule(
      /^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there| everyone| all)? [,!.] (?!world\b)/i,
    ),
    rule(/^please (?:, )?(?!please\b|me\b)/i),
    rule(/(?<=[.!?] )please (?:, )?/gi),
    rule(/ , please(?= [.!?]| ?$)/i),
    // Not what is spoken of ("German for please"), nor what somebody does ("as you please").
    rule(new RegExp(`(?<!\\b(?:${held})) please(?= [.!?]| ?$)`, 'i')),
    rule(
      /(?<=[.!?,]) (?:thanks|thank you|many thanks)(?: (?:so|very) much)?(?: in advance)?(?: [.!])*$/i,
    ),
    rule(/ ,$/),
    rule(new RegExp(`^(?:can|could) you (?:please |kindly )?(?=${wish} )`, 'i')),
    // "Would you describe yourself as shy" asks for no description.
    rule(new RegExp(`^(?:would|will) you (?:please|kindly) (?=${wish} )`, 'i')),
  ],
  wordings: [
    rule(new RegExp(`^(what|where|who|how)'s (?=${determiner} )`, 'i'), '$1 is '),
    rule(/\b(do|does|did|is|are|was|were|would|should|could|have|has|had)n't\b/gi, '$1 not'),
    rule(/\b(?:can't|cannot)\b/gi, 'can not'),
    rule(/\bwon't\b/gi, 'will not'),
    rule(/\b(i|you|we|they)'ve\b/gi, '$1 have'),
    rule(/\b(you|we|they)'re\b/gi, '$1 are'),
    rule(/\bi'm\b/gi, 'i am'),
    rule(/\b(i|you|he|she|it|we|they)'ll\b/gi, '$1 will'),
    ...Object.entries(sameWords).map(([from, to]) => ({
      // A capital may make a name of it.
      from: new RegExp(`\\b${from}\\b|(?<=^)${from[0]?.toUpperCase()}${from.slice(1)}\\b`, 'g'),
      to,
      notOfWords: true,
    })),
    rule(
      /^(?:(?:tell me|i want to know|i would like to know|i'd like to know|let me know) )?(what|who|where) (.{1,200}) (is|are|was|were)(?= ?[.?!]?$)/i,
      '$1 $3 $2',
    ),
    rule(
      /^(?:tell me|i want to know|i would like to know|i'd like to know) (?=(?:what|who|where|when|why|which|how) )/i,
    ),
    rule(/^what does (.{1,200}) mean(?= ?[.?!]?$)/i, 'what is the meaning of $1'),
    rule(/^what (?:is|are) the /i, 'what be the '),
    // "Tell me the truth" is another matter than what truth is.
    rule(/^tell me the (?=(?:[\p{L}-]+ ){1,4}of )/iu, 'what be the '),
    rule(/^(?:give me|write|make) a summary of /i, 'summarize '),
    rule(new RegExp(`^how (?:do i|can i|can one|does one|to) (?!${state}\\b)`, 'i'), 'how to '),
    rule(
      /^in (simple words|simple terms|plain english|one sentence|(?:two|three|four|five) sentences|a few words|detail) , (?!.*\b(?:sa(?:y|id|ys)|wr(?:ite|ites|ote|itten)|t(?:ell|ells|old)|sp(?:eak|eaks|oke|oken)|\w+ed)\b)(.+?)(?= ?[.!?]?$)/i,
      '$2 in $1',
    ),
    rule(/(?: [.!])+$/),
    rule(
      /^((?:what|who|whom|whose|which|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|explain|describe|summarize|tell|give|show|list|write|translate)\b.*?)(?: [?!])+$/is,
      '$1',
    ),
  ],
};

function rule(from: RegExp, to = ''): Rule {
  return { from, to };
}
