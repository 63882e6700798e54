import { testColumn } from './describe-column.js';

testColumn('openai-responses');
