/**
 * What a backslash makes of the character behind it.
 */
import { ESCAPED_SETS, negated } from './byte-sets';
import { PatternCursor, Refused, Unsupported } from './cursor';
import type { ByteSet } from './nodes';

const CONTROL: Readonly< Record< string, number > > = {
	a: 7,
	e: 27,
	f: 12,
	n: 10,
	r: 13,
	t: 9,
};
export class EscapeReader extends PatternCursor {
	/** `\d` and its kind; undefined when the escape stands for something else. */
	protected escapedSet(): ByteSet | undefined {
		const character = this.next;
		const set =
			ESCAPED_SETS[ character ] ??
			( 'DWSHV'.includes( character )
				? negated( ESCAPED_SETS[ character.toLowerCase() ] as ByteSet )
				: undefined );
		if ( set ) {
			this.at++;
		}
		return set;
	}

	/** One byte behind a backslash. */
	protected escapedByte( inClass: boolean ): number {
		const hexadecimal = this.takeMatch(
			/^x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{0,2}))/
		);
		if ( hexadecimal ) {
			return this.inRange(
				parseInt( hexadecimal[ 1 ] ?? ( hexadecimal[ 2 ] || '0' ), 16 )
			);
		}
		const octal = this.takeMatch(
			inClass ? /^[0-7]{1,3}/ : /^(?:0[0-7]{0,2}|[0-7]{1,3})/
		);
		if ( octal ) {
			return this.inRange( parseInt( octal[ 0 ], 8 ) );
		}
		const character = this.next;
		this.at++;
		if ( inClass && character === 'b' ) {
			return 8;
		}
		if ( character in CONTROL ) {
			return CONTROL[ character ] as number;
		}
		if ( character === 'c' ) {
			const controlled = this.next;
			this.at++;
			if ( controlled === '' ) {
				throw new Refused( '\\c at end of pattern' );
			}
			// eslint-disable-next-line no-bitwise
			return controlled.toUpperCase().charCodeAt( 0 ) ^ 64;
		}
		if ( /[pPXRKCo]/.test( character ) ) {
			throw new Unsupported( `\\${ character }` );
		}
		if ( /[A-Za-z89]/.test( character ) ) {
			throw new Refused(
				`unrecognized character follows \\: ${ character }`
			);
		}
		return character.charCodeAt( 0 );
	}

	private inRange( code: number ): number {
		if ( code > 255 ) {
			throw new Refused( 'character code point value is too large' );
		}
		return code;
	}
}
