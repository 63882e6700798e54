/** One row of `packages` in package-lock.json. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [member: string]: unknown;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
  readonly [member: string]: unknown;
}

export interface MissingPackage {
  readonly name: string;
  /** The version, or range, that is asked for. */
  readonly wanted: string;
  /** Place in the lockfile of the package that asks. */
  readonly askedBy: string;
}

/** Optional packages that some package asks for and the lockfile has no row for. */
export function missingOptionals({ packages }: Lockfile): MissingPackage[] {
  return Object.entries(packages).flatMap(([askedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const found = placesOf(name, askedBy).find((place) => packages[place]);
        const version = found === undefined ? undefined : packages[found]?.version;
        return version === undefined || (/^\d/.test(wanted) && version !== wanted);
      })
      .map(([name, wanted]) => ({ name, wanted, askedBy })),
  );
}

/** The lockfile with one more row: at the top, or below who asks where the top has another version. */
export function withPackage(
  lockfile: Lockfile,
  { name, askedBy }: MissingPackage,
  row: LockedPackage,
): Lockfile {
  const top = `node_modules/${name}`;
  const place = lockfile.packages[top] ? `${askedBy}/${top}` : top;
  const packages = Object.entries({ ...lockfile.packages, [place]: row });
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

/** Where Node looks for a package, from the nearest folder to the root. */
function placesOf(name: string, from: string): string[] {
  const places: string[] = [];
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}
