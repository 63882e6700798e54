import { lengthOf } from '../../core/blobs.js';
import type { CallSignal } from '../../core/cancellation.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { type GatewayError, toGatewayError } from '../../core/errors.js';
import { invalidRequest } from '../../core/violations.js';
import type { StoredFile } from '../../files/ports.js';
import { type Medium, type NamedFile, namedFiles } from '../../formats/files-in-call.js';
import type { Target } from '../../formats/format.js';
import type { Losses } from '../../formats/losses.js';
import { fileMimeType } from '../../formats/media.js';
import type { Provider } from '../../providers/provider.js';
import type { ProviderUploads } from '../held/provider-uploads.js';
import { missingFile } from './find-files.js';
import { planFiles } from './plan-files.js';
import type { FileContents, RemoteFiles } from './read-contents.js';
import { notFetched } from './refusals.js';

/** A file that goes to a target in another way than the client named it. */
export interface PlacedFile extends NamedFile {
  readonly medium: Medium;
  /** What becomes of it, as a sentence without its full stop. */
  readonly how: string;
  /** It has to be uploaded before the call is made; until then its address is but words. */
  readonly toUpload?: StoredFile;
}

export interface PlacingTools {
  /** The gateway's own files in the call, by their paths. */
  readonly stored: ReadonlyMap<string, StoredFile>;
  readonly contents: FileContents;
  /** Most bytes of base64 that there can be room for. */
  readonly memoryBytes: number;
  readonly uploads: ProviderUploads;
  readonly signal: CallSignal;
}

/** Where a call is being sent. */
interface Place {
  readonly provider: Provider;
  readonly target: Target;
}

/** Makes of the files that a call names what a target can take. All of it throws GatewayErrors. */
export interface FilePlacer {
  /** Our own files, inline where they have room; refused on the account of losses where they have none. */
  own(call: CanonicalCall, place: Place, losses: Losses): Promise<PlacedFile[]>;
  /** Uploads one that has to be. */
  upload(file: PlacedFile, place: Place): Promise<PlacedFile>;
  /** Has those forgotten that were uploaded to a provider; false where none was. */
  forgetUploads(provider: Provider): boolean;
  /** A file behind an address, with words in the place of its bytes. */
  unfetched(file: NamedFile): PlacedFile;
  /** The file itself. */
  fetched(file: NamedFile, remote: RemoteFiles): Promise<PlacedFile>;
}

export function createFilePlacer(tools: PlacingTools): FilePlacer {
  const { stored, contents, memoryBytes, uploads, signal } = tools;
  /** Addresses, by the names of providers. */
  const uploaded = new Map<string, string[]>();

  async function inline(named: NamedFile, file: StoredFile, mimeType: string): Promise<PlacedFile> {
    const { path, fileData, inResult } = named;
    // In a result, the name is what the function calls it by.
    const displayName = fileData.displayName ?? (inResult ? undefined : file.displayName);
    try {
      const data = await contents.read(file);
      const medium = { inlineData: { mimeType, data, ...(displayName ? { displayName } : {}) } };
      return { ...named, medium, how: 'the file is sent inline' };
    } catch (caught) {
      throw missingIfGone(toGatewayError(caught), path);
    }
  }

  function toUpload(named: NamedFile, file: StoredFile, mimeType: string): PlacedFile {
    const fileUri = '<address that the upload gives>';
    const medium = { fileData: { ...named.fileData, mimeType, fileUri } };
    return { ...named, medium, toUpload: file, how: 'the file is uploaded to the provider first' };
  }

  return {
    async own(call, { provider, target }, losses) {
      const files = namedFiles(call).flatMap((named) => {
        const file = stored.get(named.path);
        return file ? [{ named, file, mimeType: named.fileData.mimeType || file.mimeType }] : [];
      });
      if (files.length === 0) return [];
      const limits = provider.format.sizeLimits?.(target) ?? {};
      const sized = files.map(({ named, file, mimeType }) => ({
        path: named.path,
        mimeType,
        sizeBytes: file.sizeBytes,
      }));
      const plans = planFiles(sized, {
        limits,
        otherBytes: limits.requestBytes === undefined ? 0 : sizeOf(call),
        memoryBytes,
        takesUploads: provider.uploads !== undefined,
      });
      for (const [path, plan] of plans) {
        if (plan.way === 'refuse') losses.refuse(`${path}.fileData`, plan.why);
      }
      const room = losses.finish(undefined);
      if (!room.ok) throw room.error;
      const placed: PlacedFile[] = [];
      for (const { named, file, mimeType } of files) {
        const isInline = plans.get(named.path)?.way === 'inline';
        placed.push(
          isInline ? await inline(named, file, mimeType) : toUpload(named, file, mimeType),
        );
      }
      return placed;
    },

    async upload(placed, { provider, target }) {
      const { toUpload: file, medium, ...named } = placed;
      if (!file || !('fileData' in medium)) return placed;
      const address = await uploads.addressAt(provider, target, file, signal);
      if (!address.ok) throw missingIfGone(address.error, named.path);
      uploaded.set(provider.name, [...(uploaded.get(provider.name) ?? []), address.value]);
      return { ...named, medium: { fileData: { ...medium.fileData, fileUri: address.value } } };
    },

    forgetUploads({ name }) {
      const addresses = uploaded.get(name) ?? [];
      uploaded.delete(name);
      for (const address of addresses) uploads.forget(address);
      return addresses.length > 0;
    },

    unfetched(named) {
      const data = contents.standIn(`<content of ${named.fileData.fileUri}>`);
      const how = 'the file is fetched by the gateway and sent inline';
      return { ...named, medium: inlineMedium(named, data), how };
    },

    async fetched(named, remote) {
      const file = await contents.fetch(named.fileData.fileUri, remote);
      if (!file.ok) throw notFetched(file.error, named.path);
      const { data, mediaType } = file.value;
      const how = 'the file is fetched by the gateway and sent inline';
      return { ...named, medium: inlineMedium(named, data, mediaType), how };
    },
  };
}

/** A file may be deleted after it was found. */
function missingIfGone(error: GatewayError, path: string): GatewayError {
  return error.kind === 'not-found' ? invalidRequest([missingFile(path)]) : error;
}

/** Bytes of a call as JSON, its own files aside. */
function sizeOf({ contents, system, tools, blobs }: CanonicalCall): number {
  const json = JSON.stringify([contents, system, tools]);
  return blobs ? lengthOf(json, blobs) : Buffer.byteLength(json);
}

/** @param told what the host says that it is. */
function inlineMedium({ fileData }: NamedFile, data: string, told = ''): Medium {
  const { displayName } = fileData;
  const mimeType = fileMimeType(fileData) ?? (told || 'application/octet-stream');
  return { inlineData: { mimeType, data, ...(displayName ? { displayName } : {}) } };
}
