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

/** How often it failed with every plugin off, and how often that was asked. */
function withoutPlugins( {
	trials,
}: Pick< Inconclusive, 'trials' > ): Contradiction {
	const answers = trials.flatMap( ( { enabled, outcome } ) =>
		enabled.length === 0 && ( outcome === 'fail' || outcome === 'pass' )
			? [ outcome ]
			: []
	);
	return {
		fail: answers.filter( ( outcome ) => outcome === 'fail' ).length,
		asked: answers.length,
	};
}

/**
 * What to do about it. That no plugin does it is said only where the request failed with every plugin off as well: one that refuses
 * every third request looks the same as long as it is on.
 */
export function unsteadyNote(
	isolation: Pick< Inconclusive, 'trials' >
): string {
	const { fail, asked } = withoutPlugins( isolation );
	if ( fail > 0 ) {
		return __(
			'It failed with every plugin off, too: something refuses some requests and lets others through, whichever plugins are active, such as a limit on how often the site may be asked, a cache, or several web servers that are not set up alike. Ask your host about these, and search again once the same request is answered the same way each time.',
			'who-said-401'
		);
	}
	const advice = __(
		'What refuses only some requests may be a plugin, a limit on how often the site may be asked, a cache, or several web servers that are not set up alike. Ask your host about the last three, and search again: with more answers a plugin that does it can show.',
		'who-said-401'
	);
	return asked === 0
		? advice
		: [
				sprintf(
					/* translators: %d: number of requests. */
					_n(
						'With every plugin off it did not fail in %d request, which may be chance.',
						'With every plugin off it did not fail in %d requests, which may be chance.',
						asked,
						'who-said-401'
					),
					asked
				),
				advice,
			].join( ' ' );
}
