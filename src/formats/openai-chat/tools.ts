import { createHash } from 'node:crypto';
import type { FunctionDeclaration } from '../../../generated/formats/gemini.js';
import type {
  ChatCompletionRequest,
  NamedToolChoice,
  Tool,
  ToolChoice,
} from '../../../generated/formats/openai-chat.js';
import {
  type CanonicalCall,
  type CanonicalTools,
  pathOfFunction,
  pathOfServerTool,
} from '../../core/canonical.js';
import { wireCallId } from '../call-ids.js';
import type { FunctionNames } from '../function-names.js';
import type { Losses } from '../losses.js';
import { accountForSearch, declareFunction } from '../openai/tools.js';
import type { Profile } from './profiles.js';

/** The limit is known from OpenAI's refusals, not from its documents. */
const openaiIdLimit = 40;

/** The id of a call as the host takes it. Translation contract §5.2. */
export function callIdFor({ callIds }: Profile, callId: string): string {
  if (callIds === 'mistral') return /^[A-Za-z0-9]{9}$/.test(callId) ? callId : mistralId(callId);
  return wireCallId(callId, (id) => id.length <= openaiIdLimit && /^[\x20-\x7e]+$/.test(id));
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Mistral wants exactly nine letters and digits. */
function mistralId(callId: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(callId).digest('hex')}`);
  let digits = '';
  // 43 digits hold 256 bits; leading zeros count.
  for (let place = 0; place < 43; place++) {
    digits = `${base62[Number(rest % 62n)]}${digits}`;
    rest /= 62n;
  }
  return digits.slice(0, 9);
}

/** `tools`, `tool_choice` and what searches the web. Translation contract §6. */
export function writeTools(
  { tools, toolConfig }: CanonicalCall,
  names: FunctionNames,
  profile: Profile,
  losses: Losses,
): Partial<ChatCompletionRequest> {
  const { offered, choice } = chooseTools(tools.functions, toolConfig, names, profile, losses);
  const validated = toolConfig.mode === 'VALIDATED';
  if (validated && !profile.strictTools) {
    losses.warn('schema_relaxed', modeField, 'this provider does not hold arguments to a schema');
  }
  const writing = { strict: validated && profile.strictTools, names, losses };
  const written = offered.map((declaration): Tool => {
    const field = pathOfFunction(tools, tools.functions.indexOf(declaration));
    const { strict, ...declared } = declareFunction(declaration, field, writing);
    return { type: 'function', function: { ...declared, ...(strict ? { strict } : {}) } };
  });
  return {
    ...(written.length > 0 ? { tools: written } : {}),
    ...(written.length > 0 && choice !== undefined ? { tool_choice: choice } : {}),
    ...writeServerTools(tools, profile, losses),
  };
}

const modeField = 'toolConfig.functionCallingConfig.mode';

interface Choice {
  readonly offered: readonly FunctionDeclaration[];
  readonly choice: ToolChoice | undefined;
}

/** Which functions are offered, and how the host is told to choose. Translation contract §6.2. */
function chooseTools(
  functions: readonly FunctionDeclaration[],
  { mode, allowed }: CanonicalCall['toolConfig'],
  names: FunctionNames,
  profile: Profile,
  losses: Losses,
): Choice {
  const permitted = allowed ? functions.filter(({ name }) => allowed.includes(name)) : functions;
  const named = (name: string): NamedToolChoice => ({
    type: 'function',
    function: { name: names.toWire(name) },
  });
  const someOf = (word: 'auto' | 'required'): Choice | undefined =>
    allowed && profile.allowedTools
      ? {
          offered: functions,
          choice: {
            type: 'allowed_tools',
            allowed_tools: { mode: word, tools: permitted.map(({ name }) => named(name)) },
          },
        }
      : undefined;

  if (profile.toolChoice === 'none') {
    if (mode === 'ANY') {
      losses.warn('tool_choice_unenforced', modeField, 'this provider lets the model choose');
    }
    // Not offering them is the only way to say no.
    return { offered: mode === 'NONE' ? [] : permitted, choice: undefined };
  }
  switch (mode) {
    case 'AUTO':
      return { offered: functions, choice: 'auto' };
    case 'NONE':
      return { offered: functions, choice: 'none' };
    case 'VALIDATED':
      return someOf('auto') ?? { offered: permitted, choice: 'auto' };
    case 'ANY': {
      const [only] = permitted;
      if (allowed && only && permitted.length === 1 && profile.toolChoice === 'named') {
        return { offered: functions, choice: named(only.name) };
      }
      return someOf('required') ?? { offered: permitted, choice: profile.requiredWord };
    }
  }
}

/** Tools that the provider would run: only search of the web has a counterpart. Translation contract §6.3. */
function writeServerTools(
  tools: CanonicalTools,
  { webSearch }: Profile,
  losses: Losses,
): Partial<ChatCompletionRequest> {
  let search = false;
  for (const [index, tool] of tools.server.entries()) {
    for (const [member, settings] of Object.entries(tool)) {
      const field = `${pathOfServerTool(tools, index)}.${member}`;
      if (
        (member !== 'googleSearch' && member !== 'googleSearchRetrieval') ||
        webSearch === undefined
      ) {
        losses.refuse(field, 'this provider has no such tool');
        continue;
      }
      search = true;
      accountForSearch(settings, field, losses);
    }
  }
  if (!search) return {};
  return webSearch === 'options' ? { web_search_options: {} } : { plugins: [{ id: 'web' }] };
}
