import { expect, it } from '@jest/globals';
import { baseUrl } from '../../src/dialects/base-url.js';

it.each([
  ['https://host/upload/v1beta/files', 'https://host/v1beta'],
  ['https://host/v1alpha/batches/b', 'https://host/v1beta'],
  ['https://host/gemini/v1/upload/v1beta/files', 'https://host/gemini/v1beta'],
  ['http://host:8080/a/b/v1beta1/models/m:generateContent', 'http://host:8080/a/b/v1beta'],
  ['https://host//files', 'https://host/files/v1beta'],
])('names of resources stand under the mount of %s', (address, base) => {
  expect(baseUrl(address)).toBe(base);
});
