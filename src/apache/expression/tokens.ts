/**
 * Text to tokens, as httpd's util_expr_scan.l does it.
 */
import type { ExpressionWord } from './nodes';
import { FUNCTIONS, VARIABLES } from './names';

/** Apache would refuse the expression. */
export class ExpressionRefused extends Error {}

export type Token =
	| { kind: 'word'; word: ExpressionWord }
	| { kind: 'identifier'; text: string }
	| { kind: 'pattern'; source: string; fold: boolean }
	| { kind: 'unary' | 'binary'; name: string }
	| { kind: 'operator'; text: string };

const WORD_OPERATORS: Readonly< Record< string, string > > = {
	and: '&&',
	or: '||',
	not: '!',
	lt: '-lt',
	le: '-le',
	gt: '-gt',
	ge: '-ge',
	ne: '-ne',
	eq: '-eq',
	in: '-in',
	true: 'true',
	false: 'false',
};
const DASHED = [ 'in', 'eq', 'ne', 'ge', 'le', 'gt', 'lt' ];
const ESCAPES: Readonly< Record< string, string > > = {
	n: '\n',
	r: '\r',
	t: '\t',
	b: '\b',
	f: '\f',
};

export const joined = ( words: ExpressionWord[] ): ExpressionWord =>
	words.length === 1
		? ( words[ 0 ] as ExpressionWord )
		: { kind: 'joined', words };

/** Reads quoted text and variables; shared by both kinds of expression. */
class Scanner {
	public at = 0;

	public constructor( protected readonly source: string ) {}

	protected get next(): string {
		return this.source[ this.at ] ?? '';
	}

	protected match( pattern: RegExp ): RegExpExecArray | null {
		const found = pattern.exec( this.source.slice( this.at ) );
		this.at += found ? found[ 0 ].length : 0;
		return found;
	}

	/** Text up to `end`; the end of the source counts when `end` is empty. */
	protected text( end: string ): ExpressionWord {
		const words: ExpressionWord[] = [];
		let plain = '';
		const flush = () => {
			if ( plain !== '' ) {
				words.push( { kind: 'text', text: plain } );
				plain = '';
			}
		};
		while ( this.next !== end ) {
			if ( this.next === '' || this.next === '\n' ) {
				throw new ExpressionRefused(
					'Unterminated string or variable'
				);
			}
			const special = this.special( end === '}' );
			if ( typeof special === 'string' ) {
				plain += special;
			} else {
				flush();
				words.push( special );
			}
		}
		flush();
		this.at += end.length;
		return words.length === 0
			? { kind: 'text', text: '' }
			: joined( words );
	}

	private special( inVariable: boolean ): ExpressionWord | string {
		if ( this.next === '\\' ) {
			return this.escape();
		}
		const reference = this.match( /^\$(\d)/ );
		if ( reference ) {
			return { kind: 'back-reference', index: Number( reference[ 1 ] ) };
		}
		if ( this.match( /^%\{/ ) ) {
			return this.variable();
		}
		const character = this.next;
		this.at++;
		return inVariable && ( character === '"' || character === "'" )
			? ''
			: character;
	}

	private escape(): string {
		this.at++;
		const octal = this.match( /^[0-7]{1,3}/ );
		if ( octal && ! /\d/.test( this.next ) ) {
			const code = parseInt( octal[ 0 ], 8 );
			if ( code > 255 ) {
				throw new ExpressionRefused( 'Escape sequence out of bound' );
			}
			return String.fromCharCode( code );
		}
		if ( octal || /\d/.test( this.next ) ) {
			throw new ExpressionRefused( 'Bad escape sequence' );
		}
		const character = this.next;
		this.at++;
		return ESCAPES[ character ] ?? character;
	}

	/** Behind `%{`. */
	protected variable(): ExpressionWord {
		const name = this.match( /^[A-Za-z][A-Za-z0-9_]*/ )?.[ 0 ];
		if ( name === undefined ) {
			throw new ExpressionRefused( 'Invalid character in variable name' );
		}
		if ( this.match( /^:/ ) ) {
			return callOf( name, this.text( '}' ) );
		}
		if ( ! this.match( /^\}/ ) ) {
			throw new ExpressionRefused( 'Invalid character in variable name' );
		}
		const known = VARIABLES.find( ( one ) => one === name.toUpperCase() );
		if ( ! known && ! /^SSL_/i.test( name ) ) {
			throw new ExpressionRefused(
				`Variable '${ name }' does not exist`
			);
		}
		return { kind: 'variable', name: known ?? name.toUpperCase() };
	}
}

export function callOf(
	name: string,
	argument: ExpressionWord
): ExpressionWord {
	const known = FUNCTIONS.find( ( one ) => one === name.toLowerCase() );
	if ( ! known && ! /^ssl$/i.test( name ) ) {
		throw new ExpressionRefused( `Function '${ name }' does not exist` );
	}
	return { kind: 'call', name: known ?? 'ssl', argument };
}

/** The whole source as text with variables. */
export class TextScanner extends Scanner {
	public read(): ExpressionWord {
		return this.text( '' );
	}
}

/** Tokens of a condition. */
export class Tokenizer extends Scanner {
	public tokens(): Token[] {
		const tokens: Token[] = [];
		for (;;) {
			this.match( /^[ \t\n]+/ );
			if ( this.next === '' ) {
				return tokens;
			}
			tokens.push( this.token() );
		}
	}

	private token(): Token {
		const quote = this.match( /^["']/ )?.[ 0 ];
		if ( quote ) {
			return { kind: 'word', word: this.text( quote ) };
		}
		if ( this.match( /^%\{/ ) ) {
			return { kind: 'word', word: this.variable() };
		}
		const reference = this.match( /^\$(\d)/ );
		if ( reference ) {
			return {
				kind: 'word',
				word: {
					kind: 'back-reference',
					index: Number( reference[ 1 ] ),
				},
			};
		}
		return this.pattern() ?? this.dashed() ?? this.named() ?? this.sign();
	}

	private pattern(): Token | undefined {
		const opening = this.match( /^(?:m([/#$%^,;:?|\-!.'"])|\/)/ );
		if ( ! opening ) {
			return undefined;
		}
		const end = this.source.indexOf( opening[ 1 ] ?? '/', this.at );
		if ( end < 0 ) {
			throw new ExpressionRefused( 'Unterminated regular expression' );
		}
		const source = this.source.slice( this.at, end );
		this.at = end + 1;
		return { kind: 'pattern', source, fold: this.match( /^i/ ) !== null };
	}

	private dashed(): Token | undefined {
		const number = this.match( /^-?\d+/ );
		if ( number ) {
			return { kind: 'word', word: { kind: 'text', text: number[ 0 ] } };
		}
		const name = this.match( /^-([A-Za-z_]\w*)/ )?.[ 1 ];
		if ( name === undefined ) {
			return undefined;
		}
		if ( DASHED.includes( name ) ) {
			return { kind: 'operator', text: `-${ name }` };
		}
		return { kind: name.length === 1 ? 'unary' : 'binary', name };
	}

	private named(): Token | undefined {
		const name = this.match( /^[A-Za-z]\w*/ )?.[ 0 ];
		if ( name === undefined ) {
			return undefined;
		}
		const operator = Object.prototype.hasOwnProperty.call(
			WORD_OPERATORS,
			name
		)
			? WORD_OPERATORS[ name ]
			: undefined;
		return operator
			? { kind: 'operator', text: operator }
			: { kind: 'identifier', text: name };
	}

	private sign(): Token {
		const sign = this.match(
			/^(?:==|=~|!~|!=|<=|>=|&&|\|\||[=<>!.(){},:])/
		)?.[ 0 ];
		if ( sign === undefined ) {
			throw new ExpressionRefused( `Parse error near '${ this.next }'` );
		}
		return { kind: 'operator', text: sign === '=' ? '==' : sign };
	}
}
