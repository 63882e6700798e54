import type { Migration } from 'kysely';
import { files } from './0001-files.js';
import { cachedContents } from './0002-cached-contents.js';
import { batches } from './0003-batches.js';
import { keys } from './0004-keys.js';
import { ledger } from './0005-ledger.js';
import { budgets } from './0006-budgets.js';
import { idempotency } from './0007-idempotency.js';
import { keptAnswers } from './0008-kept-answers.js';
import { interactions } from './0009-interactions.js';
import { spans } from './0010-spans.js';
import { leases } from './0011-leases.js';
import { recordings } from './0012-recordings.js';
import { spansByRequest } from './0013-spans-by-request.js';

/** By name, which says the order. Forward only; never edited once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-files': files,
  '0002-cached-contents': cachedContents,
  '0003-batches': batches,
  '0004-keys': keys,
  '0005-ledger': ledger,
  '0006-budgets': budgets,
  '0007-idempotency': idempotency,
  '0008-kept-answers': keptAnswers,
  '0009-interactions': interactions,
  '0010-spans': spans,
  '0011-leases': leases,
  '0012-recordings': recordings,
  '0013-spans-by-request': spansByRequest,
};
