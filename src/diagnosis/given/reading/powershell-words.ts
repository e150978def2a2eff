import { toBase64 } from './base64-text';
import { UNKNOWN } from './written';

/** A value of PowerShell, as far as it is written out. */
export type PowerValue = string | Map< string, PowerValue >;

/** How deep brackets are followed. */
const DEPTH = 30;

/** Reads PowerShell: strings, `@{ … }`, variables, parameters. Nothing is run. */
export class PowerReader {
	constructor(
		private readonly text: string,
		public at: number,
		private readonly variables: ReadonlyMap< string, PowerValue >
	) {}

	private depth = 0;

	/** Skips spaces, and line breaks where a backtick continues the line or brackets are open. */
	blank( isInside = false ): void {
		for (;;) {
			const sign = this.text.charAt( this.at );
			if (
				sign === '`' &&
				/^`[ \t]*(?:\r?\n|$|(?=-))/.test(
					this.text.slice( this.at, this.at + 20 )
				)
			) {
				this.at++;
				while ( /\s/.test( this.text.charAt( this.at ) ) ) {
					this.at++;
				}
			} else if (
				sign === ' ' ||
				sign === '\t' ||
				( isInside && /[\s;]/.test( sign ) && sign !== '' )
			) {
				this.at++;
			} else {
				return;
			}
		}
	}

	/** Whether the command ends here. */
	isOver(): boolean {
		return (
			this.at >= this.text.length ||
			/[\n\r;|)}]/.test( this.text.charAt( this.at ) )
		);
	}

	/** One value: a string, a table, a variable, an expression in brackets, or a bare word; `"Basic " + $x` is put together. */
	value(): PowerValue {
		const sign = this.text.charAt( this.at );
		let value = this.part();
		while ( /["'$@]/.test( sign ) && typeof value === 'string' ) {
			const plus = /^[ \t]*\+[ \t]*/.exec(
				this.text.slice( this.at, this.at + 40 )
			);
			if ( ! plus ) {
				break;
			}
			this.at += plus[ 0 ].length;
			const next = this.part();
			value += typeof next === 'string' ? next : UNKNOWN;
		}
		return value;
	}

	private part(): PowerValue {
		const sign = this.text.charAt( this.at );
		if ( sign === '"' || sign === "'" ) {
			return this.quoted( sign );
		}
		if ( sign === '@' && this.text[ this.at + 1 ] === '{' ) {
			return this.table();
		}
		if ( sign === '@' && /["']/.test( this.text.charAt( this.at + 1 ) ) ) {
			return this.hereString();
		}
		if ( sign === '$' || sign === '@' ) {
			return this.variable();
		}
		if ( sign === '(' || sign === '[' ) {
			return this.expression();
		}
		const word =
			/^[^\s"'`;|(){},]+/.exec(
				this.text.slice( this.at, this.at + 4000 )
			)?.[ 0 ] ?? this.text.charAt( this.at );
		this.at += Math.max( word.length, 1 );
		return word;
	}

	private quoted( quote: string ): string {
		let value = '';
		let at = this.at + 1;
		for ( ; at < this.text.length; at++ ) {
			const sign = this.text.charAt( at );
			if ( sign === quote ) {
				if ( this.text[ at + 1 ] !== quote ) {
					break;
				}
				value += quote;
				at++;
			} else if ( quote === '"' && sign === '`' ) {
				const next = this.text.charAt( ++at );
				value +=
					(
						{ n: '\n', r: '\r', t: '\t', 0: '\0' } as Record<
							string,
							string
						>
					 )[ next ] ?? next;
			} else if ( quote === '"' && sign === '$' ) {
				const hole = this.hole( at );
				value += hole.value;
				at = hole.end - 1;
			} else {
				value += sign;
			}
		}
		this.at = at + 1;
		return value;
	}

	/** A variable or an expression inside a string. */
	private hole( start: number ): { value: string; end: number } {
		if ( this.text[ start + 1 ] === '(' ) {
			const inner = new PowerReader(
				this.text,
				start + 1,
				this.variables
			);
			inner.depth = this.depth + 1;
			const value = inner.depth > DEPTH ? UNKNOWN : inner.expression();
			return {
				value: typeof value === 'string' ? value : UNKNOWN,
				end: Math.max( inner.at, start + 2 ),
			};
		}
		const name = /^\$\{?([\w:]+)\}?(?:\.\w+)*/.exec(
			this.text.slice( start, start + 100 )
		);
		if ( ! name ) {
			return { value: '$', end: start + 1 };
		}
		const known = this.variables.get( ( name[ 1 ] ?? '' ).toLowerCase() );
		return {
			value: typeof known === 'string' ? known : UNKNOWN,
			end:
				start +
				( typeof known === 'string'
					? ( /^\$\{?\w+\}?/.exec( name[ 0 ] )?.[ 0 ].length ?? 1 )
					: name[ 0 ].length ),
		};
	}

	private hereString(): string {
		const quote = this.text.charAt( this.at + 1 );
		const end = this.text.indexOf( `\n${ quote }@`, this.at );
		const value = this.text.slice( this.at + 2, end < 0 ? undefined : end );
		this.at = end < 0 ? this.text.length : end + 3;
		return value.replace( /^\r?\n/, '' );
	}

	private variable(): PowerValue {
		const [ whole = '$', name = '' ] =
			/^[$@]\{?([\w:]+)\}?(?:\.[\w.]+(?:\([^()]*\))?)?/.exec(
				this.text.slice( this.at, this.at + 400 )
			) ?? [];
		this.at += whole.length;
		return whole.includes( '.' )
			? UNKNOWN
			: ( this.variables.get( name.toLowerCase() ) ?? UNKNOWN );
	}

	/** A name in a table: in quotes, or a bare word. */
	private key(): PowerValue {
		const bare = /^[\w.-]+/.exec(
			this.text.slice( this.at, this.at + 200 )
		)?.[ 0 ];
		this.at += bare?.length ?? 0;
		return bare ?? this.value();
	}

	private table(): PowerValue {
		const table = new Map< string, PowerValue >();
		this.at += 2;
		this.depth++;
		for (;;) {
			this.blank( true );
			if ( this.at >= this.text.length || this.depth > DEPTH ) {
				break;
			}
			if ( this.text[ this.at ] === '}' ) {
				this.at++;
				break;
			}
			const key = this.key();
			this.blank( true );
			if ( this.text[ this.at ] === '=' ) {
				this.at++;
				this.blank( true );
				table.set(
					typeof key === 'string' ? key.toLowerCase() : '',
					this.value()
				);
			}
		}
		this.depth--;
		return table;
	}

	/** What stands in brackets: base64 of a text that is written out is read, everything else is not told. */
	private expression(): PowerValue {
		const start = this.at;
		let depth = 0;
		let inner: string | null = null;
		for ( ; this.at < this.text.length; this.at++ ) {
			const sign = this.text.charAt( this.at );
			if ( sign === '"' || sign === "'" ) {
				inner = this.quoted( sign );
				if ( depth <= 0 ) {
					break;
				}
				this.at--;
			} else if ( sign === '(' || sign === '[' ) {
				depth++;
			} else if ( sign === ')' || sign === ']' ) {
				depth--;
				if (
					depth <= 0 &&
					! /^[)\]](?:::|\.)/.test(
						this.text.slice( this.at, this.at + 4 )
					)
				) {
					if (
						sign === ']' &&
						/^\]\s*[$"'(:]/.test(
							this.text.slice( this.at, this.at + 6 )
						)
					) {
						continue;
					}
					this.at++;
					break;
				}
			} else if ( depth <= 0 && /[\n;]/.test( sign ) ) {
				break;
			}
		}
		return this.ofExpression( this.text.slice( start, this.at ), inner );
	}

	private ofExpression( written: string, inner: string | null ): string {
		if ( ! /ToBase64String/i.test( written ) ) {
			// `("Basic " + $x)` and `[uri]"…"`: only where nothing but a text is in it.
			const isText =
				/^(?:\[\w+\]\s*)?\(?\s*(?:"[^"$]*"|'[^']*')\s*\)?$/.test(
					written
				);
			return isText && inner !== null ? inner : UNKNOWN;
		}
		const name = /GetBytes\(\s*\$(\w+)\s*\)/i.exec( written )?.[ 1 ];
		const known = name ? this.variables.get( name.toLowerCase() ) : inner;
		if (
			typeof known !== 'string' ||
			known.includes( UNKNOWN ) ||
			/-f\s/.test( written )
		) {
			return UNKNOWN;
		}
		return toBase64( known );
	}
}

/** Variables that a script sets, by their names in lower case. */
export function powerVariables( text: string ): Map< string, PowerValue > {
	const variables = new Map< string, PowerValue >();
	for ( const found of text.matchAll(
		/(?:^|[\n;])[ \t]*(?:\[[^\]\n]*\][ \t]*)?\$(\w+)[ \t]*=[ \t]*(?=\S)/g
	) ) {
		if ( variables.size > 500 ) {
			break;
		}
		const reader = new PowerReader(
			text,
			found.index + found[ 0 ].length,
			variables
		);
		variables.set( ( found[ 1 ] ?? '' ).toLowerCase(), reader.value() );
	}
	return variables;
}
