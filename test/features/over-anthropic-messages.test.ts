import { testColumn } from './describe-column.js';

testColumn('anthropic-messages');
