import { describe, expect, it } from '@jest/globals';
import { isHit } from '../../src/response-cache/evaluate.js';
import { disagreementOf } from '../../src/response-cache/guard.js';
import { localSimilarity } from '../../src/response-cache/local-similarity.js';

describe('questions that differ in', () => {
  it.each([
    ['length', 'Name it.', 'Name it, if you really have to do so.'],
    ['layout', 'Run:\nif x:\n  a()\nb()', 'Run:\nif x:\n  a()\n  b()'],
    ['code', 'Explain `x = y` now', 'Explain `x == y` now'],
    ['quote', 'Say "yes" to him', 'Say "no" to him'],
    ['url', 'Read https://example.com/a?b=1 now', 'Read https://example.com/a?b=2 now'],
    ['identifier', 'What does user_id hold', 'What does user_ip hold'],
    ['identifier', 'Is C++ easy to learn?', 'Is C# easy to learn?'],
    ['identifier', 'Is 5 + 3 even?', 'Is 5 * 3 even?'],
    ['numbers', 'Give me 5 items', 'Give me 10 items'],
    ['numbers', 'What is 1.5 kg in lb?', 'What is 15 kg in lb?'],
    ['negation', 'Which birds can fly?', "Which birds can't fly?"],
    ['negation', 'Was ist giftig für Hunde?', 'Was ist nicht giftig für Hunde?'],
    ['words', 'Convert 5 USD to EUR', 'Convert 5 EUR to USD'],
    ['words', 'Fly from Oslo to Rome', 'Fly from Rome to Oslo'],
    ['case', 'Tell us about the WHO in Geneva', 'Tell us about the who in Geneva'],
    ['case', 'How do I clean polish with soap?', 'How do I clean Polish with soap?'],
    [undefined, 'What is the capital of peru?', "What's the capital of Peru"],
  ])('%s: %j, %j', (want, first, second) => {
    expect(disagreementOf(first, second)).toBe(want);
    expect(disagreementOf(second, first)).toBe(want);
  });
});

describe('wordings that are near to one of the rules', () => {
  it.each([
    ['Would you describe yourself as shy?', 'Describe yourself as shy.'],
    ['Would you tell me if I was wrong?', 'Tell me if I was wrong.'],
    ['What is German for please?', 'What is German for?'],
    ['Do as you please.', 'Do as you.'],
    ['Please Please Me lyrics', 'Please Me lyrics'],
    ['Hello, World in Java', 'World in Java'],
    ['Kindly strangers are rare', 'Strangers are rare'],
    ['Tell me the truth', 'What is the truth?'],
    ['Give me the benefit of the doubt', 'What is the benefit of the doubt?'],
    ['What is a purchase order?', 'What is a buy order?'],
    ['How do I fix a match?', 'How do I repair a match?'],
    ['Who is the biggest artist?', 'Who is the largest artist?'],
    ['How do I look in red?', 'How can I look in red?'],
    ['How do you work here?', 'How do I work here?'],
    ['What does START do in SQL?', 'What does BEGIN do in SQL?'],
    ['In one sentence, list what she said', 'List what she said in one sentence'],
    ['How do people die?', 'How do people?'],
    ['Give me an example of it', 'Give me examples of it'],
    ['You are sure of it?', 'You are sure of it.'],
    ['Let us eat, Grandma', 'Let us eat Grandma'],
    ['Wie habe ich gewonnen?', 'Wie kann ich gewonnen haben?'],
    ['Würdest du das als Fehler beschreiben?', 'Das als Fehler beschreiben'],
    ['Sag mir die Wahrheit', 'Was ist die Wahrheit?'],
    ['Was ist Englisch für bitte?', 'Was ist Englisch für?'],
    ['Was wollen die Armen denn?', 'Was wollen die armen denn?'],
    ['Où est-il ce soir ?', 'Où est-elle ce soir ?'],
    ['Dis-moi la vérité', 'Quelle est la vérité ?'],
    ['Dime la verdad', '¿Cuál es la verdad?'],
    ['¿Cómo puedo crear algo?', '¿Cómo puedo creer algo?'],
    ['¿Llueve mucho aquí?', 'Llueve mucho aquí.'],
    ['如何不生气？', '怎么不生气？'],
    ['请假怎么写？', '假怎么写？'],
    ['他会来吗？', '他会来。'],
  ])('never take %j for %j', async (first, second) => {
    expect(await isHit({ first, second }, localSimilarity, 0.9)).toBe(false);
    expect(await isHit({ first: second, second: first }, localSimilarity, 0.9)).toBe(false);
  });
});

describe('texts made to take long', () => {
  it.each([
    'what is '.repeat(250),
    '?! '.repeat(600),
    'wie kann ich en '.repeat(120),
    'a.a'.repeat(600),
    '"'.repeat(2000),
    '解释吗'.repeat(600),
    'Aa'.repeat(900),
  ])('are compared all the same: %#', async (text) => {
    expect(await isHit({ first: text, second: `${text}x` }, localSimilarity, 0.9)).toBe(false);
  });
});
