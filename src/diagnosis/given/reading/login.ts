import { fromBase64, toBase64 } from './base64-text';
import type { GivenRequest } from './given-request';
import { isPlaceholder } from './placeholder';
import { isShownPassword } from './shown-password';
import { headerOf, UNKNOWN, type Written } from './written';

type Login = NonNullable< GivenRequest[ 'login' ] >;

/** The Basic header of a user name and a password (RFC 7617, UTF-8). */
const basicOf = ( login: string ) => `Basic ${ toBase64( login ) }`;

/** `username:password` written out, as documentation does; `admin:password` may well be somebody's. */
const isModel = ( name: string, password: string ) =>
	/^(?:user_?name|your.*|\w+_here)$/i.test( name ) &&
	/^(?:(?:application|app)?[ _-]?password|your.*|\w+_here)$/i.test(
		password
	);

/** The login of a user name and a password with a colon between them. */
export function loginOfUser( user: string ): Login {
	const at = user.indexOf( ':' );
	const name = user.slice( 0, Math.max( at, 0 ) );
	const password = user.slice( at + 1 );
	const isTold =
		at >= 0 &&
		! user.includes( UNKNOWN ) &&
		! isModel( name, password ) &&
		! /[<>{}$]/.test( name ) &&
		! isPlaceholder(
			name.length > 24
				? ''
				: name.replace( /^admin$|^wordpress$|^wp$|^user$/i, 'a1' )
		) &&
		! isPlaceholder( password );
	return { scheme: 'basic', value: isTold ? basicOf( user ) : null };
}

/** The login of a header's value. */
export function loginOfHeader( written: string ): Login {
	// YAML and .env files quote it.
	const header = written.trim().replace( /^(["'])([^]*)\1$/, '$2' );
	const [ , first = '', value = '' ] =
		/^(\S+)(?:\s+([^]*))?$/.exec( header ) ?? [];
	const isScheme =
		! isShownPassword( header ) &&
		/^[a-z][a-z0-9-]*$/i.test( first ) &&
		( value !== '' || /^(?:basic|bearer|digest|oauth)$/i.test( first ) );
	if ( ! isScheme ) {
		return {
			scheme: '',
			value:
				isPlaceholder( header ) ||
				( header.includes( ':' ) &&
					loginOfUser( header ).value === null )
					? null
					: header,
		};
	}
	const scheme = first.toLowerCase();
	const isHidden =
		header.includes( UNKNOWN ) ||
		( value !== '' && isPlaceholder( value ) ) ||
		( scheme === 'basic' && isModelBasic( value ) );
	return { scheme, value: isHidden ? null : header };
}

/** Whether base64 stands for a placeholder, or what should have been put into base64 is one. */
function isModelBasic( value: string ): boolean {
	const text = value.includes( ':' ) ? value : fromBase64( value );
	return (
		text !== null &&
		text.includes( ':' ) &&
		! text.includes( '\uFFFD' ) &&
		loginOfUser( text ).value === null
	);
}

/** What a request identifies itself with; null when the text shows nothing of the kind. */
export function loginOf( written: Written ): Login | null {
	const header = headerOf( written.headers, 'authorization' );
	if ( header !== undefined && header.trim() !== '' ) {
		return loginOfHeader( header );
	}
	return typeof written.user === 'string'
		? loginOfUser( written.user )
		: ( written.login ?? null );
}
