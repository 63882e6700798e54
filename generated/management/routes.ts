// Generated from openapi/management.yaml (sha256 595c70c5636e7c2536308f603512b34f2f27268d98457979bdb6849d45109744); do not edit.
import type { Route } from '../dialects/route.js';

export const routes: readonly Route[] = [
  {"operationId":"listProjects","method":"GET","segments":["projects"],"path":"/manage/v1/projects","served":true},
  {"operationId":"getProject","method":"GET","segments":["projects","{project}"],"path":"/manage/v1/projects/{project}","served":true},
  {"operationId":"purgeKeptAnswers","method":"DELETE","segments":["projects","{project}"],"action":"keptAnswers","path":"/manage/v1/projects/{project}/keptAnswers","served":true},
];

export const securitySchemes = {"bearer":{"type":"http","scheme":"bearer"},"googleApiKey":{"type":"apiKey","in":"header","name":"x-goog-api-key"},"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key"},"apiKey":{"type":"apiKey","in":"header","name":"api-key"}} as const;
