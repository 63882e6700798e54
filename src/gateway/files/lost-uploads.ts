import type { Result } from '../../core/result.js';
import type { Provider } from '../../providers/provider.js';
import { type CallFiles, noFiles } from './call-files.js';

/** Asks a provider; once more where it has lost what was uploaded to it, which is brought there anew. */
export function askWithFiles<T>(
  files: CallFiles,
  provider: Provider,
  ask: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return files === noFiles ? ask() : askTwice(files, provider, ask);
}

async function askTwice<T>(
  files: CallFiles,
  provider: Provider,
  ask: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const answer = await ask();
  const isLost = !answer.ok && answer.error.kind === 'upstream-file-not-found';
  return isLost && files.forgetUploads(provider) ? ask() : answer;
}
