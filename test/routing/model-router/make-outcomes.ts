import { randomOf } from '../../../src/routing/model-router/random.js';

/**
 * Makes `test/fixtures/router/outcomes.jsonl`: requests of several kinds and languages, and what
 * four invented models made of them. Nothing in it was measured; its README says what it is for.
 * The same seed always gives the same text.
 */
export function makeOutcomes(seed = 20): string {
  const random = randomOf(seed);
  const requests = new Map<string, string>();
  while (requests.size < requestCount) {
    const kind = pick(random, kinds);
    const [language, texts] = pick(random, Object.entries(kind.texts));
    const request = requestOf(random, kind, language, pick(random, texts));
    const key = JSON.stringify(request);
    if (requests.has(key)) continue;
    requests.set(key, linesOf(random, kind, language, request));
  }
  return [...requests.values()].join('');
}

const requestCount = 400;

/** What a request asks of a model. */
type Skill = 'talk' | 'code' | 'maths' | 'forms' | 'eyes';

interface Kind {
  readonly skill: Skill;
  /** 0 to 1, before chance makes single requests easier or harder. */
  readonly difficulty: number;
  readonly answerTokens: number;
  /** By language; `{}` stands for one of the subjects. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly extra?: object;
  /** Earlier turns of the conversation, at most. */
  readonly turns?: number;
  /** Paragraphs behind the text, at most. */
  readonly paragraphs?: number;
}

const subjects: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the harbour',
    'our new bakery',
    'winter tyres',
    'the school choir',
    'a lost parcel',
    'tea',
    'old bridges',
  ],
  de: [
    'den Hafen',
    'unsere neue Bäckerei',
    'Winterreifen',
    'den Schulchor',
    'ein verlorenes Paket',
    'Tee',
  ],
  fr: ['le port', 'notre boulangerie', 'les pneus', 'la chorale', 'un colis perdu', 'le thé'],
  es: [
    'el puerto',
    'nuestra panadería',
    'los neumáticos',
    'el coro',
    'un paquete perdido',
    'el té',
  ],
  zh: ['港口', '我们的面包店', '冬季轮胎', '学校合唱团', '丢失的包裹', '茶'],
  ja: ['港', '新しいパン屋', '冬用タイヤ', '学校の合唱団', '届かない荷物', 'お茶'],
};

const things = [
  'orders',
  'invoices',
  'log lines',
  'user accounts',
  'sensor readings',
  'tickets',
  'file names',
];

const paragraph: Readonly<Record<string, string>> = {
  en: 'The council met on Monday and heard three reports. Members asked what the repairs would cost, and the engineer promised figures before the end of the month.',
  de: 'Der Rat tagte am Montag und hörte drei Berichte. Die Mitglieder fragten, was die Reparaturen kosten, und der Ingenieur versprach Zahlen bis zum Ende des Monats.',
  fr: 'Le conseil a siégé lundi et a entendu trois rapports. Les membres ont demandé le prix des travaux, et une réponse est promise avant la fin du mois.',
  es: 'El consejo se reunió el lunes y escuchó tres informes. Los miembros preguntaron el precio de las obras, y la respuesta llegará antes de fin de mes.',
  zh: '委员会星期一开会,听取了三份报告。委员们询问维修费用,工程师答应在月底之前给出数字。',
  ja: '委員会は月曜日に開かれ、三つの報告を聞いた。委員は修理の費用を尋ね、技師は月末までに数字を出すと約束した。',
};

const functionTool = (name: string, description: string) => ({
  name,
  description,
  parameters: { type: 'OBJECT', properties: { query: { type: 'STRING' } } },
});

const kinds: readonly Kind[] = [
  {
    skill: 'talk',
    difficulty: 0.1,
    answerTokens: 80,
    texts: {
      en: ['Hello, tell me something nice about {}.', 'What do people like about {}?'],
      de: ['Hallo, erzähl mir etwas Schönes über {}.', 'Was mögen die Leute und warum: {}?'],
      fr: ['Bonjour, dis-moi une belle chose sur {}.', 'Pourquoi les gens aiment {} ?'],
      es: ['Hola, dime algo bonito sobre {}.', '¿Por qué gusta {} a la gente?'],
      zh: ['你好,说说{}有什么好处。', '人们为什么喜欢{}?'],
      ja: ['こんにちは、{}について楽しい話をしてください。', '{}はなぜ人気がありますか。'],
    },
  },
  {
    skill: 'talk',
    difficulty: 0.3,
    answerTokens: 250,
    paragraphs: 3,
    texts: {
      en: ['Summarise this for a newsletter about {}:', 'Which facts below concern {}?'],
      de: ['Fasse das für einen Rundbrief über {} zusammen:'],
      fr: ['Résume ce texte pour une lettre sur {} :'],
      es: ['Resume este texto para un boletín sobre {}:'],
      zh: ['请为{}的通讯总结以下内容:'],
      ja: ['{}の会報のために次の文章を要約してください。'],
    },
  },
  {
    skill: 'talk',
    difficulty: 0.45,
    answerTokens: 500,
    texts: {
      en: ['Write a persuasive speech about {} with three arguments and a surprising end.'],
      de: [
        'Schreibe eine überzeugende Rede über {} mit drei Argumenten und einem Schluss, der überrascht.',
      ],
      fr: ['Écris un discours sur {} avec trois arguments et une fin que personne ne voit venir.'],
      es: ['Escribe un discurso sobre {} con tres argumentos y un final que sorprenda a todos.'],
      zh: ['写一篇关于{}的演讲,要有三个论点和出人意料的结尾。'],
      ja: ['{}について、三つの論拠と意外な結末のある演説を書いてください。'],
    },
  },
  {
    skill: 'talk',
    difficulty: 0.25,
    answerTokens: 150,
    turns: 4,
    texts: {
      en: ['And what about {}?', 'Can you say that about {} in one sentence?'],
      de: ['Und wie ist das mit {}?'],
      es: ['¿Y qué pasa con {}?'],
    },
  },
  {
    skill: 'code',
    difficulty: 0.4,
    answerTokens: 400,
    texts: {
      en: [
        'Write a Python function that counts {things} by day.',
        'Give me a regex for {things}, with a unittest.',
      ],
      de: ['Schreibe eine Funktion in Python, die {things} nach Tagen zählt, und ein Beispiel.'],
      zh: ['写一个 Python 函数,按日期统计 {things}。'],
      es: ['Escribe una función en Python para contar {things} por día.'],
    },
  },
  {
    skill: 'code',
    difficulty: 0.75,
    answerTokens: 900,
    texts: {
      en: [
        'This deadlocks under load, why? It drops {things}.\n```rust\nlet state = self.inner.lock().unwrap();\nlet next = self.queue_tail.lock().unwrap();\nif state.is_open() && next.has_room() {\n    worker_pool.spawn(move || flush_all(&state));\n}\n```\nRefactor it without a global mutex.',
        'Make this query fast for 10 million {things}:\n```sql\nSELECT a.id, count(*) FROM events a JOIN events b ON a.user_id = b.user_id WHERE b.created_at > a.created_at GROUP BY a.id;\n```\nExplain the index and the plan of PostgreSQL.',
      ],
      de: [
        'Warum verliert dieser Code {things}?\n```js\nasync function run() {\n  for (const item_id of list) { await save(item_id); cache.clear(); }\n}\n```\nBitte als Stream mit Wiederholung schreiben.',
      ],
    },
  },
  {
    skill: 'maths',
    difficulty: 0.4,
    answerTokens: 200,
    texts: {
      en: [
        'Calculate 17 * {number} + 4 = and show the steps.',
        'Solve the equation 3x + {number} = 40.',
      ],
      fr: ['Résous cette équation : 5x + {number} = 90.'],
      zh: ['解方程 3x + {number} = 40。'],
      ja: ['方程式 3x + {number} = 40 を解いてください。'],
    },
  },
  {
    skill: 'maths',
    difficulty: 0.85,
    answerTokens: 1200,
    extra: { generationConfig: { thinkingConfig: { thinkingBudget: 4096 } } },
    texts: {
      en: [
        'Prove that there are infinitely many primes p with p = {number} modulo 4, or explain which theorem forbids it.',
        'Find the integral of x^{number} * e^(-x^2) over the reals and prove the formula by induction.',
      ],
      de: [
        'Beweise mit einem Integral, dass die Ableitung von x^{number} an jeder Stelle die Gleichung erfüllt.',
      ],
      zh: ['证明:对每个整数 n,方程 x^{number} = n 的概率积分收敛。'],
    },
  },
  {
    skill: 'forms',
    difficulty: 0.4,
    answerTokens: 120,
    paragraphs: 2,
    extra: {
      generationConfig: {
        responseMimeType: 'application/json',
        responseSchema: {
          type: 'OBJECT',
          properties: {
            title: { type: 'STRING' },
            speakers: { type: 'ARRAY', items: { type: 'STRING' } },
            costs: {
              type: 'ARRAY',
              items: {
                type: 'OBJECT',
                properties: { item: { type: 'STRING' }, amount: { type: 'NUMBER' } },
              },
            },
          },
        },
      },
    },
    texts: {
      en: ['Fill the form with what the text says of {}.'],
      de: ['Fülle das Formular aus, soweit der Text etwas über {} sagt.'],
      ja: ['{}について、文章から表を埋めてください。'],
    },
  },
  {
    skill: 'forms',
    difficulty: 0.55,
    answerTokens: 100,
    extra: {
      tools: [
        {
          functionDeclarations: [
            functionTool('find_place', 'Finds places by name'),
            functionTool('find_route', 'Finds the way between places'),
            functionTool('send_note', 'Sends a note to a colleague'),
          ],
        },
      ],
    },
    texts: {
      en: ['Find the way to {} and tell Ana when we arrive.', 'Who knows most about {}? Ask them.'],
      de: ['Finde den Weg und sag Ana, wann wir da sind. Es geht um {}.'],
      fr: ['Trouve le chemin et dis à Ana quand nous serons là. Il est question de {}.'],
    },
  },
  {
    skill: 'eyes',
    difficulty: 0.5,
    answerTokens: 150,
    extra: { picture: true },
    texts: {
      en: ['What in this picture has to do with {}?'],
      es: ['¿Qué hay en esta imagen que tenga que ver con {}?'],
      ja: ['この写真で{}に関係するものは何ですか。'],
    },
  },
];

/** A picture of one transparent point. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

function requestOf(random: () => number, kind: Kind, language: string, template: string) {
  const own = subjects[language] ?? [];
  const text = template
    .replace('{things}', () => pick(random, things))
    .replace('{number}', () => String(2 + Math.floor(random() * 60)))
    .replace('{}', () => pick(random, own));
  const more = Math.floor(random() * ((kind.paragraphs ?? 0) + 1));
  const body = [text, ...Array.from({ length: more }, () => paragraph[language] ?? '')].join(
    '\n\n',
  );
  const { picture: hasPicture = false, ...extra } = { picture: false, ...kind.extra };
  const parts = [
    ...(hasPicture ? [{ inlineData: { mimeType: 'image/png', data: picture } }] : []),
    { text: body },
  ];
  const earlier = Math.floor(random() * ((kind.turns ?? 0) + 1));
  const contents = Array.from({ length: earlier }, () => [
    { role: 'user', parts: [{ text: pick(random, own) }] },
    { role: 'model', parts: [{ text: paragraph[language] ?? '' }] },
  ]).flat();
  return { contents: [...contents, { role: 'user', parts }], ...extra };
}

interface Model {
  readonly name: string;
  readonly skills: Readonly<Record<Skill, number>>;
  /** What is missing in other languages than English, as difficulty. */
  readonly foreign: number;
  /** US dollars per million tokens. */
  readonly prompt: number;
  readonly answer: number;
}

/** No model is the best at everything for its price: that is what a router lives on. */
const models: readonly Model[] = [
  {
    name: 'synthetic/small',
    skills: { talk: 0.5, code: 0.3, maths: 0.3, forms: 0.45, eyes: 0.2 },
    foreign: 0.2,
    prompt: 0.1,
    answer: 0.4,
  },
  {
    name: 'synthetic/engineer',
    skills: { talk: 0.45, code: 0.95, maths: 0.85, forms: 0.7, eyes: 0.3 },
    foreign: 0.15,
    prompt: 0.5,
    answer: 2,
  },
  {
    name: 'synthetic/polyglot',
    skills: { talk: 0.8, code: 0.4, maths: 0.35, forms: 0.6, eyes: 0.75 },
    foreign: 0,
    prompt: 0.5,
    answer: 2,
  },
  {
    name: 'synthetic/large',
    skills: { talk: 0.9, code: 0.95, maths: 0.95, forms: 0.9, eyes: 0.9 },
    foreign: 0.03,
    prompt: 3,
    answer: 15,
  },
];

function linesOf(random: () => number, kind: Kind, language: string, request: object): string {
  const promptTokens = JSON.stringify(request).length / 4;
  const difficulty = kind.difficulty + 0.25 * (random() - 0.5);
  const lines = models.map(({ name, skills, foreign, prompt, answer }) => {
    const lead = skills[kind.skill] - difficulty - (language === 'en' ? 0 : foreign);
    const mean = 1 / (1 + Math.exp(-6 * (lead + 0.1)));
    const quality = Math.min(1, Math.max(0, mean + 0.2 * (random() - 0.5)));
    const answerTokens = kind.answerTokens * (0.6 + 0.8 * random());
    const costUsd = (promptTokens * prompt + answerTokens * answer) / 1e6;
    return JSON.stringify({
      request,
      model: name,
      quality: Math.round(quality * 100) / 100,
      costUsd: Math.round(costUsd * 1e7) / 1e7,
    });
  });
  return `${lines.join('\n')}\n`;
}

function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
