/**
 * What may follow `Require`: all, env, expr, host, ip, local, method, user, valid-user.
 */
import type { StringExpression } from '../expression';
import {
	asksForUser,
	evaluateCondition,
	evaluateString,
	parseCondition,
	parseString,
} from '../expression';
import type { CommandContext } from '../kernel/config';
import type { Network } from '../kernel/addresses';
import { contains, parseAddress, parseNetwork } from '../kernel/addresses';
import { methodNumber, UNKNOWN_METHOD } from '../kernel/methods';
import type { RequestRecord } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';
import { allWords } from '../syntax/words';

export type Verdict = 'granted' | 'denied' | 'no-user' | 'neutral' | 'error';
export type Provider = ( r: RequestRecord, world: World ) => Verdict;

const granted = ( yes: boolean ): Verdict => ( yes ? 'granted' : 'denied' );

function parseAll( text: string ): Provider | string {
	const word = text.toLowerCase();
	return word === 'granted' || word === 'denied'
		? () => granted( word === 'granted' )
		: "Argument for 'Require all' must be 'granted' or 'denied'";
}

function parseIp( text: string ): Provider | string {
	const networks: Network[] = [];
	for ( const word of allWords( text ) ) {
		const network = parseNetwork( word );
		if ( typeof network === 'string' ) {
			return `ip address '${ word }' appears to be invalid`;
		}
		networks.push( network );
	}
	if ( networks.length === 0 ) {
		return "'require ip' requires an argument";
	}
	return ( _, world ) => {
		const address = parseAddress( world.request.remoteAddress );
		return granted(
			networks.some(
				( network ) =>
					address !== undefined && contains( network, address )
			)
		);
	};
}

function parseMethod( text: string ): Provider | string {
	const words = allWords( text );
	const unknown = words.find(
		( word ) => methodNumber( word ) === UNKNOWN_METHOD
	);
	return unknown === undefined
		? ( r ) =>
				granted(
					words.some(
						( word ) => methodNumber( word ) === r.methodNumber
					)
				)
		: `Invalid Method '${ unknown }'`;
}

function parseExpr( context: CommandContext, text: string ): Provider | string {
	const bare =
		text.length > 1 && text.startsWith( '"' ) && text.endsWith( '"' )
			? text.slice( 1, -1 )
			: text;
	const expression = parseCondition( bare, context.world, context.place );
	if ( typeof expression === 'string' ) {
		return expression;
	}
	const wantsUser = asksForUser( expression );
	return ( r, world ) => {
		if ( evaluateCondition( expression, r, world ).value ) {
			return 'granted';
		}
		return wantsUser ? 'no-user' : 'denied';
	};
}

function parseLocal(): Provider {
	return ( _, world ) => {
		const address = parseAddress( world.request.remoteAddress ) ?? [];
		const loopback =
			address[ 0 ] === 127 ||
			address.join( '.' ) === '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1';
		const own = world.facts.address === world.request.remoteAddress;
		if ( loopback || own || world.facts.address !== undefined ) {
			return granted( loopback || own );
		}
		return granted( world.choose( 'visitor is this server' ) );
	};
}

function parseNames(
	context: CommandContext,
	text: string,
	judge: ( names: string, r: RequestRecord, world: World ) => Verdict
): Provider | string {
	const expression: StringExpression | string = parseString(
		text,
		context.world,
		context.place
	);
	return typeof expression === 'string'
		? expression
		: ( r, world ) =>
				judge( evaluateString( expression, r, world ), r, world );
}

/** A provider, or Apache's complaint. */
export function parseProvider(
	context: CommandContext,
	name: string,
	text: string
): Provider | string {
	const { place } = context;
	switch ( name ) {
		case 'all':
			return parseAll( text );
		case 'ip':
			return parseIp( text );
		case 'method':
			return parseMethod( text );
		case 'expr':
			return parseExpr( context, text );
		case 'local':
			return parseLocal();
		case 'valid-user':
			return ( r ) => ( r.user === null ? 'no-user' : 'granted' );
		case 'user':
			return parseNames( context, text, ( names, r ) =>
				r.user === null
					? 'no-user'
					: granted( allWords( names ).includes( r.user ) )
			);
		case 'env':
			return ( r ) =>
				granted(
					allWords( text ).some(
						( word ) => r.env.get( word ) !== undefined
					)
				);
		case 'host':
		case 'forward-dns':
			return parseNames( context, text, ( names, _, world ) =>
				granted( world.choose( `visitor is ${ names }`, place ) )
			);
	}
	if ( ! context.world.facts.modules ) {
		throw new Undecidable( place );
	}
	return `Unknown Authz provider: ${ name }`;
}
