// Generated from openapi/dialects/nordlys.yaml (sha256 b03b080a8254b82bfde15c29b836697ba312fd2e2c389fabc50a36630b55f327); do not edit.
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

export const securitySchemes = {"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key","description":"A gateway key."}} as const;
