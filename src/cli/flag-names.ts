/**
 * Fields of a request's body -> the options that they were made from, for the words of a fault:
 * whoever sits at the command line has written `--name`, and never saw a `displayName`. What stands
 * behind a field stays: `scopes[0]` is `--scopes[0]`.
 *
 * @param flags field -> how the user writes it.
 */
export function flagNames(flags: Readonly<Record<string, string>>): (field: string) => string {
  const known = Object.entries(flags);
  return (field) => {
    const found = known.find(([name]) => field === name || /^[.[]/.test(behind(field, name)));
    return found ? `${found[1]}${behind(field, found[0])}` : field;
  };
}

/** Empty where the field is another one. */
function behind(field: string, name: string): string {
  return field.startsWith(name) ? field.slice(name.length) : '';
}
