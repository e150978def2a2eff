export { knownAmong, knownOf, saidBy } from './find-known';
export { KNOWN_PLUGINS } from './all-known';
export type { Effect, KnownPlugin, KnownSetting, Saying } from './types';
