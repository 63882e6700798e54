/** Static keys of one profile of the shared AWS files. */
export interface ProfileKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * The static keys of a profile. What the credentials file says goes before the config file, which
 * names its sections `profile NAME`.
 *
 * @returns undefined where neither holds keys for it.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function readProfileKeys(
  files: { readonly credentials: string | undefined; readonly config: string | undefined },
  profile: string,
): ProfileKeys | undefined {
  const section = profile === 'default' ? 'default' : `profile ${profile}`;
  const settings = {
    ...readSection(files.config ?? '', section),
    ...readSection(files.credentials ?? '', profile),
  };
  const accessKeyId = settings.aws_access_key_id;
  const secretAccessKey = settings.aws_secret_access_key;
  const sessionToken = settings.aws_session_token;
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

/** Settings of one section; those of a nested block, which are indented, are left out. */
function readSection(text: string, wanted: string): Record<string, string> {
  const settings: Record<string, string> = {};
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\[\s*([^\]]+?)\s*\]/.exec(line) ?? [];
    if (name !== undefined) inside = name.replace(/\s+/g, ' ') === wanted;
    const [, key, value = ''] = /^([a-z_]+)\s*=\s*(.*?)\s*$/i.exec(line) ?? [];
    if (inside && key !== undefined) settings[key.toLowerCase()] = value;
  }
  return settings;
}
