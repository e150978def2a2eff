import { MCP_OF_BARE_ADDRESS } from '../../products';
import { isFields } from '../reading/answer';
import { fieldsBelow, headersOfData, under } from '../reading/data-request';
import { jsonAlone, jsonIn } from '../reading/json-spans';
import {
	UNKNOWN,
	type Form,
	type Header,
	type Written,
} from '../reading/written';

type Fields = Record< string, unknown >;

/** Names under which programs look for what they need, in the order in which `mcp-wordpress-remote` does. */
const ADDRESSES = [
	'wp_api_url',
	'wordpress_api_url',
	'wordpress_url',
	'wordpress_site_url',
	'wp_url',
	'wp_site_url',
	'wp_base_url',
	'site_url',
];
const NAMES = [
	'wp_api_username',
	'wordpress_username',
	'wordpress_user',
	'wp_username',
	'wp_user',
	'wordpress_api_username',
];
const PASSWORDS = [
	'wp_api_password',
	'wordpress_password',
	'wordpress_app_password',
	'wordpress_application_password',
	'wp_app_password',
	'wp_password',
	'wordpress_api_password',
	'wp_application_password',
];
const TOKENS = [
	'jwt_token',
	'wp_jwt_token',
	'wordpress_jwt_token',
	'wp_api_token',
];

const text = ( value: unknown ) =>
	typeof value === 'string' && value !== '' ? value : undefined;

/** The variable by which `@automattic/mcp-wordpress-remote` is told the address. */
export const REMOTE_ADDRESS = 'WP_API_URL';

/**
 * Where `@automattic/mcp-wordpress-remote` goes that is told this address: it adds a route of its own where the address has neither path
 * nor query, and takes a slash off the end (`constructApiUrl()`, 0.4.0).
 *
 * @param url Absolute.
 */
export function askedByRemote( url: string ): string {
	const { origin, pathname, search } = new URL( url );
	return pathname === '/' && search === ''
		? `${ origin }/?rest_route=${ MCP_OF_BARE_ADDRESS.mcpRoute }`
		: url.replace( /\/+$/, '' );
}

/** What an environment says; null when it is none of a program for WordPress. */
function requestOfEnvironment( env: Fields ): Written | null {
	const url = text( under( env, ...ADDRESSES ) );
	const name = text( under( env, ...NAMES ) );
	const token = text( under( env, ...TOKENS ) );
	if ( ! url && ! name && ! token ) {
		return null;
	}
	const password = text( under( env, ...PASSWORDS ) );
	const remote = text( env[ REMOTE_ADDRESS ] );
	return {
		url: url ?? null,
		...( remote &&
			URL.canParse( remote ) && { asked: askedByRemote( remote ) } ),
		...( token
			? { headers: [ [ 'Authorization', `Bearer ${ token }` ] ] }
			: name && { user: `${ name }:${ password ?? UNKNOWN }` } ),
	};
}

/** `mcp-remote` and the like get the address and each header as arguments. */
function requestOfArguments( given: readonly string[] ): Written | null {
	const url = given.find( ( each ) => /^https?:\/\//.test( each ) );
	const headers = given.flatMap( ( each, nth ): Header[] => {
		const own = /^--header=([^]*)$/.exec( each )?.[ 1 ];
		const written =
			own ??
			( /^(?:--header|-H)$/.test( each ) ? given[ nth + 1 ] : undefined );
		const [ , name = '', value = '' ] =
			/^([^:]+):\s*([^]*)$/.exec( written ?? '' ) ?? [];
		return name ? [ [ name, value ] ] : [];
	} );
	return url ? { url, headers } : null;
}

/** Headers whose values name a variable of the environment beside them: `Authorization:${AUTH_HEADER}`. */
function filled( request: Written, env: Fields ): Written {
	return {
		...request,
		headers:
			request.headers?.map( ( [ name, value ] ): Header => [
				name,
				value.replace(
					/\$\{(?:env:)?(\w+)\}/g,
					( whole, key: string ) => text( env[ key ] ) ?? whole
				),
			] ) ?? [],
	};
}

/** What one server of a configuration asks for. */
export function requestOfServer( server: Fields ): Written | null {
	const command = isFields( server.command ) ? server.command : {};
	const env =
		[ server.env, server.environment, server.envs, command.env ].find(
			isFields
		) ?? {};
	const url = text( under( server, 'url', 'serverurl', 'httpurl' ) );
	if ( url ) {
		const headers =
			headersOfData( under( server, 'headers', 'http_headers' ) ) ?? [];
		return filled( { url, headers }, env );
	}
	// Some clients have the program and its arguments in one list, others in an object.
	const given = [ server.args, command.args, server.command ]
		.flatMap( ( each ) =>
			Array.isArray( each ) ? ( each as unknown[] ) : []
		)
		.filter( ( each ) => typeof each === 'string' );
	const remote = requestOfArguments( given );
	return requestOfEnvironment( env ) ?? ( remote && filled( remote, env ) );
}

/** One server as a client is told of it. */
export interface ConfiguredServer {
	/** Empty where only the server itself was pasted. */
	name: string;
	fields: Fields;
}

/** The servers of a configuration, under the names that clients give the list. */
function serversOf( data: unknown ): ConfiguredServer[] {
	const lists = fieldsBelow( data ).flatMap( ( fields ) => {
		const list = under(
			fields,
			'mcpservers',
			'servers',
			'mcp_servers',
			'context_servers',
			'mcp'
		);
		return isFields( list ) ? [ list ] : [];
	} );
	const named = lists.flatMap( ( list ) =>
		Object.entries( list ).flatMap( ( [ name, fields ] ) =>
			isFields( fields ) ? [ { name, fields } ] : []
		)
	);
	return named.length > 0
		? named
		: fieldsBelow( data )
				.filter(
					( fields ) =>
						isFields( fields.env ) ||
						isFields( fields.environment ) ||
						( fields.type === 'http' && 'url' in fields )
				)
				.map( ( fields ) => ( { name: '', fields } ) );
}

/** The servers that the text of a configuration names, whole or a piece of it. */
export function serversIn( written: string ): ConfiguredServer[] {
	const alone = jsonAlone( written );
	// A piece of a file often lacks the brackets around it.
	const data =
		alone ??
		jsonAlone( `{${ written.trim().replace( /,\s*$/, '' ) }}` ) ??
		jsonIn( written ).map( ( span ) => span.data );
	return serversOf( data );
}

/** `.mcp.json`, `claude_desktop_config.json` and the like, whole or one server of it. */
export const mcpConfig: Form = {
	id: 'mcp-config',
	recognises: ( written ) =>
		written.includes( '{' ) &&
		/"(?:mcpServers|mcp_servers|context_servers)"|"servers"\s*:\s*\{|"(?:WP_API_URL|WORDPRESS_(?:SITE_)?URL|JWT_TOKEN|WP_URL)"|"type"\s*:\s*"(?:streamable-?)?http"/i.test(
			written
		),
	read: ( written ) =>
		serversIn( written ).flatMap(
			( { fields } ) => requestOfServer( fields ) ?? []
		),
};
