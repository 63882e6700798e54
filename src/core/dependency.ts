/**
 * A server that the gateway is better with: while it is away the gateway serves on, `degraded`.
 * Reliability contract §8.
 */
export interface Dependency {
  readonly name: 'database' | 'redis';
  isUp(): boolean;
}
