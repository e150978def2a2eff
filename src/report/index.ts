export { toMarkdown } from './to-markdown';
export { EVIDENCE_FORMAT, redactEvidence, toJson } from './to-json';
export { createRedactor, type Redactor } from './redact';
