/** What looks like a credential, and what stands there instead. Each takes time linear in the text. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@]{1,200}@/gi, '$1[redacted]@'],
  [/\b(bearer|basic)\s+[\w.~+/=*-]{8,}/gi, '$1 [redacted]'],
  // A digit tells a secret from a word: "unknown key: response_format" stays.
  [
    /\b(api[-_ ]?key|key|token|secret|password|authorization)(["']?\s*[=:]\s*["']?)(?=\S{0,200}\d)[\w.~+/*-]{8,}/gi,
    '$1$2[redacted]',
  ],
  [/\b(?:sk|pk|rk|gsk|xai|org|proj|pplx|hf|r8|nvapi|tgp|gw|ghp)[-_][\w*-]{12,}/g, '[redacted]'],
  [/\b(?:AIza|AKIA|ASIA|ya29\.)[\w-]{12,}/g, '[redacted]'],
  [/\beyJ[\w-]{10,}(?:\.[\w-]+){0,2}/g, '[redacted]'],
];

/** A text without what looks like a credential. Reliability contract R5, R30. */
export function scrubSecrets(text: string): string {
  let safe = text;
  for (const [pattern, replacement] of secrets) safe = safe.replace(pattern, replacement);
  return safe;
}
