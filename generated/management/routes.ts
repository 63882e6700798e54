// Generated from openapi/management.yaml (sha256 01f533caa0632c3c1880ad657de25279333b84266b91936ca7603a4eff4ac193); do not edit.
import type { Route } from '../dialects/route.js';

export const routes: readonly Route[] = [
  {"operationId":"listProjects","method":"GET","segments":["projects"],"path":"/manage/v1/projects","served":true},
  {"operationId":"createProject","method":"POST","segments":["projects"],"path":"/manage/v1/projects","served":true},
  {"operationId":"getProject","method":"GET","segments":["projects","{project}"],"path":"/manage/v1/projects/{project}","served":true},
  {"operationId":"deleteProject","method":"DELETE","segments":["projects","{project}"],"path":"/manage/v1/projects/{project}","served":true},
  {"operationId":"updateProject","method":"PATCH","segments":["projects","{project}"],"path":"/manage/v1/projects/{project}","served":true},
  {"operationId":"listKeys","method":"GET","segments":["keys"],"path":"/manage/v1/keys","served":true},
  {"operationId":"createKey","method":"POST","segments":["keys"],"path":"/manage/v1/keys","served":true},
  {"operationId":"getKey","method":"GET","segments":["keys","{key}"],"path":"/manage/v1/keys/{key}","served":true},
  {"operationId":"deleteKey","method":"DELETE","segments":["keys","{key}"],"path":"/manage/v1/keys/{key}","served":true},
  {"operationId":"updateKey","method":"PATCH","segments":["keys","{key}"],"path":"/manage/v1/keys/{key}","served":true},
  {"operationId":"rotateKey","method":"POST","segments":["keys","{key}"],"action":"rotate","path":"/manage/v1/keys/{key}:rotate","served":true},
  {"operationId":"revokeKey","method":"POST","segments":["keys","{key}"],"action":"revoke","path":"/manage/v1/keys/{key}:revoke","served":true},
  {"operationId":"listBudgets","method":"GET","segments":["projects","{project}"],"action":"budgets","path":"/manage/v1/projects/{project}/budgets","served":true},
  {"operationId":"purgeKeptAnswers","method":"DELETE","segments":["projects","{project}"],"action":"keptAnswers","path":"/manage/v1/projects/{project}/keptAnswers","served":true},
  {"operationId":"listTraces","method":"GET","segments":["traces"],"path":"/manage/v1/traces","served":true},
  {"operationId":"getTrace","method":"GET","segments":["traces","{trace}"],"path":"/manage/v1/traces/{trace}","served":true},
  {"operationId":"getUsage","method":"GET","segments":["usage"],"path":"/manage/v1/usage","served":true},
  {"operationId":"listAttempts","method":"GET","segments":["attempts"],"path":"/manage/v1/attempts","served":true},
  {"operationId":"listRecordings","method":"GET","segments":["recordings"],"path":"/manage/v1/recordings","served":true},
  {"operationId":"getRecording","method":"GET","segments":["recordings","{recording}"],"path":"/manage/v1/recordings/{recording}","served":true},
  {"operationId":"deleteRecording","method":"DELETE","segments":["recordings","{recording}"],"path":"/manage/v1/recordings/{recording}","served":true},
  {"operationId":"listTargets","method":"GET","segments":["targets"],"path":"/manage/v1/targets","served":true},
];

export const securitySchemes = {"bearer":{"type":"http","scheme":"bearer"},"googleApiKey":{"type":"apiKey","in":"header","name":"x-goog-api-key"},"xApiKey":{"type":"apiKey","in":"header","name":"X-API-Key"},"apiKey":{"type":"apiKey","in":"header","name":"api-key"}} as const;
