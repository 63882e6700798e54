import { testColumn } from './describe-column.js';

testColumn('gemini');
