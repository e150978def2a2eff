import assert from 'node:assert/strict';

import type { RunningSite } from '../env/running-site';

/** Whose account is asked for. */
export const ME = '/wp-json/wp/v2/users/me';

/** The one answer that thirteen causes share, byte for byte. */
const STOCK =
	'{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}';

/** What came back, as far as splitters look at it. */
export interface Answer {
	status: number;
	body: string;
	/** The REST error's code; null where there is none. */
	code: string | null;
	headers: Headers;
}

function codeIn( body: string ): string | null {
	try {
		return ( JSON.parse( body ) as { code?: string } ).code ?? null;
	} catch {
		return null;
	}
}

/**
 * Asks an address of the site.
 *
 * @param site    Where.
 * @param path    Below the site's address, or absolute.
 * @param headers Of the request.
 * @param init    What else differs from a GET that follows redirects.
 */
export async function ask(
	site: RunningSite,
	path: string,
	headers: Record< string, string > = {},
	init: RequestInit = {}
): Promise< Answer > {
	const response = await fetch( new URL( path, `${ site.url }/` ), {
		...init,
		headers,
	} );
	const body = await response.text();
	return {
		status: response.status,
		body,
		code: codeIn( body ),
		headers: response.headers,
	};
}

/** Fails unless the answer is the one that says nothing about its cause. */
export function assertStock( { status, body }: Answer ): void {
	assert.equal( status, 401 );
	assert.equal( body, STOCK );
}

/** What XML-RPC, which looks at no header, says to a login: `ok`, or the number of its fault. */
export async function xmlRpc(
	site: RunningSite,
	login: string,
	password: string
): Promise< 'ok' | number > {
	const text = ( value: string ) =>
		`<param><value><string>${ value }</string></value></param>`;
	const { body } = await ask(
		site,
		'/xmlrpc.php',
		{ 'Content-Type': 'text/xml' },
		{
			method: 'POST',
			body: `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${ text( login ) }${ text( password ) }</params></methodCall>`,
		}
	);
	const fault = /faultCode<\/name>\s*<value><int>(\d+)/.exec( body );
	return fault ? Number( fault[ 1 ] ) : 'ok';
}

/** The `authentication` object of the index: whether application passwords are on offer. */
export async function isOffered( site: RunningSite ): Promise< boolean > {
	const { body } = await ask( site, '/wp-json/' );
	const { authentication } = JSON.parse( body ) as {
		authentication: Record< string, unknown >;
	};
	return 'application-passwords' in authentication;
}

/** The value of an Authorization header. */
export function basic( login: string, password: string ): string {
	return `Basic ${ Buffer.from( `${ login }:${ password }` ).toString( 'base64' ) }`;
}

/** A new application password of the administrator. */
export function newPassword( site: RunningSite ): Promise< string > {
	return site.php(
		`list( $password ) = WP_Application_Passwords::create_new_application_password( 1, array( 'name' => wp_generate_uuid4() ) );
		echo $password;`
	);
}
