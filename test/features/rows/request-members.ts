import { all, lacks, leavesOut, refusedByAll } from '../checks.js';
import type { Row } from '../row.js';

const safety = (threshold: string) => ({
  safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold }],
});

/** §10: members of the request beside its content. */
export const requestMembers: readonly Row[] = [
  {
    feature: '`safetySettings`',
    section: '10',
    fields: ['safetySettings'],
    request: safety('BLOCK_LOW_AND_ABOVE'),
    upstream: {
      gemini: safety('BLOCK_LOW_AND_ABOVE'),
      'openai-chat': lacks('safetySettings', 'threshold'),
      'openai-responses': lacks('safetySettings', 'threshold'),
      'anthropic-messages': lacks('safetySettings', 'threshold'),
      'bedrock-converse': lacks('safetySettings', 'threshold'),
    },
  },
  {
    feature: '`safetySettings` that block nothing',
    section: '10',
    fields: ['safetySettings'],
    request: safety('BLOCK_NONE'),
    upstream: {
      gemini: safety('BLOCK_NONE'),
      'openai-chat': leavesOut('HARASSMENT'),
      'openai-responses': leavesOut('HARASSMENT'),
      'anthropic-messages': leavesOut('HARASSMENT'),
      'bedrock-converse': leavesOut('HARASSMENT'),
    },
  },
  {
    feature: '`safetySettings[].method`',
    section: '10',
    fields: ['safetySettings'],
    request: {
      safetySettings: [
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF', method: 'SEVERITY' },
      ],
    },
    upstream: {
      gemini: lacks('method'),
      'openai-chat': leavesOut('HARASSMENT'),
      'openai-responses': leavesOut('HARASSMENT'),
      'anthropic-messages': leavesOut('HARASSMENT'),
      'bedrock-converse': leavesOut('HARASSMENT'),
    },
  },
  {
    feature: 'two `safetySettings` of one category',
    section: '10',
    fields: ['safetySettings'],
    request: {
      safetySettings: [
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' },
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' },
      ],
    },
    upstream: refusedByAll,
  },
  {
    feature: '`labels`',
    section: '10',
    fields: ['labels'],
    request: { labels: { team: 'label-mark' } },
    upstream: {
      gemini: leavesOut('label-mark'),
      'openai-chat': leavesOut('label-mark'),
      'openai-responses': leavesOut('label-mark'),
      'anthropic-messages': leavesOut('label-mark'),
      'bedrock-converse': { requestMetadata: { team: 'label-mark' } },
    },
  },
  {
    feature: '`serviceTier: flex`',
    section: '10',
    fields: ['serviceTier'],
    request: { serviceTier: 'flex' },
    upstream: {
      gemini: { serviceTier: 'flex' },
      'openai-chat': { service_tier: 'flex' },
      'openai-responses': { service_tier: 'flex' },
      'anthropic-messages': lacks('service_tier'),
      'bedrock-converse': { serviceTier: { type: 'flex' } },
    },
  },
  {
    feature: '`serviceTier: standard`',
    section: '10',
    fields: ['serviceTier'],
    request: { serviceTier: 'standard' },
    upstream: {
      gemini: { serviceTier: 'standard' },
      'openai-chat': { service_tier: 'default' },
      'openai-responses': { service_tier: 'default' },
      'anthropic-messages': { service_tier: 'standard_only' },
      'bedrock-converse': all({ messages: [{}] }, lacks('serviceTier')),
    },
  },
  {
    feature: '`store: false`',
    section: '10',
    fields: ['store'],
    request: { store: false },
    upstream: {
      gemini: { store: false },
      'openai-chat': all({ messages: [{}] }, lacks('store')),
      'openai-responses': { store: false },
      'anthropic-messages': all({ messages: [{}] }, lacks('store')),
      'bedrock-converse': all({ messages: [{}] }, lacks('store')),
    },
  },
  {
    feature: '`store: true`',
    section: '10',
    fields: ['store'],
    request: { store: true },
    upstream: {
      gemini: { store: true },
      'openai-chat': lacks('store'),
      'openai-responses': { store: false },
      'anthropic-messages': lacks('store'),
      'bedrock-converse': all({ messages: [{}] }, lacks('store')),
    },
  },
  {
    feature: 'a `continuationToken` of nobody',
    section: '10',
    fields: ['continuationToken'],
    request: { continuationToken: 'AAAA' },
    upstream: refusedByAll,
  },
];
