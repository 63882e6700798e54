// Generated from openapi/dialects/adaptive.yaml (sha256 43c3d6733e9a7cdb73db2210c9baa44ede73d8b85a5199833f2b47e06d1f412e); do not edit.
import type { Route } from '../route.js';

export const routes: readonly Route[] = [
  {"operationId":"generateContent","method":"POST","segments":["models","{model}"],"action":"generateContent","path":"/api/v1beta/models/{model}/generateContent","served":true},
  {"operationId":"streamGenerateContent","method":"POST","segments":["models","{model}"],"action":"streamGenerateContent","path":"/api/v1beta/models/{model}/streamGenerateContent","served":true},
  {"operationId":"countTokens","method":"POST","segments":["models","{model}"],"action":"countTokens","path":"/api/v1beta/models/{model}/countTokens","served":true},
  {"operationId":"embedContent","method":"POST","segments":["models","{model}"],"action":"embedContent","path":"/api/v1beta/models/{model}/embedContent","served":true},
  {"operationId":"batchEmbedContents","method":"POST","segments":["models","{model}"],"action":"batchEmbedContents","path":"/api/v1beta/models/{model}/batchEmbedContents","served":true},
  {"operationId":"listModels","method":"GET","segments":["models"],"path":"/api/v1beta/models","served":true},
  {"operationId":"getModel","method":"GET","segments":["models","{model}"],"path":"/api/v1beta/models/{model}","served":true},
];

export const securitySchemes = {"googleApiKey":{"type":"apiKey","in":"header","name":"x-goog-api-key","description":"A gateway key in the header of the Google SDKs."},"bearer":{"type":"http","scheme":"bearer","description":"A gateway key as a bearer token."},"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key","description":"A gateway key."},"apiKey":{"type":"apiKey","in":"header","name":"api-key","description":"A gateway key."}} as const;
