/**
 * A member of what no field table describes, in the spelling of this API or in camelCase (W14).
 * Null says nothing.
 */
export function member(of: Readonly<Record<string, unknown>>, name: string): unknown {
  return of[name] ?? of[camelCase(name)] ?? undefined;
}

/** The same, of a member that is a text. */
export function textOf(of: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = member(of, name);
  return typeof value === 'string' ? value : undefined;
}

/** `sample_rate` -> `sampleRate`, as paths of fields are written. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
