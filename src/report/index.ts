export { toMarkdown } from './to-markdown';
export { redactEvidence } from './to-json';
