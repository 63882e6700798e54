import type {
  NordlysCandidate,
  NordlysCitation,
  NordlysGenerateContentResponse,
} from '../../../generated/dialects/types.js';
import type { Chunk } from '../../core/canonical.js';
import type { DialectVoice } from '../dialect.js';

/** Google's answer with the time of the request, and citation dates as text (§15.3). */
export const voice: DialectVoice = {
  name: 'nordlys',
  writeAnswer(chunk, { receivedAtMs }): NordlysGenerateContentResponse {
    const { candidates, ...rest } = chunk;
    return {
      createTime: new Date(receivedAtMs).toISOString(),
      ...rest,
      ...(candidates ? { candidates: candidates.map(writeCandidate) } : {}),
    };
  },
};

type Candidate = NonNullable<Chunk['candidates']>[number];

function writeCandidate({ citationMetadata, ...candidate }: Candidate): NordlysCandidate {
  if (!citationMetadata) return candidate;
  const { citations, citationSources } = citationMetadata;
  return {
    ...candidate,
    citationMetadata: {
      ...(citations ? { citations: citations.map(writeCitation) } : {}),
      ...(citationSources ? { citationSources: citationSources.map(writeCitation) } : {}),
    },
  };
}

type Citation = NonNullable<NonNullable<Candidate['citationMetadata']>['citations']>[number];

function writeCitation({ publicationDate, ...citation }: Citation): NordlysCitation {
  return {
    ...citation,
    ...(publicationDate ? { publicationDate: writeDate(publicationDate) } : {}),
  };
}

/** `YYYY-MM-DD`; a month or day that Google does not know is left out. */
function writeDate({ year, month, day }: { year?: number; month?: number; day?: number }): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return [year ? pad(year, 4) : '', month ? pad(month, 2) : '', day ? pad(day, 2) : '']
    .filter((piece) => piece !== '')
    .join('-');
}
