export { redactEvidence } from './to-json';
