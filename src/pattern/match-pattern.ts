import { isWordByte } from './byte-sets';
import { lowerAscii } from './match';
import type { Assertion, PatternNode } from './nodes';

type Continue = ( at: number ) => boolean;
export type Matcher = ( at: number, next: Continue ) => boolean;

/** A pattern that needs more than this is not judged; PCRE itself gives up at ten million. */
const STEPS = 1_000_000;

/** The search grows too large. */
export class OutOfSteps extends Error {}

/** The search itself: backtracking, as PCRE does it, with a budget. Throws `OutOfSteps` when that is spent. */
export class Search {
	public subject = '';
	public readonly starts: number[];
	public readonly ends: number[];
	private steps = 0;

	public constructor( groups: number ) {
		this.starts = new Array( groups + 1 ).fill( -1 );
		this.ends = new Array( groups + 1 ).fill( -1 );
	}

	/** Begins anew, with what is compiled already. */
	public begin( subject: string ): void {
		this.subject = subject;
		this.starts.fill( -1 );
		this.ends.fill( -1 );
		this.steps = 0;
	}

	public step(): void {
		if ( ++this.steps > STEPS ) {
			throw new OutOfSteps();
		}
	}

	public isWord( at: number ): boolean {
		return (
			at >= 0 &&
			at < this.subject.length &&
			isWordByte( this.subject.charCodeAt( at ) )
		);
	}

	public compile( node: PatternNode ): Matcher {
		switch ( node.kind ) {
			case 'set': {
				const { set } = node;
				return ( at, next ) =>
					at < this.subject.length &&
					set[ this.subject.charCodeAt( at ) ] === 1 &&
					next( at + 1 );
			}
			case 'sequence':
				return node.nodes
					.map( ( one ) => this.compile( one ) )
					.reduceRight< Matcher >(
						( rest, one ) => ( at, next ) =>
							one( at, ( middle ) => rest( middle, next ) ),
						( at, next ) => next( at )
					);
			case 'choice': {
				const branches = node.branches.map( ( one ) =>
					this.compile( one )
				);
				return ( at, next ) => {
					this.step();
					return branches.some( ( branch ) => branch( at, next ) );
				};
			}
			case 'group':
				return this.group( node.index, this.compile( node.node ) );
			case 'atomic':
				return this.atomic( this.compile( node.node ) );
			case 'look':
				return this.look( node );
			case 'assertion':
				return ( at, next ) =>
					this.holds( node.assertion, at ) && next( at );
			case 'back-reference':
				return this.reference( node.index, node.fold );
			case 'repeat':
				return this.repeat( node );
		}
	}

	private group( index: number, inner: Matcher ): Matcher {
		return ( at, next ) => {
			const start = this.starts[ index ] as number;
			const end = this.ends[ index ] as number;
			const matched = inner( at, ( after ) => {
				const before = [ this.starts[ index ], this.ends[ index ] ] as [
					number,
					number,
				];
				this.starts[ index ] = at;
				this.ends[ index ] = after;
				if ( next( after ) ) {
					return true;
				}
				[ this.starts[ index ], this.ends[ index ] ] = before;
				return false;
			} );
			if ( ! matched ) {
				this.starts[ index ] = start;
				this.ends[ index ] = end;
			}
			return matched;
		};
	}

	/** Matches on its own; what it matched is not given up again. */
	private atomic( inner: Matcher ): Matcher {
		return ( at, next ) => {
			const starts = [ ...this.starts ];
			const ends = [ ...this.ends ];
			let reached = -1;
			const matched = inner( at, ( after ) => {
				reached = after;
				return true;
			} );
			if ( matched && next( reached ) ) {
				return true;
			}
			this.restore( starts, ends );
			return false;
		};
	}

	private restore( starts: number[], ends: number[] ): void {
		this.starts.splice( 0, starts.length, ...starts );
		this.ends.splice( 0, ends.length, ...ends );
	}

	private look( node: PatternNode & { kind: 'look' } ): Matcher {
		const inner = this.compile( node.node );
		return ( at, next ) => {
			const starts = [ ...this.starts ];
			const ends = [ ...this.ends ];
			let found = false;
			for (
				let from = node.behind ? 0 : at;
				! found && from <= at;
				from++
			) {
				found = inner(
					from,
					( after ) => ! node.behind || after === at
				);
			}
			if ( node.negative ) {
				this.restore( starts, ends );
			}
			if ( found !== node.negative && next( at ) ) {
				return true;
			}
			this.restore( starts, ends );
			return false;
		};
	}

	private holds( assertion: Assertion, at: number ): boolean {
		const { length } = this.subject;
		switch ( assertion ) {
			case 'start':
				return at === 0;
			case 'end':
				return at === length;
			case 'end-or-newline':
				return (
					at === length ||
					( at === length - 1 && this.subject[ at ] === '\n' )
				);
			case 'line-start':
				return (
					at === 0 ||
					( this.subject[ at - 1 ] === '\n' && at < length )
				);
			case 'line-end':
				return at === length || this.subject[ at ] === '\n';
			case 'word-boundary':
				return this.isWord( at - 1 ) !== this.isWord( at );
			case 'not-word-boundary':
				return this.isWord( at - 1 ) === this.isWord( at );
		}
	}

	private reference( index: number, fold: boolean ): Matcher {
		return ( at, next ) => {
			const start = this.starts[ index ] as number;
			if ( start < 0 ) {
				return false;
			}
			const text = this.subject.slice( start, this.ends[ index ] );
			const here = this.subject.slice( at, at + text.length );
			const same = fold
				? lowerAscii( text ) === lowerAscii( here )
				: text === here;
			return same && next( at + text.length );
		};
	}

	private repeat( node: PatternNode & { kind: 'repeat' } ): Matcher {
		if ( node.mode === 'possessive' ) {
			return this.atomic( this.repeat( { ...node, mode: 'greedy' } ) );
		}
		if ( node.node.kind === 'set' ) {
			return this.repeatSet( node, node.node.set );
		}
		const inner = this.compile( node.node );
		const round = ( at: number, done: number, next: Continue ): boolean => {
			this.step();
			const again = () =>
				done < node.max &&
				inner( at, ( after ) =>
					// A round that matched nothing would go on for ever.
					after === at && done >= node.min
						? false
						: round( after, done + 1, next )
				);
			if ( done < node.min ) {
				return again();
			}
			return node.mode === 'greedy'
				? again() || next( at )
				: next( at ) || again();
		};
		return ( at, next ) => round( at, 0, next );
	}

	/** The common case, without a call per byte. */
	private repeatSet(
		{ min, max, mode }: { min: number; max: number; mode: string },
		set: Uint8Array
	): Matcher {
		const fits = ( at: number ) =>
			at < this.subject.length &&
			set[ this.subject.charCodeAt( at ) ] === 1;
		return ( at, next ) => {
			let most = 0;
			const limit = mode === 'lazy' ? min : max;
			while ( most < limit && fits( at + most ) ) {
				most++;
			}
			if ( most < min ) {
				return false;
			}
			if ( mode !== 'lazy' ) {
				for ( let count = most; count >= min; count-- ) {
					this.step();
					if ( next( at + count ) ) {
						return true;
					}
				}
				return false;
			}
			for ( let count = min; ; count++ ) {
				this.step();
				if ( next( at + count ) ) {
					return true;
				}
				if ( count >= max || ! fits( at + count ) ) {
					return false;
				}
			}
		};
	}
}
