/** One word of a configuration, or one of the marks that end a directive. */
export interface Token {
	kind: 'word' | ';' | '{' | '}';
	/** The word without quotes and escapes; empty for a mark. */
	text: string;
	/** Counted from 1. */
	line: number;
	/** Where the token begins and ends in the text. */
	start: number;
	end: number;
}

/** Why a text is no configuration. */
export interface SyntaxFault {
	line: number;
	message: string;
}

const SPACE = /[ \t\r\n]/;
const QUOTES = [ '"', "'" ];

/** What a backslash makes of the next character; of any other it makes nothing and stays itself. */
const ESCAPED: Record< string, string > = {
	'"': '"',
	"'": "'",
	'\\': '\\',
	t: '\t',
	r: '\r',
	n: '\n',
};

/** Takes a word's escapes away, as nginx does when it copies one. */
function unescaped( written: string ): string {
	return written.replace(
		/\\([^])/g,
		( whole, next: string ) => ESCAPED[ next ] ?? whole
	);
}

/** Reads one word or mark after the other. Source: `ngx_conf_read_token` in nginx's src/core/ngx_conf_file.c. */
export class TokenReader {
	private at = 0;
	private line = 1;

	public constructor( private readonly source: string ) {}

	/** The next token; null at the end. */
	public next(): Token | SyntaxFault | null {
		this.skipSpaceAndComments();
		const { at: start, line, source } = this;
		const char = source[ start ];
		if ( char === undefined ) {
			return null;
		}
		if ( char === ';' || char === '{' || char === '}' ) {
			this.at++;
			return { kind: char, text: '', line, start, end: this.at };
		}
		const text = QUOTES.includes( char )
			? this.quoted( char )
			: this.unquoted();
		return typeof text === 'string'
			? { kind: 'word', text, line, start, end: this.at }
			: text;
	}

	/**
	 * Steps over a block whose inside is no configuration, but a program: Lua's.
	 *
	 * @param from Where its opening brace stands.
	 */
	public skipProgram( from: number ): void {
		let depth = 0;
		this.at = from;
		for ( ; this.at < this.source.length; this.at++ ) {
			const char = this.source[ this.at ];
			if ( char === '\n' ) {
				this.line++;
			}
			if ( char === '"' || char === "'" ) {
				// Braces in a text of the program close nothing.
				const end = this.source.indexOf( char, this.at + 1 );
				this.at = end < 0 ? this.at : end;
			}
			depth += char === '{' ? 1 : 0;
			depth -= char === '}' ? 1 : 0;
			if ( depth === 0 ) {
				this.at++;
				return;
			}
		}
	}

	private skipSpaceAndComments(): void {
		for ( ; this.at < this.source.length; this.at++ ) {
			const char = this.source[ this.at ] as string;
			if ( char === '\n' ) {
				this.line++;
			} else if ( char === '#' ) {
				const end = this.source.indexOf( '\n', this.at );
				this.at = ( end < 0 ? this.source.length : end ) - 1;
			} else if ( ! SPACE.test( char ) ) {
				return;
			}
		}
	}

	private quoted( quote: string ): string | SyntaxFault {
		const { line, source } = this;
		const start = ++this.at;
		for ( ; this.at < source.length; this.at++ ) {
			const char = source[ this.at ];
			if ( char === '\\' ) {
				this.at++;
			}
			if ( source[ this.at ] === '\n' ) {
				this.line++;
			}
			if ( char === quote ) {
				const text = unescaped( source.slice( start, this.at++ ) );
				const after = source[ this.at ];
				return after === undefined || /[\s;{)]/.test( after )
					? text
					: { line, message: `unexpected "${ after }"` };
			}
		}
		return { line, message: 'a quotation mark is never closed' };
	}

	private unquoted(): string {
		const { source } = this;
		const start = this.at;
		for ( ; this.at < source.length; this.at++ ) {
			const char = source[ this.at ] as string;
			if ( char === '\\' ) {
				this.at++;
			} else if (
				SPACE.test( char ) ||
				char === ';' ||
				( char === '{' && source[ this.at - 1 ] !== '$' )
			) {
				break;
			}
		}
		this.at = Math.min( this.at, source.length );
		return unescaped( source.slice( start, this.at ) );
	}
}
