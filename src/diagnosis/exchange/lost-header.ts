import { __ } from '@wordpress/i18n';
import { citingFact } from './because';
import type {
	Because,
	HeaderEcho,
	ServerFacts,
	Station,
} from '../evidence/types';

/**
 * Where the Authorization header is lost. `bearer-only`: mod_php keeps it from the variables but reads a Basic login
 * by itself, so that application passwords arrive and tokens do not.
 */
export type HeaderLoss = 'proxy' | 'web-server' | 'php' | 'bearer-only';

function isInVariables( echo: HeaderEcho ): boolean {
	return (
		echo.httpAuthorization ||
		echo.redirectHttpAuthorization ||
		echo.phpAuthUser
	);
}

/**
 * Null when the header arrives.
 *
 * `getallheaders()` asks the web server itself. Under FPM and CGI the server has dropped the header before that, so
 * seeing it there but not in the variables means that PHP code removed it. Apache's module always sees it there, also
 * when Apache kept it out of the variables, as it does by default (`ap_add_common_vars()`).
 */
export function lossOf(
	browser: HeaderEcho,
	loopback: HeaderEcho | null,
	server: ServerFacts
): HeaderLoss | null {
	if ( isInVariables( browser ) ) {
		return null;
	}
	if ( browser.getallheaders ) {
		const isApacheModule = server.sapi === 'apache2handler';
		return isApacheModule && ! server.htaccess.passesAuthorization
			? 'bearer-only'
			: 'php';
	}
	return loopback && isInVariables( loopback ) ? 'proxy' : 'web-server';
}

/** One sentence a site owner understands. */
export function lossSummary( loss: HeaderLoss ): string {
	switch ( loss ) {
		case 'proxy':
			return __(
				'Something in front of the web server removes the Authorization header, so application passwords and tokens don’t log anyone in.',
				'who-said-401'
			);
		case 'php':
			return __(
				'PHP code on this site removes the Authorization header, so application passwords and tokens don’t log anyone in.',
				'who-said-401'
			);
		case 'bearer-only':
			return __(
				'The web server keeps the Authorization header from PHP’s variables: application passwords arrive, tokens (Bearer) may not.',
				'who-said-401'
			);
		case 'web-server':
			return __(
				'The web server does not pass the login of apps (the Authorization header) on to PHP, so application passwords and tokens don’t work.',
				'who-said-401'
			);
	}
}

/** For developers: what runs PHP, and whether .htaccess tries to hand the header over. */
export function lossDetail( {
	software,
	sapi,
	htaccess,
}: ServerFacts ): string {
	return [
		software,
		`PHP_SAPI ${ sapi }`,
		htaccess.passesAuthorization &&
			__(
				'.htaccess has a rule for the header, which does not take effect',
				'who-said-401'
			),
	]
		.filter( Boolean )
		.join( ', ' );
}

/** Where on the path the header is lost. */
export function lossStation( loss: HeaderLoss ): Station {
	return loss === 'bearer-only' ? 'web-server' : loss;
}

/** What the claim rests on. */
export function lossReasons(
	loss: HeaderLoss,
	browser: HeaderEcho,
	loopback: HeaderEcho | null
): Because[] {
	const reasons: Because[] = [
		{
			kind: 'exchange',
			id: browser.exchange,
			note: __(
				'the header was sent and is not in PHP’s variables',
				'who-said-401'
			),
		},
	];
	if ( loss === 'proxy' && loopback ) {
		reasons.push( {
			kind: 'exchange',
			id: loopback.exchange,
			note: __(
				'sent by the server itself, the header arrives',
				'who-said-401'
			),
		} );
	}
	if ( loss === 'php' || loss === 'bearer-only' ) {
		reasons.push(
			citingFact(
				__(
					'getallheaders() sees the header, so the web server got it',
					'who-said-401'
				)
			)
		);
	}
	return reasons;
}
