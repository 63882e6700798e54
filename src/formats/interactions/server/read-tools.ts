import type { Tool, ToolConfig } from '../../../../generated/formats/gemini.js';
import type { Findings } from './read-content.js';

/** A tool with the settings that stand beside its `type` here, and inside of it at Gemini. */
export interface ToolWish extends Tool {
  readonly type?: string;
  readonly name?: string;
  readonly description?: string;
  readonly parameters?: Record<string, unknown>;
  readonly searchTypes?: readonly string[];
  readonly fileSearchStoreNames?: readonly string[];
  readonly metadataFilter?: string;
  readonly topK?: number;
  readonly enableWidget?: boolean;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly environment?: string;
  readonly excludedPredefinedFunctions?: readonly string[];
  readonly enablePromptInjectionDetection?: boolean;
  readonly disabledSafetyPolicies?: readonly string[];
}

/** What dialects read as a tool: Gemini's members, or a `type` with what a function needs. */
export type PlainTool = Omit<ToolWish, keyof Settings>;

type Settings = Pick<
  ToolWish,
  | 'searchTypes'
  | 'fileSearchStoreNames'
  | 'metadataFilter'
  | 'topK'
  | 'enableWidget'
  | 'latitude'
  | 'longitude'
  | 'environment'
  | 'excludedPredefinedFunctions'
  | 'enablePromptInjectionDetection'
  | 'disabledSafetyPolicies'
>;

/** What belongs to each type of tool; anything else beside it is a mistake. */
const settingsOf: Readonly<Record<string, readonly (keyof Settings)[]>> = {
  google_search: ['searchTypes'],
  file_search: ['fileSearchStoreNames', 'metadataFilter', 'topK'],
  google_maps: ['enableWidget', 'latitude', 'longitude'],
  computer_use: [
    'environment',
    'excludedPredefinedFunctions',
    'enablePromptInjectionDetection',
    'disabledSafetyPolicies',
  ],
};

/** Tools with their settings inside, and where the user is, which Gemini keeps beside the tools. */
export function readTools(
  wishes: readonly ToolWish[],
  found: Findings,
): { readonly tools: readonly PlainTool[]; readonly toolConfig?: ToolConfig } {
  const tools: PlainTool[] = [];
  let toolConfig: ToolConfig | undefined;
  for (const [index, wish] of wishes.entries()) {
    const { tool, settings } = apart(wish);
    refuseForeign(settings, wish.type, `tools[${index}]`, found);
    tools.push(withSettings(tool, settings, found, `tools[${index}]`));
    const { latitude, longitude } = settings;
    if (latitude !== undefined && longitude !== undefined) {
      toolConfig = { retrievalConfig: { latLng: { latitude, longitude } } };
    }
  }
  return { tools, ...(toolConfig ? { toolConfig } : {}) };
}

function apart(wish: ToolWish): { tool: PlainTool; settings: Settings } {
  const {
    searchTypes,
    fileSearchStoreNames,
    metadataFilter,
    topK,
    enableWidget,
    latitude,
    longitude,
    environment,
    excludedPredefinedFunctions,
    enablePromptInjectionDetection,
    disabledSafetyPolicies,
    ...tool
  } = wish;
  const settings = {
    ...(searchTypes ? { searchTypes } : {}),
    ...(fileSearchStoreNames ? { fileSearchStoreNames } : {}),
    ...(metadataFilter === undefined ? {} : { metadataFilter }),
    ...(topK === undefined ? {} : { topK }),
    ...(enableWidget === undefined ? {} : { enableWidget }),
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
    ...(environment === undefined ? {} : { environment }),
    ...(excludedPredefinedFunctions ? { excludedPredefinedFunctions } : {}),
    ...(enablePromptInjectionDetection === undefined ? {} : { enablePromptInjectionDetection }),
    ...(disabledSafetyPolicies ? { disabledSafetyPolicies } : {}),
  };
  return { tool, settings };
}

function refuseForeign(
  settings: Settings,
  type: string | undefined,
  path: string,
  { violations }: Findings,
): void {
  const own: readonly string[] = settingsOf[type?.toLowerCase() ?? ''] ?? [];
  for (const name of Object.keys(settings).filter((known) => !own.includes(known))) {
    const description = `is no setting of a tool of type ${type ?? '(none)'}`;
    violations.push({ field: `${path}.${name}`, description });
  }
}

function withSettings(
  tool: PlainTool,
  settings: Settings,
  { warn }: Findings,
  path: string,
): PlainTool {
  switch (tool.type?.toLowerCase()) {
    case 'google_search': {
      const { searchTypes = [] } = settings;
      const known = searchTypes.filter((type) => type === 'web_search' || type === 'image_search');
      if (known.length < searchTypes.length)
        warn({ code: 'dropped', field: `${path}.searchTypes` });
      if (!known.includes('image_search')) return tool;
      const web = known.includes('web_search') ? { webSearch: {} } : {};
      return { ...tool, googleSearch: { searchTypes: { ...web, imageSearch: {} } } };
    }
    case 'file_search': {
      const { fileSearchStoreNames = [], metadataFilter, topK } = settings;
      return {
        ...tool,
        fileSearch: {
          fileSearchStoreNames: [...fileSearchStoreNames],
          ...(metadataFilter === undefined ? {} : { metadataFilter }),
          ...(topK === undefined ? {} : { topK }),
        },
      };
    }
    case 'google_maps': {
      const { enableWidget } = settings;
      return enableWidget === undefined ? tool : { ...tool, googleMaps: { enableWidget } };
    }
    case 'computer_use':
      return withScreen(tool, settings, warn, path);
    default:
      return tool;
  }
}

/** This API's word for a screen -> Gemini's. */
const screens: Readonly<Record<string, NonNullable<Tool['computerUse']>['environment']>> = {
  browser: 'ENVIRONMENT_BROWSER',
  mobile: 'ENVIRONMENT_MOBILE',
  desktop: 'ENVIRONMENT_DESKTOP',
};

function withScreen(
  tool: PlainTool,
  settings: Settings,
  warn: Findings['warn'],
  path: string,
): PlainTool {
  const { environment: screen = 'browser', excludedPredefinedFunctions } = settings;
  const { enablePromptInjectionDetection } = settings;
  const environment = screens[screen.toLowerCase()] ?? 'ENVIRONMENT_UNSPECIFIED';
  if (settings.disabledSafetyPolicies) {
    warn({ code: 'dropped', field: `${path}.disabledSafetyPolicies` });
  }
  return {
    ...tool,
    computerUse: {
      environment,
      ...(excludedPredefinedFunctions
        ? { excludedPredefinedFunctions: [...excludedPredefinedFunctions] }
        : {}),
      ...(enablePromptInjectionDetection === undefined ? {} : { enablePromptInjectionDetection }),
    },
  };
}
