import { __, sprintf } from '@wordpress/i18n';
import { hasPlainPermalinks } from '../../exchange/address';
import {
	answerOf,
	isClosed,
	isTurnedAway,
	type Answered,
} from '../../exchange/find-exchange';
import { isReplaced } from '../../exchange/replaced-answer';
import type { Exchange, GivenFacts, SiteFacts } from '../../evidence/types';

/**
 * What is missing. `rewrite`: the pretty addresses do not lead to WordPress's REST API, the query form does. `routes`:
 * neither does. `address`: the given request uses an address this site does not have.
 */
export type Absence = 'rewrite' | 'routes' | 'address';

/** An answer of the REST server out of which somebody took everything: the route is there. */
const isEmptied = ( exchange: Answered ): boolean =>
	exchange.response.body === '' && isReplaced( exchange );

function isMissing( exchange: Answered ): boolean {
	const { status, json } = exchange.response;
	return (
		( status === 404 && ! isTurnedAway( exchange ) ) ||
		( status < 400 &&
			! json &&
			! isClosed( exchange ) &&
			! isEmptied( exchange ) )
	);
}

/** The answer that shows it most plainly. */
export const missingAmong = ( asked: readonly Answered[] ) =>
	asked.find( ( { response } ) => response.status === 404 ) ??
	asked.find( ( { response } ) => ! response.json ) ??
	asked[ 0 ];

/** What the index of the REST API answers visitors. */
export const visitorsIndex = ( exchanges: readonly Exchange[] ) =>
	answerOf( exchanges, { endpoint: 'index', credential: 'none' } );

/** What is missing, judged by how the two forms of the same public route are answered. */
export function absenceOf( posts: readonly Answered[] ): Absence | null {
	const missing = posts.filter( isMissing );
	if ( missing.length === 0 ) {
		return null;
	}
	return missing.length < posts.length &&
		missing.every( ( { probe } ) => probe.form === 'pretty' )
		? 'rewrite'
		: 'routes';
}

/** A given request to `/wp-json` of a site whose REST API is elsewhere. */
export function misaddressed(
	site: SiteFacts,
	given: readonly GivenFacts[]
): GivenFacts | undefined {
	const isElsewhere =
		hasPlainPermalinks( site ) || site.restPrefix !== 'wp-json';
	return given.find(
		( { url, status } ) =>
			isElsewhere &&
			/\/wp-json(\/|$|\?)/.test( url ?? '' ) &&
			( status === null ||
				status === 0 ||
				status === 404 ||
				status < 400 )
	);
}

/** One sentence a site owner understands. */
export function absenceSummary( absence: Absence, site: SiteFacts ): string {
	if ( absence === 'rewrite' ) {
		return sprintf(
			/* translators: %s: path, e.g. /wp-json/. */
			__(
				'Permalinks are broken: addresses that begin with /%s/ do not reach the REST API, although it works. This is no 401, but apps take it for one.',
				'who-said-401'
			),
			site.restPrefix
		);
	}
	if ( absence === 'routes' ) {
		return __(
			'WordPress does not know its own REST routes: something removed them or switched the REST API off.',
			'who-said-401'
		);
	}
	return sprintf(
		/* translators: %s: absolute address. */
		__(
			'The request goes to /wp-json, but the REST API of this site is at %s.',
			'who-said-401'
		),
		site.restRoot
	);
}
