/**
 * The server variables mod_rewrite and expressions share.
 */
import type { RequestRecord } from './request-record';
import { headerOf } from './request-record';
import { hostOf, schemeOf } from './server-name';
import type { World } from './world';

const HEADERS: Readonly< Record< string, string > > = {
	HTTP_USER_AGENT: 'User-Agent',
	HTTP_REFERER: 'Referer',
	HTTP_COOKIE: 'Cookie',
	HTTP_FORWARDED: 'Forwarded',
	HTTP_HOST: 'Host',
	HTTP_PROXY_CONNECTION: 'Proxy-Connection',
	HTTP_ACCEPT: 'Accept',
};

/** The request line as it came. */
function requestLine( world: World ): string {
	const { method, path, query } = world.request;
	const target = query === '' ? path : `${ path }?${ query }`;
	return `${ method } ${ target } ${ world.facts.protocol ?? 'HTTP/1.1' }`;
}

/** A look-ahead says INCLUDED where a request names its protocol. */
export function protocolOf( r: RequestRecord, world: World ): string {
	return r.main ? 'INCLUDED' : ( world.facts.protocol ?? 'HTTP/1.1' );
}

/** Undefined for what is not known here: times, the server's software, names that need a look-up. */
export function requestVariable(
	name: string,
	r: RequestRecord,
	world: World
): string | undefined {
	const header = HEADERS[ name ];
	if ( header !== undefined ) {
		return headerOf( r, header );
	}
	switch ( name ) {
		case 'REQUEST_METHOD':
			return r.method;
		case 'REQUEST_SCHEME':
			return schemeOf( world );
		case 'REQUEST_URI':
			return r.uri;
		case 'REQUEST_FILENAME':
		case 'SCRIPT_FILENAME':
			return r.filename;
		case 'PATH_INFO':
			return r.pathInfo;
		case 'QUERY_STRING':
			return r.args ?? '';
		case 'THE_REQUEST':
			return requestLine( world );
		case 'REMOTE_ADDR':
		case 'CONN_REMOTE_ADDR':
			return world.request.remoteAddress;
		case 'REMOTE_USER':
			return r.user ?? '';
		case 'AUTH_TYPE':
			return r.authType ?? '';
		case 'SERVER_NAME':
			return hostOf( r, world ).name;
		case 'SERVER_PORT':
			return String( hostOf( r, world ).port );
		case 'SERVER_PROTOCOL':
			return protocolOf( r, world );
		case 'SERVER_ADDR':
			return world.facts.address;
		case 'DOCUMENT_ROOT':
		case 'CONTEXT_DOCUMENT_ROOT':
			return world.root;
		case 'CONTEXT_PREFIX':
			return '';
		case 'HTTPS':
			return world.facts.https ? 'on' : 'off';
		case 'IPV6':
			return world.request.remoteAddress.includes( ':' ) ? 'on' : 'off';
		case 'HTTP2':
			return 'off';
		case 'IS_SUBREQ':
			return r.main ? 'true' : 'false';
		case 'REMOTE_IDENT':
			return '';
	}
	return undefined;
}
