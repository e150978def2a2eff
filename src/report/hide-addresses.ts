/** Which stand-in was given to which address, so that equal ones stay equal. */
export type AddressBook = Map< string, string >;

const IPV4 =
	/(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w-]|\.\d)/g;

/** Full and shortened forms, with an IPv4 tail or a zone. Times of day have too few colons or no hexadecimal group. */
const IPV6 =
	/(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?(?:%\w+)?(?![\w:])/gi;

/** This machine itself; says nothing about anybody. */
const LOCAL = /^(127\.|0\.0\.0\.0$|::1?$)/;

function standIn( address: string, book: AddressBook ): string {
	if ( LOCAL.test( address ) ) {
		return address;
	}
	const known = book.get( address );
	if ( known ) {
		return known;
	}
	// Ranges reserved for documentation (RFC 5737, RFC 3849): a redacted report stays readable by programs.
	const number = book.size + 1;
	const made = address.includes( ':' )
		? `2001:db8::${ number.toString( 16 ) }`
		: `192.0.2.${ number % 256 }`;
	book.set( address, made );
	return made;
}

/** Puts addresses reserved for documentation in place of IP addresses. */
export function hideAddresses( text: string, book: AddressBook ): string {
	return text
		.replace( IPV6, ( address ) => standIn( address.toLowerCase(), book ) )
		.replace( IPV4, ( address ) => standIn( address, book ) );
}
