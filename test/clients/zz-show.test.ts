import { it } from '@jest/globals';
import * as sdk from 'genai3';
import { settings, startTestGateway, gatewayKey, collect } from './gateway.js';
it.each(settings)('$format', async (s) => {
  const g = await startTestGateway(s);
  const ai = new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: g.url } });
  const chat = ai.chats.create({ model: g.thinker, config: { systemInstruction: 'S', thinkingConfig: { includeThoughts: true, thinkingBudget: 2048 }, tools: [{ functionDeclarations: [{ name: 'get.w', parameters: { type: sdk.Type.OBJECT, properties: { city: { type: sdk.Type.STRING } } } }] }] } });
  const a = await collect(await chat.sendMessageStream({ message: 'call get.w {"city":"Paris"} call get.w {"city":"Rome"}' }));
  console.log(a.map((c) => JSON.stringify({ ...c, sdkHttpResponse: undefined })).join('\n'));
  const calls = a.flatMap((c) => c.functionCalls ?? []);
  const b = await collect(await chat.sendMessageStream({ message: calls.map((c) => ({ functionResponse: { id: c.id, name: c.name ?? '', response: { output: c.args?.city } } })) }));
  console.log(JSON.stringify(g.upstream.requests.at(-1)?.body, null, 1), JSON.stringify(b.at(-1)));
  await g.close();
});
