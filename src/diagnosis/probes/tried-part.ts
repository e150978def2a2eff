import type { Answered } from '../exchange/find-exchange';

/** One thing that a text shows of a request, by which it may be refused. */
export type SenderPart =
	| 'user-agent'
	| 'referer'
	| 'origin'
	| 'preflight'
	| 'own-content'
	| 'content-type'
	| 'sample-content'
	| 'no-content'
	| 'slash'
	| 'argument'
	| 'override';

/** A request with one of them, and the same without it. */
export interface TriedPart {
	part: SenderPart;
	exchange: Answered;
	plain: Answered;
	/** Name of the query argument that it is about; absent where it is about none. */
	name?: string;
}
