let work = 0;

/** Looks at all of what they are called on, or may: a text that was only appended to is put together for them. */
const looks: readonly (readonly [prototype: object, names: readonly PropertyKey[]])[] = [
  [String.prototype, ['slice', 'trim', 'trimEnd', 'endsWith', 'charCodeAt', 'replace']],
  [
    Array.prototype,
    [Symbol.iterator, 'concat', 'every', 'filter', 'find', 'findIndex', 'flatMap', 'map', 'some'],
  ],
];

/** How much is looked at meanwhile: letters of texts that are cut, searched or parsed, items of arrays. */
export async function workOf(run: () => unknown): Promise<number> {
  const undo = looks.flatMap(([prototype, names]) => names.map((name) => watch(prototype, name)));
  const parse = JSON.parse;
  JSON.parse = (text: string) => {
    work += text.length;
    return parse(text);
  };
  const before = work;
  try {
    await run();
    return work - before;
  } finally {
    JSON.parse = parse;
    for (let at = 0; at < undo.length; at++) undo[at]?.();
  }
}

function watch(prototype: object, name: PropertyKey): () => void {
  const original = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    ...original,
    value(this: { readonly length: number }, ...args: unknown[]) {
      work += this.length;
      return Reflect.apply(original?.value, this, args);
    },
  });
  return () => Object.defineProperty(prototype, name, original ?? {});
}

/** How much more of it twice the input takes: 2, or a little less, where the work grows with the input alone. */
export async function growth(run: (size: number) => unknown, size: number): Promise<number> {
  const once = await workOf(() => run(size));
  return (await workOf(() => run(2 * size))) / once;
}
