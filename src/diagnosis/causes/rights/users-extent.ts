import type { CheckId, Exchange, Severity } from '../../evidence/types';
import {
	answerOf,
	isAsExpected,
	isOdd,
	ownRequest,
	type Answered,
} from '../../probes';
import {
	hiddenFromAll,
	hiddenFromVisitors,
	usersClosedToAll,
} from './hidden-list-words';

/** Statuses with which the routes of users are closed or gone. */
export const REFUSED = [ 401, 403, 404 ];

/** From whom what is closed, and what shows it. */
interface Extent {
	severity: Severity;
	summary: ( who: string ) => string;
	/** Other requests that show it. */
	citing: Answered[];
	/** Other requests that must turn. */
	verify: Answered[];
	explains: CheckId[];
}

/**
 * That everything about users is closed to you and nothing more: the request who you are, answered as the one for the list is, beside
 * one for posts to edit that passed.
 */
function ownUsersClosed(
	exchanges: readonly Exchange[],
	own: Answered
): Answered[] | null {
	const me = ownRequest( exchanges, 'users-me' );
	const posts = ownRequest( exchanges, 'edit-context' );
	return me &&
		posts &&
		isAsExpected( posts ) &&
		isOdd( me ) &&
		me.response.status === own.response.status &&
		me.response.code === own.response.code
		? [ me, posts ]
		: null;
}

/** How far the list of authors is closed, where visitors do not get it. */
export function usersExtent( exchanges: readonly Exchange[] ): Extent {
	const own = answerOf( exchanges, {
		endpoint: 'users',
		credential: 'cookie-nonce',
	} );
	if (
		! own ||
		! isOdd( own ) ||
		! REFUSED.includes( own.response.status )
	) {
		return {
			severity: 'info',
			summary: hiddenFromVisitors,
			citing: [],
			verify: [],
			explains: [],
		};
	}
	const whole = ownUsersClosed( exchanges, own );
	return whole
		? {
				severity: 'error',
				summary: usersClosedToAll,
				citing: [ own, ...whole ],
				verify: [ own, whole[ 0 ] as Answered ],
				explains: [ 'rest-refuses-administrator' ],
			}
		: {
				severity: 'warning',
				summary: hiddenFromAll,
				citing: [ own ],
				verify: [ own ],
				explains: [],
			};
}
