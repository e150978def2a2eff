/**
 * What an expression comes to for a request.
 */
import type { Match } from '../../pattern';
import { groupOf } from '../../pattern';
import { contains, parseAddress } from '../kernel/addresses';
import { matchesWildcards } from '../kernel/wildcards';
import type { RequestRecord } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';
import { leadingInteger } from '../syntax/words';
import { callFunction, variableOf } from './lookups';
import type { Comparison, ExpressionNode, ExpressionWord } from './nodes';
import type { Place } from '../syntax/types';

export class Evaluation {
	/** Of the last pattern with groups that was asked; null where it did not match, undefined while none was asked. */
	public match: Match | null | undefined;

	public constructor(
		private readonly r: RequestRecord,
		private readonly world: World,
		private readonly place: Place
	) {}

	public word( word: ExpressionWord ): string {
		switch ( word.kind ) {
			case 'text':
				return word.text;
			case 'variable':
				return variableOf( word.name, this.r, this.world, this.place );
			case 'call':
				return callFunction(
					word.name,
					this.word( word.argument ),
					this.r,
					this.world,
					this.place
				);
			case 'joined':
				return word.words.map( ( one ) => this.word( one ) ).join( '' );
			case 'back-reference':
				return this.match ? groupOf( this.match, word.index ) : '';
		}
	}

	public holds( node: ExpressionNode ): boolean {
		switch ( node.kind ) {
			case 'constant':
				return node.value;
			case 'not':
				return ! this.holds( node.node );
			case 'and':
				return this.holds( node.left ) && this.holds( node.right );
			case 'or':
				return this.holds( node.left ) || this.holds( node.right );
			case 'compare': {
				const left = this.word( node.left );
				const right = this.word( node.right );
				return node.numeric
					? compare(
							leadingInteger( left ),
							node.operator,
							leadingInteger( right )
						)
					: compare( left, node.operator, right );
			}
			case 'in': {
				const wanted = this.word( node.word );
				return node.list.some(
					( word ) => this.word( word ) === wanted
				);
			}
			case 'matches':
				return this.matches( node );
			case 'unary':
				return this.unary( node );
			case 'binary':
				return this.binary( node );
		}
	}

	private matches( node: ExpressionNode & { kind: 'matches' } ): boolean {
		const match = node.pattern.search( this.word( node.word ) );
		if ( match === 'undecided' ) {
			throw new Undecidable( this.place );
		}
		if ( node.pattern.groups > 0 ) {
			this.match = match;
		}
		return ( match !== null ) !== node.negative;
	}

	private unary( {
		operator,
		word,
		network,
	}: ExpressionNode & { kind: 'unary' } ): boolean {
		const text = this.word( word );
		switch ( operator ) {
			case 'n':
				return text !== '';
			case 'z':
				return text === '';
			case 'T':
				return ! /^(|off|no|false|0)$/i.test( text );
			case 'R':
				return this.isIn( network, this.world.request.remoteAddress );
			case 'e':
				return this.world.stat( text, this.place ) !== undefined;
			case 'f':
				return this.world.stat( text, this.place ) === 'file';
			case 'd':
				return this.world.stat( text, this.place ) === 'directory';
			case 's':
				return (
					this.world.stat( text, this.place ) === 'file' &&
					this.world.choose( `${ text } is not empty`, this.place )
				);
		}
		throw new Undecidable( this.place );
	}

	private isIn(
		network: Parameters< typeof contains >[ 0 ] | undefined,
		text: string
	): boolean {
		const address = parseAddress( text );
		return (
			network !== undefined &&
			address !== undefined &&
			contains( network, address )
		);
	}

	private binary( {
		operator,
		left,
		right,
		network,
	}: ExpressionNode & { kind: 'binary' } ): boolean {
		const text = this.word( left );
		switch ( operator ) {
			case 'ipmatch':
				if ( ! parseAddress( text ) ) {
					// A name here is asked of the name service.
					throw new Undecidable( this.place );
				}
				return this.isIn( network, text );
			case 'strcmatch':
				return matchesWildcards( this.word( right ), text, {
					fold: true,
				} );
			case 'fnmatch':
				return matchesWildcards( this.word( right ), text, {
					path: true,
				} );
		}
		return matchesWildcards( this.word( right ), text, {} );
	}
}

function compare< Value extends string | number >(
	left: Value,
	operator: Comparison,
	right: Value
): boolean {
	switch ( operator ) {
		case '==':
			return left === right;
		case '!=':
			return left !== right;
		case '<':
			return left < right;
		case '<=':
			return left <= right;
		case '>':
			return left > right;
		case '>=':
			return left >= right;
	}
}
