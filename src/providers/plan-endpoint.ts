import type { OwnModel } from '../core/canonical.js';
import { fail, ok, type Result } from '../core/result.js';
import { invalidField } from '../core/violations.js';

/** What is known of a provider besides its credential. */
export interface ProviderRow<Format extends string = string> {
  readonly name: string;
  readonly slugs: readonly string[];
  readonly format: Format;
  readonly profile: string;
  readonly baseUrl: string;
}

export interface EndpointRows<Format extends string> {
  /** Those of the operator. Their addresses are only compared, never called. */
  readonly configured: readonly ProviderRow<Format>[];
  /** Those that everybody knows, with the addresses that everybody knows. */
  readonly known: readonly ProviderRow<Format>[];
  /** Where Vertex is in one location. */
  readonly vertexBaseUrl: (location: string) => string;
  /** Where Bedrock is in one region. */
  readonly bedrockBaseUrl: (region: string) => string;
  readonly formats: readonly Format[];
}

/** A provider to be made for one call, and the model to ask it for. */
export interface EndpointPlan<Format extends string> extends ProviderRow<Format> {
  readonly model: string;
  readonly apiVersion?: string;
  readonly project?: string;
  readonly location?: string;
  readonly region?: string;
  /** Settings that this provider does not have, by their paths. */
  readonly unused: readonly string[];
}

/**
 * What a client's own endpoint is: which format it speaks and where. Without an address it is the
 * vendor's own public one, never the address that an operator gave a provider of that name; the
 * address is not checked here. Translation contract §15.1.
 */
export function planEndpoint<Format extends string>(
  { endpoint, model }: OwnModel,
  rows: EndpointRows<Format>,
): Result<EndpointPlan<Format>> {
  const { path, provider: word, settings } = endpoint;
  const at = path === 'customModelCredentials' ? `${path}.identifier` : path;
  const isExact = (row: ProviderRow) => row.name === word;
  const isNamed = (row: ProviderRow) => row.name === word || row.slugs.includes(word);
  const configured = rows.configured.find(isExact) ?? rows.configured.find(isNamed);
  const format = rows.formats.find((name) => name === word);
  const row =
    configured ??
    rows.known.find(isExact) ??
    rows.known.find(isNamed) ??
    (format && { name: word, slugs: [], format, profile: 'compatible', baseUrl: '' });
  if (!row || row.profile === 'demo') {
    const names = rows.known.map(({ name }) => name).join(', ');
    const description = `begins with ${JSON.stringify(word.slice(0, 64))}, which is no provider; there is ${names}, and for servers of one's own ${rows.formats.join(', ')}`;
    return fail(invalidField(at, description));
  }
  const { apiVersion, region, project, deployment } = settings;
  for (const [name, value] of Object.entries(settings)) {
    if (!settingPattern.test(value)) {
      const description = 'may hold letters, digits, ".", "_", ":" and "-" only';
      return fail(invalidField(`${path}.extra.${snakeCase(name)}`, description));
    }
  }
  const isVertex = row.format === 'gemini' && row.profile === 'vertex';
  const isAzure = /^azure\b/.test(row.profile);
  const isBedrock = row.format === 'bedrock-converse';
  const used: ReadonlySet<string> = new Set([
    ...(isVertex ? ['project'] : []),
    ...(isVertex && project !== undefined ? ['region'] : []),
    ...(isAzure ? ['apiVersion', 'deployment'] : []),
    ...(isBedrock ? ['region'] : []),
  ]);
  const place = {
    ...(isVertex && project !== undefined ? { project, location: region ?? 'global' } : {}),
    ...(isAzure && apiVersion !== undefined ? { apiVersion } : {}),
    ...(isBedrock && region !== undefined ? { region } : {}),
  };
  const told =
    endpoint.baseUrl ??
    (isVertex && project !== undefined ? rows.vertexBaseUrl(region ?? 'global') : undefined) ??
    (isBedrock && region !== undefined ? rows.bedrockBaseUrl(region) : undefined);
  const vendor = vendorOf(row, rows.known);
  const baseUrl = told ?? (isBedrock ? undefined : publicAddress(vendor));
  if (baseUrl === undefined) {
    const field = isBedrock ? `${path}.extra.region` : `${path}.baseUrl`;
    return fail(invalidField(field, `is required: "${word}" has no address that everybody knows`));
  }
  // Whatever the operator made of a vendor's name, at the vendor's address the vendor answers.
  const speaks = told === undefined && vendor && !isSameHost(row, vendor) ? vendor : row;
  return ok({
    name: row.name,
    slugs: row.slugs,
    format: speaks.format,
    profile: isForeign(speaks, baseUrl) ? 'compatible' : speaks.profile,
    baseUrl: isAzure ? azureBaseUrl(baseUrl, apiVersion) : baseUrl,
    model: isAzure ? (deployment ?? model) : model,
    ...place,
    unused: Object.keys(settings)
      .filter((name) => !used.has(name))
      .map((name) => `${path}.extra.${snakeCase(name)}`),
  });
}

/** They become parts of paths, queries and host names. */
const settingPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._:-]{0,126}[A-Za-z0-9])?$/;

function vendorOf<Row extends ProviderRow>(row: Row, known: readonly Row[]): Row | undefined {
  return known.find(({ name }) => name === row.name) ?? known.find((one) => isSameHost(one, row));
}

function publicAddress(vendor: ProviderRow | undefined): string | undefined {
  // Ollama's is that of the own machine, Azure's has a gap for the resource.
  const isPublic = vendor?.baseUrl.startsWith('https://') && !/[A-Z]/.test(vendor.baseUrl);
  return isPublic ? vendor?.baseUrl : undefined;
}

function isSameHost(a: ProviderRow, b: ProviderRow): boolean {
  return hostOf(a.baseUrl) === hostOf(b.baseUrl);
}

/** "openai/…" with another's address is what people write for any server that speaks as OpenAI does. */
function isForeign({ format, profile }: ProviderRow, baseUrl: string): boolean {
  const host = hostOf(baseUrl);
  return format === 'openai-chat' && profile === 'openai' && !/(?:^|\.)openai\.com$/.test(host);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** Without a version of the API the addresses are those of version 1, as where operators set none. */
function azureBaseUrl(address: string, apiVersion: string | undefined): string {
  const isBare = URL.canParse(address) && new URL(address).pathname === '/';
  return isBare && apiVersion === undefined ? `${address.replace(/\/+$/, '')}/openai/v1` : address;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
