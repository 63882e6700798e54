import { testColumn } from './describe-column.js';

testColumn('bedrock-converse');
