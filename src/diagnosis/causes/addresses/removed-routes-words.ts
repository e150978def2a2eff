import { __, sprintf } from '@wordpress/i18n';
import type { Exchange } from '../../evidence/types';
import {
	exchangeOf,
	isAsExpected,
	ownRequest,
	type Answered,
} from '../../probes';
import { hasRestEnvelope } from '../../exchange';

/** Whether WordPress's REST server itself says that it has no such route. */
export const isGone = ( { response }: Answered ) =>
	response.status === 404 &&
	response.code === 'rest_no_route' &&
	hasRestEnvelope( response );

/** What of the REST API is gone, for whom, as one sentence that takes who removed it; and your own requests that were asked beside it. */
export function removedFrom(
	exchanges: readonly Exchange[],
	gone: readonly Answered[]
): { summary: ( who: string ) => string; own: Answered[] } {
	const own = [
		ownRequest( exchanges, 'users-me' ),
		ownRequest( exchanges, 'edit-context' ),
		exchangeOf( exchanges, { endpoint: 'save-post' } ),
	].filter(
		( exchange ): exchange is Answered =>
			exchange !== undefined && exchange.response !== null
	);
	const passed = own.filter( isAsExpected );
	if ( passed.length === 0 ) {
		return { summary: allGone, own };
	}
	const routes = [
		...new Set(
			gone.map( ( { probe } ) => ( probe.route ?? '' ).split( '?' )[ 0 ] )
		),
	].join(
		/* translators: separator between the items of a list. */
		__( ',', 'who-said-401' ) + ' '
	);
	return {
		summary: ( who ) =>
			passed.length === own.length
				? goneForVisitors( who, routes )
				: partGone( who, routes ),
		own,
	};
}

const allGone = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'The REST API runs, but the routes of WordPress itself are gone from it: %s removed them. Apps take this 404 for a missing login.',
			'who-said-401'
		),
		who
	);

const goneForVisitors = ( who: string, routes: string ) =>
	sprintf(
		/* translators: 1: a component, e.g. the plugin “Name”, 2: routes, e.g. /wp/v2/posts. */
		__(
			'%1$s takes routes of the REST API away from visitors (%2$s): they get 404, which apps take for a missing login. Your own requests, sent with your login, work.',
			'who-said-401'
		),
		who,
		routes
	);

const partGone = ( who: string, routes: string ) =>
	sprintf(
		/* translators: 1: a component, e.g. the plugin “Name”, 2: routes, e.g. /wp/v2/posts. */
		__(
			'%1$s takes routes of the REST API away (%2$s), others are left: whoever asks for them gets 404, which apps take for a missing login.',
			'who-said-401'
		),
		who,
		routes
	);
