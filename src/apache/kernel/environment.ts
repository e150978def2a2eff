/**
 * What PHP sees in `$_SERVER` because of the files, and of how its SAPI treats the Authorization header.
 */
import { decodeBase64 } from './escape';
import type { RequestRecord } from './request-record';
import { Table } from './table';
import type { World } from './world';

const variableName = ( header: string ): string =>
	`HTTP_${ header.toUpperCase().replace( /[^A-Z0-9]/g, '_' ) }`;

/** Variables Apache derives from request headers. */
function fromHeaders(
	headers: Table,
	{ passAuthorization }: { passAuthorization: boolean }
): Table {
	const table = new Table();
	for ( const [ name, value ] of headers.list() ) {
		const lower = name.toLowerCase();
		if ( lower === 'content-type' || lower === 'content-length' ) {
			table.set( lower.toUpperCase().replace( '-', '_' ), value );
		} else if (
			lower === 'proxy' ||
			( /^(proxy-)?authorization$/.test( lower ) && ! passAuthorization )
		) {
			continue;
		} else {
			table.set( variableName( name ), value );
		}
	}
	return table;
}

/** The name of a visitor who logged in before a redirect. */
function earlierUser( r: RequestRecord ): string | null {
	for ( let one = r.previous; one; one = one.previous ) {
		if ( one.user !== null ) {
			return one.user;
		}
	}
	return null;
}

function commonVariables( r: RequestRecord, headers: Table ): Table {
	const table = headers.copy();
	if ( r.user !== null ) {
		table.set( 'REMOTE_USER', r.user );
	} else {
		const user = earlierUser( r );
		if ( user !== null ) {
			table.set( 'REDIRECT_REMOTE_USER', user );
		}
	}
	if ( r.authType !== null ) {
		table.set( 'AUTH_TYPE', r.authType );
	}
	if ( r.previous ) {
		table.set( 'REDIRECT_URL', r.previous.uri );
		if ( r.previous.args !== null ) {
			table.set( 'REDIRECT_QUERY_STRING', r.previous.args );
		}
	}
	return table;
}

/** Name and password PHP takes from a Basic header. */
function basicCredentials(
	authorization: string
): [ string, string ] | undefined {
	const decoded = /^basic /i.test( authorization )
		? decodeBase64( authorization.slice( 6 ).replace( /^ +/, '' ) )
		: '';
	const colon = decoded.indexOf( ':' );
	return colon < 0
		? undefined
		: [ decoded.slice( 0, colon ), decoded.slice( colon + 1 ) ];
}

function addCredentials( env: Table, authorization: string | undefined ): void {
	const credentials =
		authorization === undefined
			? undefined
			: basicCredentials( authorization );
	if ( credentials ) {
		env.set( 'PHP_AUTH_USER', credentials[ 0 ] );
		env.set( 'PHP_AUTH_PW', credentials[ 1 ] );
	} else if ( authorization && /^digest /i.test( authorization ) ) {
		env.set( 'PHP_AUTH_DIGEST', authorization.slice( 7 ) );
	}
}

/** Set by Apache or PHP for every request; a rule that sets one of them is overridden. */
const STANDARD =
	/^(PATH|LD_LIBRARY_PATH|SERVER_(SIGNATURE|SOFTWARE|NAME|ADDR|PORT|ADMIN|PROTOCOL)|REMOTE_(ADDR|PORT)|DOCUMENT_ROOT|REQUEST_(SCHEME|METHOD|URI|TIME|TIME_FLOAT)|CONTEXT_(PREFIX|DOCUMENT_ROOT)|SCRIPT_(FILENAME|NAME)|GATEWAY_INTERFACE|QUERY_STRING|PHP_SELF|FCGI_ROLE|USER|HOME|argv|argc)$/;

/** The variables PHP gets for the request that runs it. */
export function environmentOf(
	r: RequestRecord,
	world: World
): Record< string, string > {
	const pass = r.config.configs.core?.cgiPassAuth?.on ?? false;
	const original = fromHeaders(
		new Table( Object.entries( world.request.headers ) ),
		{ passAuthorization: false }
	);
	const headers = fromHeaders( r.headersIn, {
		passAuthorization: pass,
	} );
	const env = r.env.over( commonVariables( r, headers ) ).compressed();
	if ( world.facts.sapi === 'mod_php' ) {
		addCredentials( env, r.headersIn.get( 'Authorization' ) );
	} else {
		addCredentials( env, env.get( 'HTTP_AUTHORIZATION' ) );
	}
	const ruled = new Set(
		r.env.list().map( ( [ name ] ) => name.toLowerCase() )
	);
	const result: Record< string, string > = {};
	for ( const [ name, value ] of env.list() ) {
		const fromRequest =
			original.get( name ) === value && ! ruled.has( name.toLowerCase() );
		if ( ! fromRequest && ! STANDARD.test( name ) ) {
			result[ name.replace( /[. ]/g, '_' ) ] = value;
		}
	}
	return result;
}
