// Generated from openapi/dialects/omnirouters.yaml (sha256 63810c0f2d5ec305000022d46de0eae5359566e874c833fb33cbd9459ad86ec7); do not edit.
import type { Route } from '../route.js';

export const routes: readonly Route[] = [
  {"operationId":"generateContent","method":"POST","segments":["models","{model}"],"action":"generateContent","path":"/v1beta/models/{model}:generateContent","served":true},
  {"operationId":"streamGenerateContent","method":"POST","segments":["models","{model}"],"action":"streamGenerateContent","path":"/v1beta/models/{model}:streamGenerateContent","served":true},
  {"operationId":"countTokens","method":"POST","segments":["models","{model}"],"action":"countTokens","path":"/v1beta/models/{model}:countTokens","served":true},
  {"operationId":"embedContent","method":"POST","segments":["models","{model}"],"action":"embedContent","path":"/v1beta/models/{model}:embedContent","served":true},
  {"operationId":"batchEmbedContents","method":"POST","segments":["models","{model}"],"action":"batchEmbedContents","path":"/v1beta/models/{model}:batchEmbedContents","served":true},
  {"operationId":"listModels","method":"GET","segments":["models"],"path":"/v1beta/models","served":true},
  {"operationId":"getModel","method":"GET","segments":["models","{model}"],"path":"/v1beta/models/{model}","served":true},
];

export const securitySchemes = {"bearer":{"type":"http","scheme":"bearer","description":"A gateway key as a bearer token."}} as const;
