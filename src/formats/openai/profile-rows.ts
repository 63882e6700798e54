/** A host's habits, and how some of its models differ from them. */
export interface ProfileRow<Profile> {
  readonly host: Partial<Profile>;
  /** Every rule whose pattern fits the model's id adds to the host's row, in this order. */
  readonly models?: readonly (readonly [pattern: RegExp, change: Partial<Profile>])[];
}

/**
 * Reads profiles from a table of hosts.
 *
 * @param base what most hosts know; a host without a row is taken for one of them.
 */
export function createProfiles<Profile extends object>(
  base: Profile,
  rows: Readonly<Record<string, ProfileRow<Profile>>>,
): (target: { readonly profile: string; readonly model: string }) => Profile {
  /** Host and fitting rules -> what they come to. As many entries as the table has combinations. */
  const made = new Map<string, Profile>();
  const compose = (profile: string, model: string): Profile => {
    const row = Object.hasOwn(rows, profile) ? rows[profile] : undefined;
    const fitting = (row?.models ?? []).filter(([pattern]) => pattern.test(model));
    // Many models share the same few profiles.
    const key = `${row ? profile : ''} ${fitting.map(([pattern]) => pattern.source).join(' ')}`;
    const known = made.get(key);
    if (known) return known;
    const changes = fitting.map(([, change]) => change);
    const composed: Profile = Object.assign({}, base, row?.host, ...changes);
    made.set(key, composed);
    return composed;
  };

  /** Each call asks several times, and most calls are for a few models. */
  const byHost = new Map<string, Map<string, Profile>>();
  return ({ profile, model }) => {
    const byModel = byHost.get(profile) ?? new Map<string, Profile>();
    const known = byModel.get(model);
    if (known) return known;
    // Clients choose the models: a flood of them must not stay.
    if (byModel.size === modelsAtMost) byModel.clear();
    const composed = compose(profile, model);
    byModel.set(model, composed);
    byHost.set(profile, byModel);
    return composed;
  };
}

const modelsAtMost = 1_000;
