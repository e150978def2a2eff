import type { Endpoint, Evidence, Exchange, Probe } from '../evidence/types';
import { originOf, restAddressOf } from '../exchange/address';
import { namesNoOther } from '../exchange/effective-method';
import { expectations } from '../exchange/expectations';
import { answerOf, isAsExpected } from '../exchange/find-exchange';
import { partsTried } from './as-its-sender';
import { repetitionOf } from './given-request';
import { OWN_CONTENT_ENDPOINT } from './lack-of-content';
import { restProbe } from './make-probe';

/** A given save with its own content, sent for real because the user asked for it. No run plans it, and nothing sends it again. */
const REAL_SAVE_ENDPOINT: Endpoint = 'saved-for-real';

/** A DELETE takes away what a dry run cannot tell, and asks for no content. */
const SAVES = [ 'POST', 'PUT', 'PATCH' ];

export const isRealSave = ( { endpoint }: Pick< Probe, 'endpoint' > ) =>
	endpoint === REAL_SAVE_ENDPOINT;

/** What came of it, answered or not; undefined where none was sent. */
export const realSaveIn = (
	exchanges: readonly Exchange[]
): Exchange | undefined =>
	exchanges.find( ( { probe } ) => isRealSave( probe ) );

/**
 * The save that may be sent for real where the user asks for it: the first given request, at its own address on the origin of the page,
 * which came through to its endpoint as a dry run, with its own content too.
 *
 * @return Null where there is none, or where it was sent.
 */
export function realSaveOf( {
	site,
	page,
	given,
	exchanges,
}: Pick< Evidence, 'site' | 'page' | 'given' | 'exchanges' > ): Probe | null {
	const request = given?.[ 0 ];
	if ( ! site || ! page || ! exchanges || ! request ) {
		return null;
	}
	const address = restAddressOf( site, request.url );
	const known = repetitionOf( site, exchanges, request );
	const own = answerOf( exchanges, { endpoint: OWN_CONTENT_ENDPOINT } );
	if (
		! address ||
		! known ||
		! own ||
		! request.hasContent ||
		request.isMethodAssumed ||
		! known.probe.dryRun ||
		known.probe.vantage !== 'browser' ||
		! SAVES.includes( known.probe.method ) ||
		! namesNoOther( known.probe.method, address.url ) ||
		originOf( address.url ) !== page.origin ||
		! [ known, own ].every( isAsExpected ) ||
		! partsTried( exchanges, request ).every( ( { exchange } ) =>
			isAsExpected( exchange )
		) ||
		realSaveIn( exchanges )
	) {
		return null;
	}
	return restProbe( site, page, {
		endpoint: REAL_SAVE_ENDPOINT,
		route: address.route,
		form: address.form,
		url: address.url,
		method: known.probe.method,
		vantage: 'browser',
		dryRun: false,
		credential: 'cookie-nonce',
		content: 'own',
		expects: expectations.realSave(),
	} );
}
