export { decide, type Decision } from './decide';
export type { NginxRequest, NginxWorld } from './kernel/request';
export { serversFor, type ReachableServer } from './kernel/server';
export { parseConfiguration, type Directive, type Place } from './syntax/parse';
