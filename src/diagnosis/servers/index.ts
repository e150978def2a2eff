/** The web servers known by name, and the one place that tells which of them is at work. */
import type {
	Exchange,
	ExchangeResponse,
	ServerFacts,
} from '../evidence/types';
import { apache } from './apache';
import { caddy } from './caddy';
import { frankenphp } from './frankenphp';
import { iis } from './iis';
import { lighttpd } from './lighttpd';
import { litespeed } from './litespeed';
import { nginx } from './nginx';
import type { ServerDialect } from './types';
import { unknownServer } from './unknown';

export type { Exempted, RuleKind, ServerDialect } from './types';

/** FrankenPHP before Caddy: it calls itself both. */
export const DIALECTS: readonly ServerDialect[] = [
	apache,
	litespeed,
	nginx,
	frankenphp,
	caddy,
	lighttpd,
	iis,
];

/** What tells which web server runs PHP. */
type Software = Pick< ServerFacts, 'software' | 'sapi' >;

const calling = ( text: string ) =>
	DIALECTS.find( ( { software } ) => software.test( text ) );

/**
 * The web server that hands requests to PHP: by what it tells PHP, by how PHP runs in it, else by what the answers' `Server` header says.
 * Where none of it names one that is known, a dialect that says so, and has what is general.
 *
 * @param server    Facts; null when not known.
 * @param exchanges Answers of this run.
 */
export function dialectOf(
	server: Software | null,
	exchanges: readonly Exchange[] = []
): ServerDialect {
	const software = server?.software ?? '';
	return (
		calling( software ) ??
		DIALECTS.find(
			( { sapi } ) => sapi !== null && sapi === server?.sapi
		) ??
		exchanges
			.map( ( { response } ) =>
				calling( response?.headers.server ?? '' )
			)
			.find( ( found ) => found !== undefined ) ??
		unknownServer( software )
	);
}

/** The web server whose own error page an answer is; null where it is none that can be told. */
export function pageDialectOf( {
	status,
	body,
}: Pick< ExchangeResponse, 'status' | 'body' > ): ServerDialect | null {
	return (
		( status >= 400 &&
			DIALECTS.find( ( { errorPage } ) => errorPage?.test( body ) ) ) ||
		null
	);
}

/** The web server whose rule refused: the one whose page it is, which may stand in front of the one that runs PHP. */
export function refuserOf(
	server: Software | null,
	exchange: Exchange
): ServerDialect {
	return (
		( exchange.response && pageDialectOf( exchange.response ) ) ??
		dialectOf( server, [ exchange ] )
	);
}
