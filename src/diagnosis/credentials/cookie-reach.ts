import { __ } from '@wordpress/i18n';
import { exchangesOf } from '../exchange/find-exchange';
import type { Exchange } from '../evidence/types';
import {
	cookieEndpoint,
	decidingCookie,
	isForeignCookie,
	readCookieEcho,
	SITE_PARTS,
	type CookieEcho,
	type SitePart,
} from '../exchange/cookie-echo';
import type { Colour } from './trip';

/** Whether the login reaches one part of the site. */
export interface Reach {
	part: SitePart;
	colour: Colour;
	/** One sentence. */
	sentence: string;
	/** Names of the cookies that arrived; empty when nothing is known. */
	names: string[];
}

function sentenceOf( echo: CookieEcho ): string {
	if ( isForeignCookie( echo ) ) {
		return __(
			'A cookie of the same name arrives that another WordPress has made.',
			'who-said-401'
		);
	}
	switch ( decidingCookie( echo ) ) {
		case 'accepted':
			return __( 'Received and accepted.', 'who-said-401' );
		case 'missing':
			return __( 'It does not arrive.', 'who-said-401' );
		case 'expired':
			return __( 'It arrives, and has expired.', 'who-said-401' );
		case 'forgotten':
			return __(
				'It arrives and is refused: WordPress does not find its session, which the database has.',
				'who-said-401'
			);
		default:
			return __(
				'It arrives and is refused: that login has ended, or the keys in wp-config.php have changed.',
				'who-said-401'
			);
	}
}

function reachOf( part: SitePart, exchange: Exchange ): Reach {
	const echo = readCookieEcho( part, exchange );
	if ( ! echo ) {
		return {
			part,
			colour: 'grey',
			sentence:
				exchange.failure?.message ??
				__(
					'Something answered before this plugin could: a cache, a firewall or the web server.',
					'who-said-401'
				),
			names: [],
		};
	}
	return {
		part,
		colour: decidingCookie( echo ) === 'accepted' ? 'green' : 'red',
		sentence: sentenceOf( echo ),
		names: [
			...echo.names,
			...echo.twice.map( ( name ) => `${ name } × 2` ),
		],
	};
}

/** For each part of the site that was asked, whether the login cookie of this browser reaches it. */
export function cookieReach( exchanges: readonly Exchange[] ): Reach[] {
	return SITE_PARTS.flatMap( ( part ) =>
		exchangesOf( exchanges, { endpoint: cookieEndpoint( part ) } )
			.slice( -1 )
			.map( ( exchange ) => reachOf( part, exchange ) )
	);
}
