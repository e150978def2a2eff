/**
 * PCRE syntax to nodes, with the options Apache sets: a dot matches a newline, `$` only the very end.
 * Source: pcre2pattern(3), and httpd's util_pcre.c (AP_REG_DEFAULT is DOTALL and DOLLAR_ENDONLY).
 */
import { ESCAPED_SETS, setOf } from './byte-sets';
import { AtomReader } from './atom-reader';
import { Refused, Unsupported } from './cursor';
import type { ByteSet, ParsedPattern, PatternNode } from './nodes';
import { QUANTIFIER, readQuantifier } from './quantifier';
import { widthOf } from './width';

const SEQUENCE_END = [ '|', ')' ];

/** A look around: which way, and whether it must fail. */
interface Look {
	behind: boolean;
	negative: boolean;
}

class PatternParser extends AtomReader {
	public parse(): PatternNode {
		if ( this.source.startsWith( '(*' ) ) {
			throw new Unsupported( 'a verb such as (*UTF8)' );
		}
		const node = this.choice();
		if ( this.at < this.source.length ) {
			throw new Refused( 'unmatched closing parenthesis' );
		}
		if ( this.references.some( ( index ) => index > this.groups ) ) {
			throw new Refused( 'reference to a group that does not exist' );
		}
		return node;
	}

	private choice(): PatternNode {
		const outer = this.options;
		const branches = [ this.sequence() ];
		while ( this.take( '|' ) ) {
			branches.push( this.sequence() );
		}
		this.options = outer;
		return branches.length === 1
			? ( branches[ 0 ] as PatternNode )
			: { kind: 'choice', branches };
	}

	private sequence(): PatternNode {
		const nodes: PatternNode[] = [];
		while ( this.next !== '' && ! SEQUENCE_END.includes( this.next ) ) {
			if ( this.skipped() ) {
				continue;
			}
			if ( this.take( '\\Q' ) ) {
				nodes.push( ...this.quoted() );
				continue;
			}
			const repeatable = this.next !== '^';
			const node = this.item();
			if ( node ) {
				nodes.push( this.quantified( node, { repeatable } ) );
			}
		}
		return nodes.length === 1
			? ( nodes[ 0 ] as PatternNode )
			: { kind: 'sequence', nodes };
	}

	private quoted(): PatternNode[] {
		const end = this.source.indexOf( '\\E', this.at );
		const text = this.source.slice( this.at, end < 0 ? undefined : end );
		this.at += text.length + ( end < 0 ? 0 : 2 );
		const nodes = [ ...text ].map( ( character ) =>
			this.literal( character )
		);
		const last = nodes.pop();
		return last ? [ ...nodes, this.quantified( last ) ] : [];
	}

	private item(): PatternNode | undefined {
		const character = this.next;
		this.at++;
		switch ( character ) {
			case '.':
				return this.options.dotAll
					? { kind: 'set', set: setOf( () => true ) }
					: { kind: 'set', set: ESCAPED_SETS.N as ByteSet };
			case '^':
				return {
					kind: 'assertion',
					assertion: this.options.multiline ? 'line-start' : 'start',
				};
			case '$':
				return {
					kind: 'assertion',
					assertion: this.options.multiline ? 'line-end' : 'end',
				};
			case '[':
				return {
					kind: 'set',
					set: this.characterClass( this.options ),
				};
			case '(':
				return this.parenthesis();
			case '\\':
				return this.escape();
			case '*':
			case '+':
			case '?':
				throw new Refused(
					'quantifier does not follow a repeatable item'
				);
			case '{':
				if (
					/^\{\d+(,\d*)?\}/.test( this.source.slice( this.at - 1 ) )
				) {
					throw new Refused(
						'quantifier does not follow a repeatable item'
					);
				}
		}
		return this.literal( character );
	}

	private quantified(
		node: PatternNode,
		{ repeatable }: { repeatable: boolean } = { repeatable: true }
	): PatternNode {
		const match = this.takeMatch( QUANTIFIER );
		if ( ! match ) {
			return node;
		}
		const quantifier = readQuantifier( match );
		if ( ! repeatable ) {
			throw new Unsupported( 'a quantifier behind ^' );
		}
		const repeated: PatternNode = { kind: 'repeat', node, ...quantifier };
		return this.next !== '' && this.quantifierAhead()
			? this.quantified( repeated )
			: repeated;
	}

	private quantifierAhead(): boolean {
		return /^\{\d+(,\d*)?\}/.test( this.source.slice( this.at ) )
			? true
			: this.refuseDouble();
	}

	private refuseDouble(): boolean {
		if ( '*+?'.includes( this.next ) ) {
			throw new Refused( 'quantifier does not follow a repeatable item' );
		}
		return false;
	}

	private close(): void {
		if ( ! this.take( ')' ) ) {
			throw new Refused( 'missing closing parenthesis' );
		}
	}

	private inside(): PatternNode {
		const outer = this.options;
		const node = this.choice();
		this.close();
		this.options = outer;
		return node;
	}

	private capture( name?: string ): PatternNode {
		const index = ++this.groups;
		if ( name !== undefined ) {
			if ( this.names.has( name ) ) {
				throw new Refused( 'two named groups have the same name' );
			}
			this.names.set( name, index );
		}
		return { kind: 'group', index, node: this.inside() };
	}

	private look( { behind, negative }: Look ): PatternNode {
		const node = this.inside();
		const branches = node.kind === 'choice' ? node.branches : [ node ];
		if (
			behind &&
			branches.some( ( one ) => widthOf( one ) === undefined )
		) {
			throw new Refused( 'lookbehind assertion is not fixed length' );
		}
		return { kind: 'look', behind, negative, node };
	}

	private parenthesis(): PatternNode | undefined {
		if ( this.next === '*' ) {
			throw new Unsupported( 'a backtracking verb' );
		}
		if ( ! this.take( '?' ) ) {
			return this.capture();
		}
		if ( this.take( ':' ) ) {
			return this.inside();
		}
		if ( this.take( '>' ) ) {
			return { kind: 'atomic', node: this.inside() };
		}
		if ( this.take( '=' ) ) {
			return this.look( { behind: false, negative: false } );
		}
		if ( this.take( '!' ) ) {
			return this.look( { behind: false, negative: true } );
		}
		if ( this.take( '<=' ) ) {
			return this.look( { behind: true, negative: false } );
		}
		if ( this.take( '<!' ) ) {
			return this.look( { behind: true, negative: true } );
		}
		const named = this.takeMatch(
			/^(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/
		);
		if ( named ) {
			return this.capture( named[ 1 ] ?? named[ 2 ] );
		}
		const flags = this.takeMatch( /^([imsx]*)(?:-([imsx]*))?([:)])/ );
		if ( ! flags ) {
			throw /^[<P]/.test( this.next )
				? new Refused( 'unrecognized character after (?' )
				: new Unsupported( 'this kind of group' );
		}
		this.switchOn( flags[ 1 ] ?? '' );
		this.switchOff( flags[ 2 ] ?? '' );
		return flags[ 3 ] === ':' ? this.inside() : undefined;
	}
}

/** Reads a pattern as ap_pregcomp() does; `fold` is AP_REG_ICASE. */
export function parsePattern(
	source: string,
	{ fold }: { fold: boolean }
): ParsedPattern {
	const parser = new PatternParser( source, {
		fold,
		multiline: false,
		dotAll: true,
		extended: false,
	} );
	try {
		return { kind: 'pattern', node: parser.parse(), groups: parser.groups };
	} catch ( thrown ) {
		if ( thrown instanceof Refused ) {
			return { kind: 'error', message: thrown.message };
		}
		if ( thrown instanceof Unsupported || thrown instanceof RangeError ) {
			return { kind: 'unsupported', message: thrown.message };
		}
		throw thrown;
	}
}
