// Generated from openapi/dialects/opper.yaml (sha256 7e22f65b96171200a6bb69f3c87d15eee2c2d780a106ed5169fb214a2eb3c341); do not edit.
import type { Route } from '../route.js';

export const routes: readonly Route[] = [
  {"operationId":"generateContent","method":"POST","segments":["models","{model}"],"action":"generateContent","path":"/v3/compat/v1beta/models/{model}:generateContent","served":true},
  {"operationId":"streamGenerateContent","method":"POST","segments":["models","{model}"],"action":"streamGenerateContent","path":"/v3/compat/v1beta/models/{model}:streamGenerateContent","served":true},
  {"operationId":"countTokens","method":"POST","segments":["models","{model}"],"action":"countTokens","path":"/v3/compat/v1beta/models/{model}:countTokens","served":true},
  {"operationId":"embedContent","method":"POST","segments":["models","{model}"],"action":"embedContent","path":"/v3/compat/v1beta/models/{model}:embedContent","served":true},
  {"operationId":"batchEmbedContents","method":"POST","segments":["models","{model}"],"action":"batchEmbedContents","path":"/v3/compat/v1beta/models/{model}:batchEmbedContents","served":true},
  {"operationId":"listModels","method":"GET","segments":["models"],"path":"/v3/compat/v1beta/models","served":true},
  {"operationId":"getModel","method":"GET","segments":["models","{model}"],"path":"/v3/compat/v1beta/models/{model}","served":true},
  {"operationId":"createInteraction","method":"POST","segments":["interactions"],"path":"/v3/compat/v1beta/interactions","served":true},
  {"operationId":"getInteraction","method":"GET","segments":["interactions","{interaction}"],"path":"/v3/compat/v1beta/interactions/{interaction}","served":true},
  {"operationId":"deleteInteraction","method":"DELETE","segments":["interactions","{interaction}"],"path":"/v3/compat/v1beta/interactions/{interaction}","served":true},
  {"operationId":"cancelInteraction","method":"POST","segments":["interactions","{interaction}"],"action":"cancel","path":"/v3/compat/v1beta/interactions/{interaction}/cancel","served":true},
];

export const securitySchemes = {"bearer":{"type":"http","scheme":"bearer","description":"A gateway key as a bearer token."},"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key","description":"A gateway key."},"queryKey":{"type":"apiKey","in":"query","name":"key","description":"A gateway key in the query."},"googleApiKey":{"type":"apiKey","in":"header","name":"x-goog-api-key","description":"A gateway key in the header of the Google SDKs."}} as const;
