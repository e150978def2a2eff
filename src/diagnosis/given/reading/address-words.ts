/** An address as it stands in a text. */
export interface AddressWord {
	text: string;
	start: number;
	end: number;
	/** It names a place in a script (`main.js:2:145`), not a request. */
	isFrame: boolean;
}

/** How many addresses of a text are looked at. */
const LIMIT = 2000;

/** Sentence signs and quotes at the end are the text's, closing brackets too where none was opened. */
export function withoutTail( written: string ): string {
	let text = written;
	// Looked for once: a text may end in thousands of them.
	const opened: Record< string, number > = {
		')': written.indexOf( '(' ),
		']': written.indexOf( '[' ),
		'}': written.indexOf( '{' ),
	};
	for (;;) {
		const last = text.charAt( text.length - 1 );
		const isClosing = opened[ last ] === -1;
		// The quote that closes an argument's value belongs to it.
		const isValue =
			/["']/.test( last ) &&
			text.indexOf( `=${ last }` ) < text.length - 2 &&
			text.includes( `=${ last }` );
		if (
			isValue ||
			( ! isClosing && ! /[.,;:!?'"`´’”»*_\\…|]/.test( last ) )
		) {
			return text;
		}
		text = text.slice( 0, -1 );
		if ( text === '' ) {
			return '';
		}
	}
}

/**
 * What an address or a route is made of where it stands in a text. A quote belongs to it where it stands around the value of an argument,
 * in its brackets, or between two letters of a word.
 */
export const ADDRESS_PART = String.raw`(?:[^\s"'\`<>^|“”„«»‘’，。、；：！？（）「」『』【】《》\\]|(?<==)"[^"\s]*"|(?<==)'[^'\s]*'|(?<=\[)["'][^"'\s\]]*["'](?=\])|(?<=[a-z])'(?=[a-z]))`;

/** Where an address begins behind a quote, that quote ends it. */
export function withinQuote( written: string, before: string ): string {
	const end = /["']/.test( before ) ? written.indexOf( before ) : -1;
	return end < 0 ? written : written.slice( 0, end );
}

const ADDRESS = new RegExp( `https?://${ ADDRESS_PART }+`, 'gi' );

/** Every answer of WordPress names the index of its API in a header: `Link: <https://…/wp-json/>; rel="https://api.w.org/"`. */
const isOfLinkHeader = ( match: RegExpMatchArray, text: string ) => {
	const start = match.index ?? 0;
	return (
		/^https:\/\/api\.w\.org\b/.test( match[ 0 ] ) ||
		( text[ start - 1 ] === '<' &&
			/^>;\s*rel=/.test(
				text.slice( start + match[ 0 ].length ).slice( 0, 12 )
			) )
	);
};

/** Every http address in a text, in its order, without what belongs to the sentence around it. */
export function addressesIn( text: string ): AddressWord[] {
	const found: AddressWord[] = [];
	for ( const match of text.matchAll( ADDRESS ) ) {
		if ( found.length >= LIMIT ) {
			break;
		}
		if ( isOfLinkHeader( match, text ) ) {
			continue;
		}
		// Firefox writes the answer right behind the address.
		const written = withinQuote(
			// Java prints the headers right behind it.
			match[ 0 ].replace( /\[HTTP\/.*$|,\{.*$/, '' ),
			text.charAt( match.index - 1 )
		);
		const whole = withoutTail( written );
		const position = /^(https?:\/\/[^/?#]+[/?#].*?)((?::\d+){1,2})$/i.exec(
			whole.length < 4000 ? whole : ''
		);
		const address = withoutTail( position?.[ 1 ] ?? whole );
		const path = address.replace( /[?#].*$/, '' );
		const before = text.slice(
			Math.max( 0, match.index - 12 ),
			match.index
		);
		found.push( {
			text: address,
			start: match.index,
			end: match.index + address.length,
			isFrame:
				/\.(?:m?js|css|map|tsx?|png|jpe?g|svg|woff2?)$/i.test( path ) ||
				( ( position?.[ 2 ] ?? '' ).split( ':' ).length > 2 &&
					/[(@]$|\bat $/.test( before ) ),
		} );
	}
	return found;
}
