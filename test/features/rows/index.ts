import type { Row } from '../row.js';
import { answers } from './answers.js';
import { caches } from './caches.js';
import { contents } from './contents.js';
import { functions } from './functions.js';
import { generation } from './generation.js';
import { media } from './media.js';
import { requestMembers } from './request-members.js';
import { structured } from './structured.js';
import { thinking } from './thinking.js';
import { tools } from './tools.js';

/** Every row, in the order of the contract's sections. */
export const rows: readonly Row[] = [
  ...contents,
  ...media,
  ...functions,
  ...tools,
  ...structured,
  ...generation,
  ...thinking,
  ...requestMembers,
  ...caches,
  ...answers,
].toSorted((one, other) => bySection(one.section, other.section));

function bySection(one: string, other: string): number {
  const [chapter = 0, section = 0] = one.split('.').map(Number);
  const [otherChapter = 0, otherSection = 0] = other.split('.').map(Number);
  return chapter - otherChapter || section - otherSection;
}
