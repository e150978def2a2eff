import { UNKNOWN } from './written';

/** One word of a program in JavaScript, Python or PHP. */
export interface CodeToken {
	kind: 'string' | 'word' | 'number' | 'sign';
	/** What it is; of a string what it stands for, as far as that is told. */
	text: string;
	/** Of a string: the names of the variables in it, in the place of each `UNKNOWN`; null where it is more than a name. */
	names?: ( string | null )[];
	/** Where it begins in the program. */
	at: number;
}

const ESCAPES: Record< string, string > = {
	n: '\n',
	r: '\r',
	t: '\t',
	b: '\b',
	f: '\f',
	v: '\v',
	0: '\0',
};

/** What follows a backslash, and how many signs it takes. */
function escapeAt(
	text: string,
	at: number
): [ value: string, length: number ] {
	const hex = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/i.exec(
		text.slice( at, at + 10 )
	);
	if ( hex ) {
		const code = parseInt( hex[ 1 ] ?? hex[ 2 ] ?? hex[ 3 ] ?? '', 16 );
		return code > 0x10ffff
			? [ '', hex[ 0 ].length ]
			: [ String.fromCodePoint( code ), hex[ 0 ].length ];
	}
	const sign = text.charAt( at );
	if ( sign === '\r' && text[ at + 1 ] === '\n' ) {
		return [ '', 2 ];
	}
	return [ sign === '\n' ? '' : ( ESCAPES[ sign ] ?? sign ), 1 ];
}

/** How a string is read: which variables it may hold, and whether backslashes mean anything but themselves. */
interface Quoting {
	quote: string;
	/** `${x}` of a template, `{x}` of Python's f, `$x` and `{$x}` of PHP. */
	holes: RegExp | null;
	isRaw: boolean;
}

// A call in it may have templates and functions of its own.
const TEMPLATE =
	/\$\{((?:[^{}`]|`(?:[^`$]|\$\{[^{}`]*\}|\$(?!\{))*`|\{[^{}`]*\})*)\}/y;
const F_STRING = /\{([^{}]*)\}/y;
// Nothing but a variable and its keys: a “{$” may stand in any text, and its “}” far behind the string's end.
const PHP_HOLE = /\{\$(\w[\w[\]'"$>-]*)\}|\$\{(\w+)\}|\$(\w+)/y;

function quotingAt( text: string, at: number, prefix: string ): Quoting {
	const sign = text.charAt( at );
	const quote =
		sign !== '`' && text.startsWith( sign.repeat( 3 ), at )
			? sign.repeat( 3 )
			: sign;
	if ( sign === '`' ) {
		return { quote, holes: TEMPLATE, isRaw: false };
	}
	if ( /f/i.test( prefix ) ) {
		return { quote, holes: F_STRING, isRaw: false };
	}
	return {
		quote,
		holes: sign === '"' ? PHP_HOLE : null,
		isRaw: /r/i.test( prefix ),
	};
}

function stringAt(
	text: string,
	start: number,
	prefix: string,
	isPhp: boolean
): { token: CodeToken; end: number } {
	const { quote, holes, isRaw } = quotingAt( text, start, prefix );
	const maySpan = quote === '`' || isPhp;
	const names: ( string | null )[] = [];
	let value = '';
	let at = start + quote.length;
	while ( at < text.length && ! text.startsWith( quote, at ) ) {
		const sign = text.charAt( at );
		if ( sign === '\n' && quote.length === 1 && ! maySpan ) {
			// An apostrophe in a sentence, or a string that was cut.
			break;
		}
		if ( sign === '\\' && ! isRaw ) {
			const [ piece, length ] = escapeAt( text, at + 1 );
			value += piece;
			at += 1 + length;
			continue;
		}
		if ( holes && ( sign === '$' || sign === '{' ) ) {
			holes.lastIndex = at;
			const hole = holes.exec( text );
			if ( hole ) {
				const name = (
					hole[ 1 ] ??
					hole[ 2 ] ??
					hole[ 3 ] ??
					''
				).trim();
				names.push( /^\$?[\w.]+$/.test( name ) ? name : null );
				value += UNKNOWN;
				at = holes.lastIndex;
				continue;
			}
		}
		value += sign;
		at++;
	}
	return {
		token: { kind: 'string', text: value, names, at: start },
		end: Math.min( at + quote.length, text.length ),
	};
}

const WORD = /[\p{L}_$@][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d[\d_.]*/y;

/** How many words of a program are read. */
const LIMIT = 60_000;

/** Where the comment or space that begins at a place ends; the same place where there is none. */
function afterBlank( text: string, at: number ): number {
	if ( /\s/.test( text.charAt( at ) ) ) {
		return at + 1;
	}
	const isLine =
		( text.startsWith( '//', at ) && text[ at - 1 ] !== ':' ) ||
		( text[ at ] === '#' &&
			( at === 0 || /\s/.test( text.charAt( at - 1 ) ) ) );
	if ( isLine ) {
		const end = text.indexOf( '\n', at );
		return end < 0 ? text.length : end;
	}
	if ( text.startsWith( '/*', at ) ) {
		const end = text.indexOf( '*/', at + 2 );
		return end < 0 ? at : end + 2;
	}
	return at;
}

/**
 * Takes a program apart into words, in whichever of the languages that people ask the REST API in. It reads what is written and runs
 * nothing; whatever is no program comes out as words too.
 */
export function codeTokens( text: string ): CodeToken[] {
	const tokens: CodeToken[] = [];
	// Only its strings go over lines without saying so.
	const isPhp = /<\?php|\$\w+\s*=\s|\barray\(/.test(
		text.slice( 0, 20_000 )
	);
	let at = 0;
	while ( at < text.length && tokens.length < LIMIT ) {
		const next = afterBlank( text, at );
		if ( next > at ) {
			at = next;
			continue;
		}
		const sign = text.charAt( at );
		if ( sign === '"' || sign === "'" || sign === '`' ) {
			const last = tokens.at( -1 );
			const prefix =
				last?.kind === 'word' &&
				last.at + last.text.length === at &&
				/^(?:[rbfu]|[rbf]{2})$/i.test( last.text )
					? ( tokens.pop()?.text ?? '' )
					: '';
			const { token, end } = stringAt( text, at, prefix, isPhp );
			tokens.push( token );
			at = end;
			continue;
		}
		const end = plainAt( text, at, tokens );
		at = end;
	}
	return tokens;
}

/** Reads a word, a number or a sign, and says where it ends. */
function plainAt( text: string, at: number, tokens: CodeToken[] ): number {
	for ( const [ kind, pattern ] of [
		[ 'word', WORD ],
		[ 'number', NUMBER ],
	] as const ) {
		pattern.lastIndex = at;
		const found = pattern.exec( text )?.[ 0 ];
		if ( found ) {
			tokens.push( { kind, text: found, at } );
			return at + found.length;
		}
	}
	const pair = text.slice( at, at + 2 );
	const sign = [ '=>', '->', '::', '?.' ].includes( pair )
		? pair
		: text.charAt( at );
	tokens.push( { kind: 'sign', text: sign, at } );
	return at + sign.length;
}
