/**
 * Character classes: `[a-z[:digit:]\d]`.
 */
import { folded, NAMED_SETS, negated } from './byte-sets';
import { Refused, Unsupported } from './cursor';
import { EscapeReader } from './escape-reader';
import type { ByteSet } from './nodes';

function add( members: ByteSet, set: ByteSet ): void {
	set.forEach( ( present, byte ) => {
		if ( present ) {
			members[ byte ] = 1;
		}
	} );
}

export class ClassReader extends EscapeReader {
	/** Behind `[`, up to and with `]`. */
	protected characterClass( { fold }: { fold: boolean } ): ByteSet {
		const negative = this.take( '^' );
		const members = new Uint8Array( 256 );
		let first = true;
		while ( first || this.next !== ']' ) {
			if ( this.next === '' ) {
				throw new Refused(
					'missing terminating ] for character class'
				);
			}
			first = false;
			this.classMember( members );
		}
		this.at++;
		const set = fold ? folded( members ) : members;
		return negative ? negated( set ) : set;
	}

	private classMember( members: ByteSet ): void {
		if ( this.take( '\\E' ) ) {
			return;
		}
		if ( this.take( '\\Q' ) ) {
			throw new Unsupported( '\\Q in a character class' );
		}
		const named = this.takeMatch( /^\[:(\^?)(\w+):\]/ );
		if ( named ) {
			const set = NAMED_SETS[ named[ 2 ] as string ];
			if ( ! set ) {
				throw new Refused( 'unknown POSIX class name' );
			}
			add( members, named[ 1 ] ? negated( set ) : set );
			this.refuseRangeAfterSet();
			return;
		}
		if ( /^\[[.=]/.test( this.source.slice( this.at ) ) ) {
			throw new Unsupported( 'a POSIX collating element' );
		}
		const low = this.classByte();
		if ( typeof low !== 'number' ) {
			add( members, low );
			this.refuseRangeAfterSet();
			return;
		}
		let high = low;
		if (
			this.next === '-' &&
			! [ ']', '' ].includes( this.source[ this.at + 1 ] ?? '' )
		) {
			this.at++;
			const end = this.classByte();
			if ( typeof end !== 'number' ) {
				throw new Refused( 'invalid range in character class' );
			}
			high = end;
		}
		if ( high < low ) {
			throw new Refused( 'range out of order in character class' );
		}
		members.fill( 1, low, high + 1 );
	}

	/** PCRE takes a hyphen behind `\d` for a mistake unless the class ends there. */
	private refuseRangeAfterSet(): void {
		if (
			this.next === '-' &&
			! [ ']', '' ].includes( this.source[ this.at + 1 ] ?? '' )
		) {
			throw new Refused( 'invalid range in character class' );
		}
	}

	private classByte(): number | ByteSet {
		const character = this.next;
		if (
			character === '[' &&
			/^\[:\^?\w+:\]/.test( this.source.slice( this.at ) )
		) {
			throw new Refused( 'invalid range in character class' );
		}
		this.at++;
		if ( character !== '\\' ) {
			return character.charCodeAt( 0 );
		}
		if ( this.next === '' ) {
			throw new Refused( '\\ at end of pattern' );
		}
		if ( /[BRX]/.test( this.next ) ) {
			throw new Refused(
				'escape sequence is invalid in character class'
			);
		}
		return this.next === 'N'
			? this.refuseN()
			: ( this.escapedSet() ?? this.escapedByte( true ) );
	}

	private refuseN(): never {
		throw new Refused( '\\N is not supported in a class' );
	}
}
