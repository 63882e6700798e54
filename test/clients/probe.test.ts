import { it, expect } from '@jest/globals';
it('genai2', async () => { const m = await import('genai2'); expect(m.GoogleGenAI).toBeDefined(); });
it('genai3', async () => { const m = await import('genai3'); expect(m.GoogleGenAI).toBeDefined(); });
it('ai', async () => { const m = await import('ai'); expect(m.generateText).toBeDefined(); });
it('ai google', async () => { const m = await import('@ai-sdk/google'); expect(m.createGoogleGenerativeAI).toBeDefined(); });
it('lc', async () => { const m = await import('@langchain/google-genai'); expect(m.ChatGoogleGenerativeAI).toBeDefined(); });
it('zod', async () => { const m = await import('zod'); expect(m.z).toBeDefined(); });
