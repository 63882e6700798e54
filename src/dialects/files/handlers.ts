import { fail, ok, type Result } from '../../core/result.js';
import { readFilePage, writeFile, writeFileList } from '../../formats/gemini/server/files.js';
import type { PageQuery } from '../../formats/gemini/server/read-page.js';
import type { Reply, RequestContext, Services } from '../dialect.js';
import { noDryRun } from '../handlers.js';
import { uploadFile } from './upload-file.js';

interface FileRequest {
  readonly params: { readonly file: string };
}

/** The Files API: uploads, and what became of them. */
export function createFileHandlers({ files }: Pick<Services, 'files'>) {
  return {
    uploadFile: uploadFile(files),

    async listFiles(
      { query }: { readonly query: PageQuery },
      { tenant }: RequestContext,
    ): Promise<Result<Reply>> {
      const page = readFilePage(query);
      if (!page.ok) return page;
      const { size, place } = page.value;
      // One more tells whether there is a further page.
      const found = await files.list(tenant, size + 1, place);
      return ok({ kind: 'json', body: writeFileList(found, size), headers: {} });
    },

    async getFile({ params }: FileRequest, { tenant }: RequestContext): Promise<Result<Reply>> {
      const file = await files.get(tenant, params.file);
      if (!file.ok) return file;
      return ok({ kind: 'json', body: writeFile(file.value), headers: {} });
    },

    async deleteFile(
      { params }: FileRequest,
      { tenant, dryRun }: RequestContext,
    ): Promise<Result<Reply>> {
      if (dryRun) return fail(noDryRun());
      const removed = await files.remove(tenant, params.file);
      return removed.ok ? ok({ kind: 'json', body: {}, headers: {} }) : removed;
    },

    async downloadFile(
      { params }: FileRequest,
      { tenant }: RequestContext,
    ): Promise<Result<Reply>> {
      const download = await files.download(tenant, params.file);
      if (!download.ok) return download;
      const { file, content } = download.value;
      return ok({
        kind: 'bytes',
        mediaType: file.mimeType,
        sizeBytes: file.sizeBytes,
        body: content,
        // What clients uploaded must not run as a page of the gateway's.
        headers: { 'Content-Disposition': 'attachment' },
      });
    },
  };
}
