import assert from 'node:assert/strict';

import { fetchFacts } from '../../src/run/diagnose/fetch-facts';
import { searchCulprits } from '../../src/run/find-plugin/search';
import type { RunningSite } from '../env/running-site';
import { restProbe } from './rest-probe';
import type { Session } from './session';

/** The plugin that is to be found, and its code: it refuses everybody. */
export const CULPRIT = 'mm/mm.php';

export const REFUSING = {
	[ CULPRIT ]: `add_filter( 'rest_pre_dispatch', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); } );`,
};

/** PHP that prints what is left of a run; nothing where all is gone. */
export const LEFT = `global $wpdb;
echo implode( ' ', $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'ws401%'" ) );
echo wp_next_scheduled( 'ws401_expire_runs' ) ? ' scheduled' : '';`;

/** The request before which something happens: the second after the two control probes and the traced one. */
const AT = 5;

interface During {
	/** What happens in the middle; the request that is due waits for it. */
	fault: () => Promise< void > | void;
	credential?: 'none' | 'cookie-nonce';
	/** Milliseconds since the epoch, as the browser has them. */
	now?: () => number;
	signal?: AbortSignal;
	/** Before which request it happens; `AT` unless told. */
	at?: number;
	/** So many requests there are at least; else nothing happened in the middle. */
	atLeast?: number;
	/** Refusal that is searched for. */
	failure?: { status: number; code: string };
}

/**
 * Searches for the plugin that refuses, as the page does, and has something happen in the middle.
 *
 * @return What the search came to, how many requests the browser sent, and whether the loader was gone at its end.
 */
export async function searchDuring(
	site: RunningSite,
	session: Session,
	{
		fault,
		credential = 'none',
		now = Date.now,
		signal = new AbortController().signal,
		at = AT,
		atLeast = at,
		failure = { status: 401, code: 'closed' },
	}: During
) {
	const { browser } = session.vantages;
	assert.ok( browser );
	const exchange = await browser( restProbe( site, { credential } ) );
	assert.equal( exchange.response?.code, failure.code );
	const { components } = ( await fetchFacts( session.server ) ).facts;
	assert.ok( components );
	let sent = 0;
	let happening: Promise< void > | void;
	let ended: ( isLoaderGone: boolean ) => void;
	const gone = new Promise< boolean >( ( resolve ) => {
		ended = resolve;
	} );
	const outcome = await searchCulprits(
		{
			...session,
			vantages: {
				...session.vantages,
				async browser( ...asked ) {
					if ( ++sent === at ) {
						happening = fault();
					}
					await happening;
					return browser( ...asked );
				},
			},
			components,
			hooks: null,
			now,
		},
		{ exchange, failure },
		( event ) => event.kind === 'ended' && ended( event.loaderRemoved ),
		signal
	);
	assert.ok( sent >= atLeast, `Only ${ sent } requests were sent.` );
	return { outcome, sent, gone };
}

export type Searched = Awaited< ReturnType< typeof searchDuring > >;
