import { expect, test } from '@jest/globals';
import { ollamaBaseUrl } from '../../src/config/ollama-host.js';

test.each([
  { given: '127.0.0.1', want: 'http://127.0.0.1:11434/v1' },
  { given: '127.0.0.1:9000', want: 'http://127.0.0.1:9000/v1' },
  { given: ':9000', want: 'http://127.0.0.1:9000/v1' },
  { given: '0.0.0.0', want: 'http://127.0.0.1:11434/v1' },
  { given: 'gpu.example', want: 'http://gpu.example:11434/v1' },
  { given: 'gpu.example:80', want: 'http://gpu.example/v1' },
  { given: '[::1]:9000', want: 'http://[::1]:9000/v1' },
  { given: 'http://gpu.example', want: 'http://gpu.example/v1' },
  { given: 'https://gpu.example/ollama/', want: 'https://gpu.example/ollama/v1' },
  { given: 'https://gpu.example/v1', want: 'https://gpu.example/v1' },
  { given: 'http://', want: undefined },
  { given: 'https://me:pass@gpu.example', want: undefined },
  { given: 'not an address', want: undefined },
])('$given -> $want', ({ given, want }) => {
  expect(ollamaBaseUrl(given)).toBe(want);
});
