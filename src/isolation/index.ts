export { isolate } from './isolate';
export { sweep } from './sweep';
export type * from './types';
