import { fromBase64 } from '../../diagnosis/given/reading/base64-text';
import type { XmlrpcAnswer } from '../../diagnosis/credentials/trip';
import { sendRequest, type BrowserWorld } from '../send-request';

/** User name and password that an Authorization header carries (RFC 7617, UTF-8). */
export function basicLogin( authorization: string ): [ string, string ] {
	const text = fromBase64( authorization.replace( /^Basic /, '' ) ) ?? '';
	const at = text.indexOf( ':' );
	return [ text.slice( 0, at ), text.slice( at + 1 ) ];
}

function escapeXml( text: string ): string {
	return text
		.replace( /&/g, '&amp;' )
		.replace( /</g, '&lt;' )
		.replace( />/g, '&gt;' );
}

/**
 * Asks XML-RPC with the password in the body: no header is involved. `wp.getUsersBlogs` changes nothing. Faults arrive
 * inside a 200; 403 is a wrong login, 405 that XML-RPC is off (`class-wp-xmlrpc-server.php`).
 */
export async function askXmlrpc(
	url: string,
	authorization: string,
	world: BrowserWorld,
	signal?: AbortSignal
): Promise< XmlrpcAnswer > {
	const parameters = basicLogin( authorization )
		.map(
			( text ) =>
				`<param><value><string>${ escapeXml( text ) }</string></value></param>`
		)
		.join( '' );
	const { response } = await sendRequest(
		{
			url,
			method: 'POST',
			headers: { 'Content-Type': 'text/xml' },
			credentials: 'omit',
			body: `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${ parameters }</params></methodCall>`,
		},
		world,
		signal
	);
	if ( ! response ) {
		return 'no-answer';
	}
	const isXml = response.body.includes( '<methodResponse>' );
	if ( response.status !== 200 || ! isXml ) {
		return 'off';
	}
	const fault = /<name>faultCode<\/name>\s*<value><int>(\d+)<\/int>/.exec(
		response.body
	)?.[ 1 ];
	if ( fault === undefined ) {
		return 'accepted';
	}
	return fault === '403' ? 'refused' : 'off';
}
