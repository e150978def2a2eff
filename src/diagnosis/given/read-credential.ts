import { __ } from '@wordpress/i18n';
import { fromBase64 } from './reading/base64-text';
import { headerFaultOf } from './header-fault';
import { loginIn } from './read-all';
import { shapeOf, type PasswordShape } from './password-shape';
import { readToken, type Token } from './read-token';

/** A pasted credential, by its shape. The password is looked at here and goes nowhere. */
export type PastedCredential =
	| { kind: 'basic'; name: string; password: PasswordShape; faults: string[] }
	| { kind: 'token'; token: Token }
	| { kind: 'opaque-token' }
	| { kind: 'password'; password: PasswordShape }
	| { kind: 'error'; message: string };

/** Core's own pattern of a Basic header (`wp_populate_basic_auth_from_authorization_header()`). */
const BASIC = /^Basic [a-z\d/+]*={0,2}$/i;

function readLogin( text: string, faults: string[] ): PastedCredential {
	const at = text.indexOf( ':' );
	const name = text.slice( 0, at );
	const found = [ ...faults ];
	if ( name !== name.trim() ) {
		found.push(
			__(
				'There is a space before or after the user name: it counts as part of it.',
				'who-said-401'
			)
		);
	}
	if ( /[\r\n]/.test( text ) ) {
		found.push(
			__(
				'There is a line break in it: many apps cut the header there, or refuse it.',
				'who-said-401'
			)
		);
	}
	return {
		kind: 'basic',
		name: name.trim(),
		password: shapeOf( text.slice( at + 1 ) ),
		faults: found,
	};
}

function readBasic( header: string ): PastedCredential {
	const value = header.replace( /^Basic\s+/i, '' );
	const text = fromBase64( value.replace( /\s/g, '' ) );
	if ( text === null || ! text.includes( ':' ) ) {
		return {
			kind: 'error',
			message: __(
				'What follows “Basic” is not base64 of “user name:password”, so WordPress does not read it. Have the app encode both together, with a colon between them.',
				'who-said-401'
			),
		};
	}
	return readLogin(
		text,
		BASIC.test( header )
			? []
			: [
					__(
						'WordPress does not read this header: after “Basic” and one space it takes letters, digits, “+”, “/” and “=” only.',
						'who-said-401'
					),
				]
	);
}

/** What a login is sent as, where WordPress reads none that is sent so; null where the word before it is right. */
export function schemeFault( header: string ): string | null {
	switch ( headerFaultOf( header ) ) {
		case 'no-scheme':
			return __(
				'There is no “Basic” before the login in this header, so WordPress does not read it. Have the app send “Basic” and, behind it, user name and application password together in base64.',
				'who-said-401'
			);
		case 'bearer-password':
			return __(
				'This sends an application password as a token (“Bearer”), which WordPress does not read. Have the app send “Basic” and, behind it, user name and application password together in base64.',
				'who-said-401'
			);
		default:
			return null;
	}
}

/**
 * Reads what a user pasted: a header, a request in any form, `name:password`, a token, or a password alone.
 */
export function readCredential( pasted: string ): PastedCredential {
	const login = loginIn( pasted );
	if ( login && login.value === null ) {
		return {
			kind: 'error',
			message: __(
				'The login in this text is a variable, a placeholder or cut. Paste it as the app really sends it.',
				'who-said-401'
			),
		};
	}
	const text = ( login?.value ?? pasted ).replace( /^\s+|[\r\n]+$/g, '' );
	if ( text.trim() === '' ) {
		return {
			kind: 'error',
			message: __(
				'Paste what the app sends: “user name:password”, its Authorization header, or its curl command.',
				'who-said-401'
			),
		};
	}
	if ( /^Basic\s/i.test( text ) ) {
		return readBasic( text );
	}
	const isHeader = login !== null || /^bearer\s/i.test( text );
	const wrongScheme = isHeader ? schemeFault( text ) : null;
	if ( wrongScheme !== null ) {
		return { kind: 'error', message: wrongScheme };
	}
	const bearer = text.replace( /^Bearer\s+/i, '' );
	const token = readToken( bearer );
	if ( token ) {
		return { kind: 'token', token };
	}
	if ( bearer !== text ) {
		return { kind: 'opaque-token' };
	}
	return text.includes( ':' )
		? readLogin( text, [] )
		: { kind: 'password', password: shapeOf( text ) };
}
