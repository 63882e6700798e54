import type { GatewayConfig } from '../config/gateway-config.js';
import type { Clock } from '../core/clock.js';
import { createProvider } from '../providers/create-provider.js';
import type { Provider } from '../providers/provider.js';
import type { Send } from '../transport/transport.js';
import { formats, responsesCounter } from './formats.js';

/** The configured providers, by name. */
export async function openProviders(
  { providers, timeouts }: GatewayConfig,
  upstream: Send,
  now: Clock,
): Promise<ReadonlyMap<string, Provider>> {
  const opened = new Map<string, Provider>();
  // One after the other: module loaders are not made for several that share files.
  for (const settings of providers) {
    const format = await formats[settings.format]();
    const send = settings.name === 'demo' ? await openDemo(now) : upstream;
    const provider = createProvider({
      ...settings,
      format,
      ...(settings.format === 'openai-chat' ? { counter: responsesCounter } : {}),
      send,
      timeouts: { ...timeouts, ...settings.timeouts },
    });
    opened.set(provider.name, provider);
  }
  return opened;
}

/** Loaded where nothing else is configured. */
async function openDemo(now: Clock): Promise<Send> {
  const { createDemoUpstream } = await import('../demo/upstream.js');
  return createDemoUpstream({ now });
}
