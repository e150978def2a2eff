import type { Exchange, Finding } from '../evidence/types';
import type { Inside } from './inside';

/**
 * What XML-RPC said to the same password. It carries it in the body: where XML-RPC takes it and REST does not, the header
 * is what is lost.
 */
export type XmlrpcAnswer = 'accepted' | 'refused' | 'off' | 'no-answer';

/** What a round trip brought back. The password itself is not among it. */
export interface Trip {
	exchanges: Exchange[];
	/** Null when it was not asked. */
	xmlrpc: XmlrpcAnswer | null;
	/** The password was taken away before the last answer came: refusals prove nothing. */
	interrupted: boolean;
	/** Whether WordPress looked at application passwords before the test. */
	wasInUse: boolean;
	/** Null when no look inside was asked for, or it did not work. */
	inside: Inside | null;
}

/** How a way in is doing. */
export type Colour = 'green' | 'amber' | 'red' | 'grey';

/** What a round trip amounts to. */
export interface TripVerdict {
	kind:
		| 'accepted'
		| 'partly'
		| 'interrupted'
		| 'no-answer'
		| 'server-login'
		| 'header-lost'
		| 'unavailable'
		| 'removed'
		| 'condition'
		| 'forgotten'
		| 'legacy'
		| 'too-early'
		| 'closed'
		| 'not-recognised';
	colour: Colour;
	/** Says it, and where; its station is drawn. */
	finding: Finding;
}
