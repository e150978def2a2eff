import { __, sprintf } from '@wordpress/i18n';
import {
	isClosed,
	realSaveIn,
	repetitionOf,
	type Answered,
} from '../../probes';
import { refusedAsGiven } from '../../probes/given-case';
import { blockingOf } from '../../routes/blocking';
import type { Exchange, GivenFacts, SiteFacts } from '../../evidence/types';

/** Who was seen to answer; null where nobody was, or WordPress itself. */
function seenIn( { receipt }: Exchange ): string | null {
	const component = receipt?.origin?.component;
	return component && component.kind !== 'core'
		? `${ component.kind } ${ component.id }`
		: null;
}

/**
 * The given request as a visitor sends it, where the same component was seen to refuse it that refuses visitors everywhere: then it is
 * one of many, and no case of its own. Undefined where that was not seen, or the request is refused with a login too.
 *
 * @param site      Addresses of the site.
 * @param exchanges What was asked.
 * @param given     Requests that fail for the user.
 * @param refused   A visitor's request of what is public, refused; undefined where none was.
 */
export function givenAmong(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	given: readonly GivenFacts[],
	refused: Answered | undefined
): Answered | undefined {
	const own = refusedAsGiven( site, exchanges, given )?.refused;
	const isRefusedKnown =
		isClosed( realSaveIn( exchanges ) ) ||
		given.some( ( request ) =>
			isClosed( repetitionOf( site, exchanges, request ) )
		);
	return own &&
		refused &&
		blockingOf( exchanges ).kind === 'everything' &&
		own.probe.credential === 'none' &&
		! isRefusedKnown &&
		seenIn( own ) !== null &&
		seenIn( own ) === seenIn( refused ) &&
		own.response.status === refused.response.status
		? own
		: undefined;
}

/** Who is refused, the given request by its name. */
export const whomWith = ( { probe }: Exchange ): string =>
	sprintf(
		/* translators: %s: a request, e.g. GET /wp/v2/posts. */
		__( 'every visitor of the REST API, and so to %s', 'who-said-401' ),
		`${ probe.method } ${ probe.route ?? probe.url }`
	);
