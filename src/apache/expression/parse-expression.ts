/**
 * Tokens to a condition, by the grammar of httpd's util_expr_parse.y.
 */
import { compilePattern } from '../../pattern';
import { parseNetwork } from '../kernel/addresses';
import { BINARY, UNARY } from './names';
import type { Comparison, ExpressionNode, ExpressionWord } from './nodes';
import type { Token } from './tokens';
import { callOf, ExpressionRefused, joined, Tokenizer } from './tokens';

const SIGNS: Readonly< Record< string, Comparison > > = {
	'-eq': '==',
	'-ne': '!=',
	'-lt': '<',
	'-le': '<=',
	'-gt': '>',
	'-ge': '>=',
};
const COMPARISONS: readonly string[] = [ '==', '!=', '<', '<=', '>', '>=' ];
const DEEPEST = 200;

function networkOf( word: ExpressionWord ) {
	const network =
		word.kind === 'text' ? parseNetwork( word.text ) : 'invalid';
	if ( typeof network === 'string' ) {
		throw new ExpressionRefused( 'parsing of subnet/netmask failed' );
	}
	return network;
}

class ConditionParser {
	private at = 0;
	private depth = 0;

	public constructor( private readonly tokens: Token[] ) {}

	public parse(): ExpressionNode {
		const node = this.or();
		if ( this.at < this.tokens.length ) {
			throw new ExpressionRefused( 'syntax error' );
		}
		return node;
	}

	private take( text: string ): boolean {
		const token = this.tokens[ this.at ];
		const taken = token?.kind === 'operator' && token.text === text;
		this.at += taken ? 1 : 0;
		return taken;
	}

	private expect( text: string ): void {
		if ( ! this.take( text ) ) {
			throw new ExpressionRefused( 'syntax error' );
		}
	}

	private or(): ExpressionNode {
		if ( ++this.depth > DEEPEST ) {
			throw new ExpressionRefused( 'too deep' );
		}
		const left = this.and();
		return this.take( '||' )
			? { kind: 'or', left, right: this.or() }
			: left;
	}

	private and(): ExpressionNode {
		const left = this.not();
		return this.take( '&&' )
			? { kind: 'and', left, right: this.and() }
			: left;
	}

	private not(): ExpressionNode {
		if ( this.take( '!' ) ) {
			return { kind: 'not', node: this.not() };
		}
		if ( this.take( '(' ) ) {
			const node = this.or();
			this.expect( ')' );
			return node;
		}
		if ( this.take( 'true' ) ) {
			return { kind: 'constant', value: true };
		}
		if ( this.take( 'false' ) ) {
			return { kind: 'constant', value: false };
		}
		return this.unary() ?? this.comparison();
	}

	private unary(): ExpressionNode | undefined {
		const token = this.tokens[ this.at ];
		if ( token?.kind !== 'unary' ) {
			return undefined;
		}
		this.at++;
		if ( ! UNARY.includes( token.name ) ) {
			throw new ExpressionRefused(
				`Unary operator '-${ token.name }' does not exist`
			);
		}
		const word = this.word();
		const network = token.name === 'R' ? networkOf( word ) : undefined;
		return { kind: 'unary', operator: token.name, word, network };
	}

	private comparison(): ExpressionNode {
		const left = this.word();
		const token = this.tokens[ this.at ];
		this.at++;
		if ( token?.kind === 'binary' ) {
			return this.binary( left, token.name );
		}
		if ( token?.kind !== 'operator' ) {
			throw new ExpressionRefused( 'syntax error' );
		}
		if ( token.text === '=~' || token.text === '!~' ) {
			return this.matches( left, token.text === '!~' );
		}
		if ( token.text === '-in' ) {
			return { kind: 'in', word: left, list: this.list() };
		}
		const numeric = SIGNS[ token.text ];
		if ( ! numeric && ! COMPARISONS.includes( token.text ) ) {
			throw new ExpressionRefused( 'syntax error' );
		}
		return {
			kind: 'compare',
			numeric: numeric !== undefined,
			operator: numeric ?? ( token.text as Comparison ),
			left,
			right: this.word(),
		};
	}

	private binary( left: ExpressionWord, name: string ): ExpressionNode {
		const operator = BINARY.find( ( one ) => one === name.toLowerCase() );
		if ( ! operator ) {
			throw new ExpressionRefused(
				`Binary operator '-${ name }' does not exist`
			);
		}
		const right = this.word();
		const network = operator === 'ipmatch' ? networkOf( right ) : undefined;
		return { kind: 'binary', operator, left, right, network };
	}

	private matches( word: ExpressionWord, negative: boolean ): ExpressionNode {
		const token = this.tokens[ this.at ];
		this.at++;
		const pattern =
			token?.kind === 'pattern'
				? compilePattern( token.source, token )
				: undefined;
		if ( ! pattern || typeof pattern === 'string' ) {
			throw new ExpressionRefused(
				'Failed to compile regular expression'
			);
		}
		return { kind: 'matches', word, pattern, negative };
	}

	private list(): ExpressionWord[] {
		this.expect( '{' );
		const words = [ this.word() ];
		while ( this.take( ',' ) ) {
			words.push( this.word() );
		}
		this.expect( '}' );
		return words;
	}

	private word(): ExpressionWord {
		const words = [ this.simpleWord() ];
		while ( this.take( '.' ) ) {
			words.push( this.simpleWord() );
		}
		return joined( words );
	}

	private simpleWord(): ExpressionWord {
		const token = this.tokens[ this.at ];
		this.at++;
		if ( token?.kind === 'word' ) {
			return token.word;
		}
		if ( token?.kind !== 'identifier' ) {
			throw new ExpressionRefused( 'syntax error' );
		}
		this.expect( '(' );
		const argument = this.word();
		this.expect( ')' );
		return callOf( token.text, argument );
	}
}

/** Throws ExpressionRefused where Apache refuses. */
export function parseConditionNode( source: string ): ExpressionNode {
	return new ConditionParser( new Tokenizer( source ).tokens() ).parse();
}
