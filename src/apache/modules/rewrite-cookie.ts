/**
 * The CO flag: `name:value:domain[:lifetime[:path[:secure[:httponly[:samesite]]]]]`.
 */
import type { RequestRecord } from '../kernel/request-record';

const isTrue = ( word: string | undefined, name: string ): boolean =>
	word !== undefined && [ 'true', '1', name ].includes( word.toLowerCase() );

/** Adds Set-Cookie; a lifetime makes an expiry time, which is left out here. */
export function setCookie( text: string, r: RequestRecord ): void {
	const separator = text.startsWith( ';' ) ? ';' : ':';
	const parts = text.split( separator ).filter( ( part ) => part !== '' );
	if ( parts.length < 3 ) {
		return;
	}
	const [ name, value, domain, , path, secure, httpOnly, sameSite ] = parts;
	const attributes = [
		`${ name }=${ value }`,
		`path=${ path ?? '/' }`,
		`domain=${ domain }`,
		isTrue( secure, 'secure' ) ? 'secure' : '',
		isTrue( httpOnly, 'httponly' ) ? 'HttpOnly' : '',
		sameSite !== undefined &&
		! [ '0', 'false' ].includes( sameSite.toLowerCase() )
			? `SameSite=${ sameSite }`
			: '',
	];
	let main = r;
	while ( main.main ) {
		main = main.main;
	}
	// A cookie is set once for a request, however often its rule matches.
	const isSet = main.errorHeaders
		.list()
		.some(
			( [ header, old ] ) =>
				header === 'Set-Cookie' && old.startsWith( `${ name }=` )
		);
	if ( ! isSet ) {
		main.errorHeaders.add(
			'Set-Cookie',
			attributes.filter( Boolean ).join( '; ' )
		);
	}
}
