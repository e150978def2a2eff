import type { Job, Results } from './job';
import type { Words } from './worker-words';

/** What the page tells the worker. */
export interface Order {
	job: Job;
	domain: string;
	words: Words;
}

/** What the worker tells the page: that it is there, how many steps are done, and what came of it. */
export type Report =
	| { kind: 'begun' }
	| { kind: 'steps'; done: number }
	| { kind: 'result'; result: Results[ keyof Results ] }
	| { kind: 'failed' };
