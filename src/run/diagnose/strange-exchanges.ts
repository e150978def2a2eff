import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { isCoreRefusal } from '../../diagnosis/exchange/core-refusals';
import { isAsExpected } from '../../diagnosis/probes';

/** Endpoints that ask for ourselves, or about which a trace of WordPress says nothing. */
const NOT_TRACED = /^(?:echo|cookie-echo|rest-nonce|xmlrpc|login)/;

/** Exchanges that one answer speaks for: by status, code and login, and where the code is one of WordPress's own, by what was asked. */
export function kindOf( { probe, response }: Exchange ): string {
	const code = response?.code ?? null;
	return [
		response?.status,
		code,
		probe.credential,
		probe.method,
		code === null || isCoreRefusal( code ) ? probe.endpoint : '',
	].join( ' ' );
}

/** Whether somebody gave an answer that a healthy site does not give. */
export const isStrange = ( exchange: Exchange ): boolean =>
	exchange.response !== null &&
	! isAsExpected( exchange ) &&
	! NOT_TRACED.test( exchange.probe.endpoint ) &&
	exchange.probe.vantage !== 'terminal';

/** The first strange exchange of each kind, those of the browser first: an answer to the server itself may be another one. */
export function onePerKind( exchanges: readonly Exchange[] ): Exchange[] {
	const byKind = new Map< string, Exchange >();
	for ( const exchange of exchanges.filter( ( each ) =>
		isStrange( each )
	) ) {
		const known = byKind.get( kindOf( exchange ) );
		if (
			! known ||
			( known.probe.vantage !== 'browser' &&
				exchange.probe.vantage === 'browser' )
		) {
			byKind.set( kindOf( exchange ), exchange );
		}
	}
	return [ ...byKind.values() ];
}

/** Whether the answer came from where a redirect led; what redirected is what is looked for. */
export const isLedAway = ( { response }: Exchange ) =>
	response?.redirected === true;

/**
 * The probe by which to look. A browser follows redirects and shows the last answer only; the server, asked to look, shows the
 * redirect itself. What it sends as a visitor is the same.
 */
export function probeOf( exchange: Exchange ): Probe {
	const { probe } = exchange;
	return isLedAway( exchange ) && probe.credential === 'none'
		? { ...probe, vantage: 'loopback' }
		: probe;
}

/** Whether a twin was answered as the exchange was. */
export function isAlike( twin: Exchange, exchange: Exchange ): boolean {
	const status = twin.response?.status ?? 0;
	return isLedAway( exchange )
		? status >= 300 && status < 400
		: kindOf( twin ) === kindOf( exchange );
}

/** Those first whose status and code no other before them has: of two ways of asking, the same one answers as a rule. */
export function inOrder( strange: readonly Exchange[] ): Exchange[] {
	const answers = new Set< string >();
	const [ other, alike ]: [ Exchange[], Exchange[] ] = [ [], [] ];
	for ( const exchange of strange ) {
		const answer = `${ exchange.response?.status } ${ exchange.response?.code }`;
		( answers.has( answer ) ? alike : other ).push( exchange );
		answers.add( answer );
	}
	return [ ...other, ...alike ];
}
