// Generated from openapi/management.yaml (sha256 ceb463a3325eb957954d24e88aca1e4884bec74dd393c9b7ccad86a6af8bf2b6); do not edit.
import type { Route } from '../dialects/route.js';

export const routes: readonly Route[] = [
  {"operationId":"listProjects","method":"GET","segments":["projects"],"path":"/manage/v1/projects","served":true},
  {"operationId":"getProject","method":"GET","segments":["projects","{project}"],"path":"/manage/v1/projects/{project}","served":true},
  {"operationId":"purgeKeptAnswers","method":"DELETE","segments":["projects","{project}"],"action":"keptAnswers","path":"/manage/v1/projects/{project}/keptAnswers","served":true},
  {"operationId":"listTargets","method":"GET","segments":["targets"],"path":"/manage/v1/targets","served":true},
];

export const securitySchemes = {"bearer":{"type":"http","scheme":"bearer"},"googleApiKey":{"type":"apiKey","in":"header","name":"x-goog-api-key"},"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key"},"apiKey":{"type":"apiKey","in":"header","name":"api-key"}} as const;
