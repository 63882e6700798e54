import type { GatewayConfig } from '../config/gateway-config.js';
import type { Recorder, RecordingStore } from '../recordings/ports.js';
import type { RecorderOptions } from '../recordings/recorder.js';
import type { OpenDatabase } from '../storage/database.js';
import type { Embedded } from '../storage/embedded.js';

/** Loaded where a project is recorded. */
export async function openRecorder(
  settings: GatewayConfig['recordings'],
  {
    open,
    ...options
  }: { readonly open: OpenDatabase } & Pick<
    RecorderOptions,
    'now' | 'newId' | 'afterTurn' | 'report'
  >,
): Promise<Recorder | undefined> {
  if (settings.projects.length === 0) return undefined;
  const [{ createRecorder }, { recordingsStore }] = await Promise.all([
    import('../recordings/recorder.js'),
    import('../storage/recordings-store.js'),
  ]);
  return createRecorder({ ...settings, ...options, store: recordingsStore(open) });
}

/** What was recorded; nothing is opened where nothing was ever kept. */
export async function recordings({
  open,
  isThere,
}: Pick<Embedded, 'open' | 'isThere'>): Promise<Omit<RecordingStore, 'add'>> {
  const { recordingsStore } = await import('../storage/recordings-store.js');
  const store = recordingsStore(open);
  return {
    list: async (...asked) => (isThere() ? store.list(...asked) : []),
    find: async (...asked) => (isThere() ? store.find(...asked) : undefined),
    remove: async (...asked) => isThere() && store.remove(...asked),
    deleteExpired: store.deleteExpired,
  };
}
