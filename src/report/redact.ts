import { hideAddresses, type AddressBook } from './hide-addresses';
import { REDACTED, RULES, SECRET_KEY } from './secret-patterns';

/** Takes secrets out; the same address becomes the same stand-in within one redactor. */
export interface Redactor {
	/** One text. */
	text: ( text: string ) => string;
	/** A whole structure, strings in it and secrets known by their key. */
	data: < T >( data: T ) => T;
}

/** Versions look like addresses of the internet (`5.3.2.1`) but are none. */
const VERSION_KEY = /^(version|wordpress|php|software)$/;

/** Names of members whose strings we write ourselves and compare later. */
const OWN_KEY = /^(kind|vantage|credential|form|id|endpoint|hook|check)$/;

/** Remembers what becomes of each text: names and short texts stand in a report hundreds of times. */
function once(
	change: ( text: string ) => string
): ( text: string ) => string {
	const known = new Map< string, string >();
	return ( text ) => {
		let changed = known.get( text );
		if ( changed === undefined ) {
			changed = change( text );
			known.set( text, changed );
		}
		return changed;
	};
}

/**
 * A redactor for one report: nonces, cookies, passwords, tokens, keys, e-mail addresses and IP addresses go.
 * Names of sites stay, since a report without them could not be acted upon.
 *
 * @param options
 * @param options.hidesAddresses Whether IP addresses go: not where requests are to be sent again to a site that has no name.
 */
export function createRedactor( { hidesAddresses = true } = {} ): Redactor {
	const book: AddressBook = new Map();

	const withoutSecrets = once( ( text ) =>
		RULES.reduce(
			( left, { pattern, replacement } ) =>
				left.replace( pattern, replacement ),
			text
		)
	);
	const withoutAddresses = once( ( text ) => hideAddresses( text, book ) );

	function value( key: string, inner: unknown ): unknown {
		if ( typeof inner === 'string' ) {
			if ( OWN_KEY.test( key ) ) {
				return withoutSecrets( inner );
			}
			if ( SECRET_KEY.test( key ) && inner !== '' ) {
				return REDACTED;
			}
			return VERSION_KEY.test( key )
				? withoutSecrets( inner )
				: redactor.text( inner );
		}
		if ( Array.isArray( inner ) ) {
			return inner.map( ( each ) => value( key, each ) );
		}
		if ( typeof inner === 'object' && inner !== null ) {
			return Object.fromEntries(
				Object.entries( inner ).map( ( [ name, each ] ) => [
					redactor.text( name ),
					value( name, each ),
				] )
			);
		}
		return inner;
	}

	const redactor: Redactor = {
		text: ( text ) =>
			hidesAddresses
				? withoutAddresses( withoutSecrets( text ) )
				: withoutSecrets( text ),
		data: < T >( data: T ) => value( '', data ) as T,
	};
	return redactor;
}
