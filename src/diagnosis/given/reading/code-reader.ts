import type { CodeToken } from './code-tokens';
import { base64Of, called, ofItems, SAME_METHOD } from './code-functions';
import {
	NOT_TOLD,
	NOTHING,
	textOfValue,
	type CodeValue,
	type Variables,
} from './code-values';
import { UNKNOWN } from './written';

const OPERATORS = [ '+', '.', '%', '?', '|', '&', '<', '>', '-', '*', '/' ];

/** Words that may stand before a value and leave it what it is. */
const BEFORE_VALUE = /^(?:new|await|async|return|typeof|not)$/;

/** How deep expressions are followed: noise may open more brackets than a program does. */
const DEPTH = 40;

/** Reads expressions out of a program's words, from a place on. */
export class CodeReader {
	constructor(
		private readonly tokens: readonly CodeToken[],
		public at: number,
		private readonly variables: Variables,
		/** Words that may still be read: what overlaps is read more than once. */
		private readonly budget = { left: 200_000 }
	) {}

	private depth = 0;

	private is( ...texts: string[] ): boolean {
		const token = this.tokens[ this.at ];
		return token?.kind === 'sign' && texts.includes( token.text );
	}

	/** The arguments of a call whose opening bracket comes next. */
	arguments(): CodeValue[] {
		this.at++;
		return this.until( ')' );
	}

	private until( close: string ): CodeValue[] {
		const values: CodeValue[] = [];
		while (
			this.at < this.tokens.length &&
			! this.is( close ) &&
			this.budget.left-- > 0
		) {
			const before = this.at;
			values.push( this.pairOrValue() );
			if ( this.is( ',', ';' ) || this.at === before ) {
				this.at++;
			}
		}
		this.at++;
		return values;
	}

	/** `'a' => 1`, `a: 1`, `a=1` where arguments have names, or a value. */
	private pairOrValue(): CodeValue {
		const name = this.tokens[ this.at ];
		const sign = this.tokens[ this.at + 1 ];
		if (
			name &&
			name.kind !== 'sign' &&
			sign?.kind === 'sign' &&
			[ '=>', ':', '=' ].includes( sign.text )
		) {
			this.at += 2;
			return { kind: 'fields', fields: [ [ name.text, this.value() ] ] };
		}
		// A name alone in an object is its own value.
		return this.value();
	}

	/** An expression: terms with `+` or `.` between them. */
	value(): CodeValue {
		if ( this.depth > DEPTH ) {
			this.at++;
			return NOT_TOLD;
		}
		this.depth++;
		let value = this.term();
		while ( this.is( ...OPERATORS ) && this.budget.left-- > 0 ) {
			const sign = this.tokens[ this.at ]?.text;
			this.at++;
			const next = this.term();
			value =
				sign === '+' || sign === '.'
					? {
							kind: 'text',
							text: textOfValue( value ) + textOfValue( next ),
						}
					: NOT_TOLD;
		}
		this.depth--;
		return value;
	}

	private term(): CodeValue {
		// In a loop: a word may stand there without end.
		while (
			this.tokens[ this.at ]?.kind === 'word' &&
			BEFORE_VALUE.test( this.tokens[ this.at ]?.text ?? '' )
		) {
			this.at++;
		}
		const token = this.tokens[ this.at ];
		if ( ! token ) {
			return NOT_TOLD;
		}
		if ( token.kind === 'string' || token.kind === 'number' ) {
			this.at++;
			return this.after( { kind: 'text', text: this.filled( token ) } );
		}
		if ( token.kind === 'word' ) {
			return this.named();
		}
		return this.bracketed( token.text );
	}

	private bracketed( sign: string ): CodeValue {
		if ( sign === '(' ) {
			this.at++;
			const items = this.until( ')' );
			return this.after(
				items.length === 1
					? ( items[ 0 ] ?? NOT_TOLD )
					: { kind: 'list', items }
			);
		}
		if ( sign === '[' ) {
			this.at++;
			return ofItems( this.until( ']' ) );
		}
		if ( sign === '{' ) {
			this.at++;
			const fields = this.until( '}' ).flatMap( ( each ) =>
				each.kind === 'fields' ? each.fields : []
			);
			return { kind: 'fields', fields };
		}
		if (
			sign !== ')' &&
			sign !== ']' &&
			sign !== '}' &&
			sign !== ',' &&
			sign !== ';'
		) {
			this.at++;
		}
		return NOT_TOLD;
	}

	/** What stands for a string's own variables, where they are known. */
	private filled( { text, names = [] }: CodeToken ): string {
		let nth = 0;
		return text.replaceAll( UNKNOWN, () => {
			const name = names[ nth++ ];
			const value = name ? this.lookUp( name ) : undefined;
			return value?.kind === 'text' ? value.text : UNKNOWN;
		} );
	}

	private lookUp( name: string ): CodeValue | undefined {
		return this.variables.get( name.replace( /^\$/, '' ) );
	}

	/** Whether the dot that comes next leads to a part of what stands before it: in PHP it joins texts. */
	private isPath(): boolean {
		const [ dot, next ] = this.tokens.slice( this.at, this.at + 2 );
		return (
			next?.kind === 'word' &&
			( dot?.text !== '.' ||
				( next.at === dot.at + 1 &&
					! /^(?:\$|base64_encode$|rest_url$|get_)/.test(
						next.text
					) ) )
		);
	}

	/** Whether an object follows as Node prints it, with its class before it: `Object [AxiosHeaders] { … }`. */
	private isPrinted(): boolean {
		if ( this.is( '[' ) && this.tokens[ this.at + 3 ]?.text === '{' ) {
			this.at += 3;
		}
		return this.is( '{' );
	}

	/** A name, a path of names, or a call. */
	private named(): CodeValue {
		const first = this.tokens[ this.at ]?.text ?? '';
		this.at++;
		if ( /^(?:null|None|undefined|NULL)$/.test( first ) ) {
			return NOTHING;
		}
		let name = first;
		while ( this.is( '.', '->', '::', '?.' ) && this.isPath() ) {
			name += `.${ this.tokens[ this.at + 1 ]?.text ?? '' }`;
			this.at += 2;
		}
		if ( /^[A-Z]/.test( name ) && this.isPrinted() ) {
			return this.bracketed( '{' );
		}
		if ( this.is( '(' ) ) {
			const given = this.arguments();
			const [ , owner, method = '' ] =
				/^([\w$.]+)\.(\w+)$/.exec( name ) ?? [];
			// A method of a variable that is known.
			const known =
				owner === undefined ? undefined : this.lookUp( owner );
			return this.after(
				known && SAME_METHOD.test( method )
					? known
					: called( name, given )
			);
		}
		return this.after( this.lookUp( name ) ?? NOT_TOLD );
	}

	/** Methods that follow a value: `.toString( 'base64' )`, `.encode()`. */
	private after( value: CodeValue ): CodeValue {
		let now = value;
		while (
			this.is( '.', '->', '?.' ) &&
			this.isPath() &&
			this.tokens[ this.at + 2 ]?.text === '(' &&
			this.tokens[ this.at + 2 ]?.kind === 'sign'
		) {
			const method = this.tokens[ this.at + 1 ]?.text ?? '';
			this.at += 2;
			const given = this.arguments();
			if (
				method === 'toString' &&
				textOfValue( given[ 0 ] ) === 'base64'
			) {
				now = { kind: 'text', text: base64Of( textOfValue( now ) ) };
			} else if ( now.kind !== 'text' || ! SAME_METHOD.test( method ) ) {
				now = NOT_TOLD;
			}
		}
		if ( this.is( '[' ) ) {
			// An element of something is not followed.
			this.at++;
			this.until( ']' );
			return NOT_TOLD;
		}
		return now;
	}
}

/** Every variable that a program sets to something written out; of several settings the last. */
export function variablesIn( tokens: readonly CodeToken[] ): Variables {
	const variables = new Map< string, CodeValue >();
	const budget = { left: 200_000 };
	tokens.forEach( ( token, index ) => {
		const sign = tokens[ index + 1 ];
		if (
			token.kind !== 'word' ||
			sign?.kind !== 'sign' ||
			sign.text !== '=' ||
			tokens[ index + 2 ]?.text === '='
		) {
			return;
		}
		const value = new CodeReader(
			tokens,
			index + 2,
			variables,
			budget
		).value();
		if ( value.kind !== 'unknown' ) {
			variables.set( token.text.replace( /^\$/, '' ), value );
		}
	} );
	return variables;
}
