import { describe, expect, test } from '@jest/globals';
import type { CanonicalCall, CanonicalPart, Turn } from '../../../src/core/canonical.js';
import { type FeatureName, featureNames } from '../../../src/routing/model-router/features.js';
import { measureRequest } from '../../../src/routing/model-router/measure-request.js';
import { callOf } from '../../formats/canonical-call.js';

const prose =
  'The committee met on Monday in the old town hall and listened to a long report of its treasurer, who had counted every chair, every lamp and every broken window of the building. Nobody slept, and some even asked for more. ';

/** Everyday English of some length. */
const english = (characters: number) => prose.repeat(40).slice(0, characters);

const user = (...parts: CanonicalPart[]): Turn => ({ role: 'user', parts });
const asking = (text: string) => callOf({ contents: [user({ text })] });
const featuresOf = (call: CanonicalCall) => measureRequest(call).features;

const image: CanonicalPart = { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } };

/** A text, and everyday English of the same length. */
const against = (text: string) => ({ call: asking(text), base: asking(english(text.length)) });
/** A plain question with something besides its text. */
const beside = (changes: Partial<CanonicalCall>) => ({ call: callOf(changes), base: callOf() });

const cases: { feature: FeatureName; title: string; call: CanonicalCall; base: CanonicalCall }[] = [
  {
    feature: 'length',
    title: 'more text',
    call: asking(english(4_000)),
    base: asking(english(400)),
  },
  {
    feature: 'length',
    title: 'a long system instruction',
    ...beside({ system: [{ text: english(900) }] }),
  },
  {
    feature: 'length',
    title: 'a long result of a function',
    ...beside({
      contents: [
        user(
          { text: 'hi' },
          { functionResponse: { name: 'f', response: { rows: [{ text: english(2_000) }] } } },
        ),
      ],
    }),
  },
  {
    feature: 'code',
    title: 'lines of JavaScript',
    ...against(
      'const total = orders.reduce((sum, order) => sum + order.net_price, startOf());\nif (!total && isEmpty()) { return }\n',
    ),
  },
  {
    feature: 'code',
    title: 'lines of Python',
    ...against(
      'def load_rows(file_name):\n    for row in read_all():\n        yield row_of(row)\n',
    ),
  },
  {
    feature: 'code',
    title: 'a wish for a program',
    ...against('Write a Python script that moves old files away.'),
  },
  { feature: 'maths', title: 'a sum', ...against('How much are 17 + 4 * 25 = ?') },
  {
    feature: 'maths',
    title: 'a wish for a proof',
    ...against('Prove the theorem that every even number is a sum of two primes.'),
  },
  {
    feature: 'maths',
    title: 'formulas',
    ...against('We have x^2 ≤ y^3 and ∑ a ≥ √ b for all of them.'),
  },
  {
    feature: 'maths',
    title: 'LaTeX',
    ...against('Show \\frac{a}{b} \\leq \\sqrt{c} for all of them.'),
  },
  {
    feature: 'tools',
    title: 'functions',
    ...beside({ tools: { functions: [{ name: 'f' }, { name: 'g' }], server: [] } }),
  },
  {
    feature: 'tools',
    title: 'a tool of the provider',
    ...beside({ tools: { functions: [], server: [{ googleSearch: {} }] } }),
  },
  {
    feature: 'schema',
    title: 'JSON',
    ...beside({ gen: { responseMimeType: 'application/json' } }),
  },
  {
    feature: 'schema',
    title: 'a schema',
    ...beside({ gen: { responseSchema: { type: 'STRING' } } }),
  },
  {
    feature: 'schema',
    title: 'a JSON schema',
    ...beside({ gen: { responseJsonSchema: { type: 'object', properties: { a: {} } } } }),
  },
  {
    feature: 'turns',
    title: 'earlier turns',
    call: callOf({
      contents: [user({ text: 'h' }), { role: 'model', parts: [] }, user({ text: 'i' })],
    }),
    base: callOf(),
  },
  {
    feature: 'otherLanguage',
    title: 'German',
    ...against('Kannst du mir bitte sagen, wie ich das mit der Steuer machen soll?'),
  },
  {
    feature: 'otherLanguage',
    title: 'French',
    ...against('Pourquoi est-ce que les feuilles tombent dans cette saison ?'),
  },
  {
    feature: 'otherLanguage',
    title: 'Spanish',
    ...against('¿Cuál es la comida que más te gusta y por qué?'),
  },
  {
    feature: 'otherLanguage',
    title: 'Portuguese',
    ...against('Você pode me dizer como fazer isso em uma hora?'),
  },
  {
    feature: 'otherLanguage',
    title: 'Italian',
    ...against('Perché gli uccelli della montagna non sono qui?'),
  },
  {
    feature: 'otherLanguage',
    title: 'Polish',
    ...against('Gdzie jest najlepsza kawa w mieście i czy się opłaca?'),
  },
  { feature: 'otherLanguage', title: 'Turkish', ...against('Bana bu konu için bir örnek ver.') },
  { feature: 'otherLanguage', title: 'Russian', ...against('Почему осенью падают листья?') },
  { feature: 'otherLanguage', title: 'Greek', ...against('Γιατί πέφτουν τα φύλλα;') },
  { feature: 'otherLanguage', title: 'Arabic', ...against('لماذا تتساقط الأوراق في الخريف؟') },
  { feature: 'otherLanguage', title: 'Hindi', ...against('पत्ते क्यों गिरते हैं?') },
  { feature: 'otherLanguage', title: 'Chinese', ...against('秋天的树叶为什么会落下来?') },
  {
    feature: 'otherLanguage',
    title: 'Japanese',
    ...against('秋になると葉が落ちるのはなぜですか。'),
  },
  { feature: 'otherLanguage', title: 'Korean', ...against('가을에 나뭇잎은 왜 떨어지나요?') },
  { feature: 'media', title: 'a picture', ...beside({ contents: [user({ text: 'hi' }, image)] }) },
  {
    feature: 'media',
    title: 'a file by its address',
    ...beside({
      contents: [user({ text: 'hi' }, { fileData: { fileUri: 'https://a.example/b' } })],
    }),
  },
  {
    feature: 'media',
    title: 'a picture in the result of a function',
    ...beside({
      contents: [
        user(
          { text: 'hi' },
          {
            functionResponse: {
              name: 'f',
              response: {},
              parts: [{ inlineData: { mimeType: 'image/png', data: '' } }],
            },
          },
        ),
      ],
    }),
  },
  {
    feature: 'thinking',
    title: 'a budget',
    ...beside({ thinking: { kind: 'budget', budgetTokens: 1_024, include: false } }),
  },
  {
    feature: 'thinking',
    title: 'a level',
    ...beside({ thinking: { kind: 'level', level: 'LOW', include: true } }),
  },
  {
    feature: 'thinking',
    title: 'as much as it takes',
    ...beside({ thinking: { kind: 'auto', include: false } }),
  },
];

describe('features', () => {
  test.each(cases)(
    '$feature rises with $title, and nothing else does',
    ({ feature, call, base }) => {
      const { [feature]: value, ...others } = featuresOf(call);
      const { [feature]: baseValue, ...baseOthers } = featuresOf(base);
      expect(value).toBeGreaterThan(baseValue + 0.05);
      expect(value).toBeLessThanOrEqual(1);
      expect(others).toEqual(baseOthers);
    },
  );

  test('every feature has a case', () => {
    expect(new Set(cases.map(({ feature }) => feature))).toEqual(new Set(featureNames));
  });

  test('everyday English shows nothing but its length', () => {
    const { length, ...others } = featuresOf(asking(english(2_000)));
    expect(length).toBeGreaterThan(0);
    expect(new Set(Object.values(others))).toEqual(new Set([0]));
  });

  const rising: { title: string; calls: CanonicalCall[]; feature: FeatureName }[] = [
    {
      title: 'length',
      feature: 'length',
      calls: [10, 100, 1_000, 10_000, 60_000].map((count) => asking('a '.repeat(count / 2))),
    },
    {
      title: 'tools',
      feature: 'tools',
      calls: [1, 3, 9, 27].map((count) =>
        callOf({
          tools: { functions: Array.from({ length: count }, () => ({ name: 'f' })), server: [] },
        }),
      ),
    },
    {
      title: 'JSON, a schema, a larger schema',
      feature: 'schema',
      calls: [
        { responseMimeType: 'application/json' as const },
        { responseSchema: { type: 'OBJECT' as const } },
        {
          responseSchema: {
            type: 'OBJECT' as const,
            properties: { a: { type: 'STRING' as const } },
          },
        },
      ].map((gen) => callOf({ gen })),
    },
    {
      title: 'thinking',
      feature: 'thinking',
      calls: [0, 512, 4_096, 16_384].map((budgetTokens) =>
        callOf({ thinking: { kind: 'budget', budgetTokens, include: false } }),
      ),
    },
    {
      title: 'media',
      feature: 'media',
      calls: [1, 2, 8].map((count) =>
        callOf({ contents: [user(...Array.from({ length: count }, () => image))] }),
      ),
    },
  ];
  test.each(rising)('more of it is more: $title', ({ calls, feature }) => {
    const values = calls.map((call) => featuresOf(call)[feature]);
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  });

  test.each([
    ['code of another language', 'code', 'Schreibe bitte eine Funktion in Python, die das macht.'],
    ['code asked for in Chinese', 'code', '写一个函数来读取代码'],
    ['a Japanese proof', 'maths', 'この定理の証明を教えてください。'],
    ['a Korean probability', 'maths', '이 사건의 확률을 구하세요.'],
  ] as const)('%s is seen', (_, feature, text) => {
    expect(featuresOf(asking(text))[feature]).toBeGreaterThan(0.2);
  });

  test('tools that may not be called, and thinking switched off, count as none', () => {
    const call = callOf({
      tools: { functions: [{ name: 'f' }], server: [] },
      toolConfig: { mode: 'NONE', streamArgs: false },
      thinking: { kind: 'off', include: false },
    });
    expect(measureRequest(call)).toEqual(measureRequest(callOf()));
  });

  test('an empty call is measured too', () => {
    expect(new Set(Object.values(featuresOf(callOf({ contents: [] }))))).toEqual(new Set([0]));
  });

  test('the same call gives the same, and is left as it was', () => {
    const call = freeze(
      structuredClone(asking('Prove it in Python: `a_b == c`, bitte mit der Formel')),
    );
    expect(measureRequest(call)).toEqual(measureRequest(structuredClone(call)));
  });
});

describe('bounds', () => {
  const code = ' const a_b = f() => { void 0 };\n'.repeat(20);
  const plain = english(code.length);

  test('a text is looked into at its beginning, and counted as a whole', () => {
    const behind = (text: string) => measureRequest(asking(english(2_048) + text));
    expect(behind(code).features).toEqual(behind(plain).features);
    expect(behind(code).features.code).toBe(0);
    expect(behind(code).features.length).toBeGreaterThan(featuresOf(asking(english(2_048))).length);
    expect(featuresOf(asking(code + english(2_048))).code).toBeGreaterThan(0.5);
  });

  test('a question behind a long document, in a part of its own, is seen', () => {
    const call = callOf({ contents: [user({ text: english(8_000) }, { text: code })] });
    expect(featuresOf(call).code).toBeGreaterThan(0.2);
  });

  test('old turns are counted, not looked into', () => {
    const turns = (oldest: string) =>
      callOf({
        contents: [
          user({ text: oldest }),
          ...Array.from({ length: 8 }, () => user({ text: 'hi' })),
        ],
      });
    expect(featuresOf(turns(code))).toEqual(featuresOf(turns(plain)));
  });

  test('thoughts of the model are not what is asked', () => {
    const thinking = (text: string) =>
      callOf({
        contents: [user({ text: 'hi' }), { role: 'model', parts: [{ text, thought: true }] }],
      });
    expect(featuresOf(thinking(code))).toEqual(featuresOf(thinking(plain)));
  });

  test('a result of a thousand rows is counted by some of them', () => {
    const lengthOf = (response: Record<string, unknown>) =>
      featuresOf(callOf({ contents: [user({ functionResponse: { name: 'f', response } })] }))
        .length;
    const rows = (count: number) => Array.from({ length: count }, () => 'word');
    const table = (count: number) => ({ rows: Array.from({ length: count }, () => rows(30)) });
    expect(lengthOf({ rows: rows(1_000) })).toBe(lengthOf({ rows: rows(100) }));
    expect(lengthOf({ rows: rows(10) })).toBeLessThan(lengthOf({ rows: rows(50) }));
    expect(lengthOf(table(50))).toBe(lengthOf(table(10)));
    expect(lengthOf(table(1))).toBeGreaterThan(0);
  });
});

describe('words', () => {
  const wordsOf = (text: string) => measureRequest(asking(text)).words;
  const countOf = (text: string) => wordsOf(text).reduce((sum, count) => sum + count, 0);

  test('are counted without letters and the frequent ones of languages', () => {
    expect(countOf('harbour Harbour bakery')).toBe(3);
    expect(countOf('x y z 1 2 3')).toBe(0);
    expect(countOf('what would you, und wie ist das')).toBe(0);
    expect(countOf('秋天树')).toBe(2);
  });

  test('are the same in capitals, and others for other texts', () => {
    expect(wordsOf('HARBOUR ÜBUNG ΛΌΓΟΣ БЕРЕГ')).toEqual(wordsOf('harbour übung λΌγοσ берег'));
    expect(wordsOf('harbour')).not.toEqual(wordsOf('bakery'));
  });
});

describe('demands', () => {
  const demandsOf = (changes: Partial<CanonicalCall>) => measureRequest(callOf(changes)).demands;

  test('a plain question takes text and some tokens', () => {
    expect(demandsOf({})).toEqual({
      promptTokens: 1,
      tools: false,
      structuredOutput: false,
      modalities: ['text'],
      images: 0,
    });
  });

  test.each([
    ['four letters a token', 'word'.repeat(1_000), 1_000],
    ['three bytes a Chinese character', '茶'.repeat(400), 300],
    ['four bytes an emoji', '🍵'.repeat(100), 100],
    ['by the beginning of a long text', '茶'.repeat(40_000), 30_000],
  ])('tokens are estimated: %s', (_, text, promptTokens) => {
    expect(demandsOf({ contents: [user({ text })] })).toMatchObject({ promptTokens });
  });

  test.each([
    ['image/png', 'image'],
    ['IMAGE/JPEG', 'image'],
    ['audio/wav', 'audio'],
    ['video/mp4', 'video'],
    ['application/pdf', 'document'],
    ['', 'document'],
  ])('%s is input of kind %s', (mimeType, kind) => {
    const { modalities, promptTokens } = demandsOf({
      contents: [user({ inlineData: { mimeType, data: '' } })],
    });
    expect({ modalities, promptTokens }).toEqual({ modalities: ['text', kind], promptTokens: 258 });
  });

  test('what is asked for is demanded', () => {
    const demands = demandsOf({
      contents: [user(image, image)],
      tools: { functions: [{ name: 'f' }], server: [] },
      gen: { responseMimeType: 'application/json', maxOutputTokens: 50 },
    });
    expect(demands).toMatchObject({
      tools: true,
      structuredOutput: true,
      maxOutputTokens: 50,
      modalities: ['text', 'image'],
      images: 2,
    });
  });
});

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) freeze(member);
    Object.freeze(value);
  }
  return value;
}
