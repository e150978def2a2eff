/**
 * The smallest parts of a pattern: characters, escapes, references.
 */
import { folded, setOf } from './byte-sets';
import { ClassReader } from './class-reader';
import { Refused, Unsupported } from './cursor';
import type { ByteSet, PatternNode } from './nodes';

/** What `(?imsx)` switches. */
export interface Options {
	fold: boolean;
	multiline: boolean;
	dotAll: boolean;
	extended: boolean;
}

export class AtomReader extends ClassReader {
	public groups = 0;
	protected readonly names = new Map< string, number >();
	protected readonly references: number[] = [];

	public constructor(
		source: string,
		protected options: Options
	) {
		super( source );
	}

	/** What means nothing: comments, a lone `\E`, white space in extended mode. */
	protected skipped(): boolean {
		if ( this.take( '\\E' ) ) {
			return true;
		}
		if ( this.take( '(?#' ) ) {
			const end = this.source.indexOf( ')', this.at );
			if ( end < 0 ) {
				throw new Refused( 'missing ) after (?#' );
			}
			this.at = end + 1;
			return true;
		}
		return (
			this.options.extended &&
			this.takeMatch( /^(?:[ \t\n\v\f\r]+|#[^\n]*\n?)/ ) !== null
		);
	}

	protected literal( character: string ): PatternNode {
		return this.set(
			setOf( ( byte ) => byte === character.charCodeAt( 0 ) )
		);
	}

	protected set( set: ByteSet ): PatternNode {
		return { kind: 'set', set: this.options.fold ? folded( set ) : set };
	}

	/** The flags of these letters hold from here on. */
	protected switchOn( letters: string ): void {
		this.setOptions( letters, { to: true } );
	}

	/** They hold no longer. */
	protected switchOff( letters: string ): void {
		this.setOptions( letters, { to: false } );
	}

	private setOptions( letters: string, { to }: { to: boolean } ): void {
		const names = {
			i: 'fold',
			m: 'multiline',
			s: 'dotAll',
			x: 'extended',
		} as const;
		for ( const letter of letters ) {
			this.options = {
				...this.options,
				[ names[ letter as keyof typeof names ] ]: to,
			};
		}
	}

	protected escape(): PatternNode {
		const character = this.next;
		if ( character === '' ) {
			throw new Refused( '\\ at end of pattern' );
		}
		const set = this.escapedSet();
		if ( set ) {
			return { kind: 'set', set };
		}
		const assertions = {
			A: 'start',
			b: 'word-boundary',
			B: 'not-word-boundary',
			z: 'end',
			Z: 'end-or-newline',
			G: 'start',
		} as const;
		if ( character in assertions ) {
			this.at++;
			return {
				kind: 'assertion',
				assertion: assertions[ character as keyof typeof assertions ],
			};
		}
		return (
			this.reference() ?? this.literalByte( this.escapedByte( false ) )
		);
	}

	protected literalByte( code: number ): PatternNode {
		return this.set( setOf( ( byte ) => byte === code ) );
	}

	protected reference(): PatternNode | undefined {
		const number = this.takeMatch( /^(?:([1-9]\d*)|g\{?([1-9]\d*)\}?)/ );
		if ( number ) {
			const index = Number( number[ 1 ] ?? number[ 2 ] );
			if (
				number[ 1 ] !== undefined &&
				index > 9 &&
				index > this.groups
			) {
				// Such a number is octal when no group of that number has come before.
				this.at -= number[ 0 ].length;
				return undefined;
			}
			this.references.push( index );
			return { kind: 'back-reference', index, fold: this.options.fold };
		}
		const named = this.takeMatch(
			/^(?:k<(\w+)>|k'(\w+)'|k\{(\w+)\}|g\{([A-Za-z_]\w*)\})/
		);
		if ( named ) {
			const index = this.names.get(
				named.slice( 1 ).find( Boolean ) ?? ''
			);
			if ( index === undefined ) {
				throw new Unsupported( 'a reference to a later group' );
			}
			return { kind: 'back-reference', index, fold: this.options.fold };
		}
		return undefined;
	}
}
