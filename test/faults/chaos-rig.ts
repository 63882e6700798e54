import { defaults } from '../../src/config/defaults.js';
import type { GatewayConfig, ProviderConfig } from '../../src/config/gateway-config.js';
import type { Running } from '../../src/main.js';
import { startGateway } from '../server/gateway.js';
import { type ChaosUpstream, startChaos } from './chaos-upstream.js';
import type { ChaosWire } from './chaos-wires.js';

export interface Rig {
  readonly url: string;
  readonly gateway: Running;
  /** The upstream that goes wrong, and the one behind it that does not. */
  readonly first: ChaosUpstream;
  readonly second: ChaosUpstream;
  /** How the faults of the first upstream are recorded, oldest first. */
  recorded(): string[];
}

export interface RigOptions {
  readonly wire: ChaosWire;
  /** Model that the first upstream is asked for: the name of its fault. */
  readonly fault: string;
  /** What differs for the first upstream, such as its address. */
  readonly provider?: Partial<ProviderConfig>;
  readonly timeouts?: Partial<GatewayConfig['timeouts']>;
  readonly limits?: Partial<GatewayConfig['limits']>;
  readonly server?: Partial<GatewayConfig['server']>;
  readonly routing?: Partial<GatewayConfig['routing']>;
  /** Further aliases. */
  readonly models?: GatewayConfig['models'];
}

/**
 * A gateway before two upstreams, for as long as `use` takes: the model `alone` has the first one
 * for its only target, the model `covered` both. All of it is new each time, so that no fault is
 * remembered from one to the next.
 */
export async function withRig<T>(options: RigOptions, use: (rig: Rig) => Promise<T>): Promise<T> {
  const {
    wire,
    fault,
    provider,
    timeouts = {},
    limits = {},
    server = {},
    routing,
    models,
  } = options;
  const first = await startChaos({ name: 'first', wire });
  const second = await startChaos({ name: 'second', wire });
  try {
    const gateway = await startGateway({
      routing: { ...defaults.routing, ...routing },
      providers: [{ ...first.provider, ...provider }, second.provider],
      models: {
        alone: { targets: [`first/${fault}`] },
        covered: { targets: [`first/${fault}`, 'second/healthy'] },
        ...models,
      },
      timeouts,
      limits,
      server,
    });
    try {
      const recorded = () =>
        gateway
          .targetStandings()
          .filter(({ provider }) => provider === 'first')
          .flatMap(({ recentFaults }) => recentFaults.map(({ fault: kind }) => kind));
      return await use({ url: gateway.url, gateway, first, second, recorded });
    } finally {
      await gateway.close();
    }
  } finally {
    await first.close();
    await second.close();
  }
}
