import { __, _n, sprintf } from '@wordpress/i18n';

import type { Inconclusive } from '../../isolation';

/** How often the same request with the same plugins failed. */
interface Contradiction {
	fail: number;
	asked: number;
}

/** Of the sets of plugins that were answered in two ways, the one that was asked most often; null where there is none. */
export function contradictionIn( {
	trials,
}: Pick< Inconclusive, 'trials' > ): Contradiction | null {
	const bySet = new Map< string, Contradiction >();
	for ( const { enabled, outcome } of trials ) {
		const key = JSON.stringify( [ ...enabled ].sort() );
		const { fail, asked } = bySet.get( key ) ?? { fail: 0, asked: 0 };
		if ( outcome === 'fail' || outcome === 'pass' ) {
			bySet.set( key, {
				fail: fail + ( outcome === 'fail' ? 1 : 0 ),
				asked: asked + 1,
			} );
		}
	}
	const [ most ] = [ ...bySet.values() ]
		.filter( ( { fail, asked } ) => fail > 0 && fail < asked )
		.sort( ( a, b ) => b.asked - a.asked );
	return most ?? null;
}

/** The sentence for a search that contradicting answers have ended. */
export function unsteadyHeadline(
	isolation: Pick< Inconclusive, 'trials' >
): string {
	const most = contradictionIn( isolation );
	return most
		? sprintf(
				/* translators: 1: number of requests that failed. 2: number of requests. */
				_n(
					'This site is not steady: the same request with the same plugins failed %1$d of %2$d time, so nothing can be concluded from its answers.',
					'This site is not steady: the same request with the same plugins failed %1$d of %2$d times, so nothing can be concluded from its answers.',
					most.asked,
					'who-said-401'
				),
				most.fail,
				most.asked
			)
		: __(
				'The same request with the same plugins is answered now one way, now another: nothing can be concluded from that.',
				'who-said-401'
			);
}

/** What to do about it. */
export const unsteadyNote = (): string =>
	__(
		'Something refuses some requests and lets others through, whichever plugins are active: a limit on how often the site may be asked, a cache, or several web servers that are not set up alike. Ask your host about these, and search again once the same request is answered the same way each time.',
		'who-said-401'
	);
