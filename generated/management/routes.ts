// Generated from openapi/management.yaml (sha256 6eb7f399cab65b5fd0c645a78511e9df789b6ca05c9ea384bccc5921c7dec6c8); do not edit.
import type { Route } from '../dialects/route.js';

export const routes: readonly Route[] = [
  {"operationId":"listProjects","method":"GET","segments":["projects"],"path":"/manage/v1/projects","served":true},
  {"operationId":"getProject","method":"GET","segments":["projects","{project}"],"path":"/manage/v1/projects/{project}","served":true},
];

export const securitySchemes = {"bearer":{"type":"http","scheme":"bearer"},"googleApiKey":{"type":"apiKey","in":"header","name":"x-goog-api-key"},"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key"},"apiKey":{"type":"apiKey","in":"header","name":"api-key"}} as const;
