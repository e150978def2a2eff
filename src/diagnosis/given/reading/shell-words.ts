import { toBase64 } from './base64-text';
import { UNKNOWN } from './written';

/** One word of a command line; what only a shell could tell is `UNKNOWN` in it. */
interface ShellWord {
	text: string;
	/** Where it ends in the text. */
	end: number;
}

/** The words of one command, and the text that follows it. */
export interface ShellCommand {
	words: ShellWord[];
	rest: string;
}

const ANSI: Record< string, string > = {
	n: '\n',
	r: '\r',
	t: '\t',
	a: '\x07',
	b: '\b',
	e: '\x1b',
	E: '\x1b',
	f: '\f',
	v: '\v',
};

/** `$'…'` of bash: the browser's tools write it for line breaks and signs beyond ASCII. */
function ansiAt( text: string, start: number ): [ value: string, end: number ] {
	let value = '';
	let at = start;
	while ( at < text.length && text[ at ] !== "'" ) {
		if ( text[ at ] !== '\\' ) {
			value += text.charAt( at++ );
			continue;
		}
		const code =
			/^(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|([0-7]{1,3}))/.exec(
				text
					.slice( at + 1, at + 10 )
					.replace( /[A-F]/g, ( hex ) => hex.toLowerCase() )
			);
		if ( code ) {
			const number = code[ 4 ]
				? parseInt( code[ 4 ], 8 )
				: parseInt( code[ 1 ] ?? code[ 2 ] ?? code[ 3 ] ?? '', 16 );
			value += number <= 0x10ffff ? String.fromCodePoint( number ) : '';
			at += 1 + code[ 0 ].length;
			continue;
		}
		const sign = text.charAt( at + 1 );
		value += ANSI[ sign ] ?? sign;
		at += 2;
	}
	return [ value, at + 1 ];
}

/** Where `$( … )` or `${ … }` ends, quotes and brackets in it included. */
function endOfHole(
	text: string,
	start: number,
	open: string,
	close: string
): number {
	let depth = 0;
	for ( let at = start; at < text.length; at++ ) {
		const sign = text[ at ];
		if ( sign === '\\' ) {
			at++;
		} else if ( sign === "'" || sign === '"' ) {
			const end = text.indexOf( sign, at + 1 );
			at = end < 0 ? text.length : end;
		} else if ( sign === open ) {
			depth++;
		} else if ( sign === close && --depth === 0 ) {
			return at + 1;
		}
	}
	return text.length;
}

/**
 * What `echo -n 'name:password' | base64` prints, the one command whose output is written out in it; `UNKNOWN` for every other.
 */
function printed( command: string ): string {
	const { words } = shellWords( command.replace( /\|/g, ' | ' ) );
	const texts = words.map( ( { text } ) => text );
	const pipe = texts.indexOf( '|' );
	const [ program = '', ...given ] = texts.slice( 0, pipe );
	const [ filter, ...options ] = texts.slice( pipe + 1 );
	const isPlain =
		pipe > 0 &&
		filter === 'base64' &&
		options.every( ( option ) =>
			/^(?:-w|-w0|0|--wrap=0|-b0?|-i)$/.test( option )
		);
	const said = given.filter( ( each ) => ! /^-[neE]+$/.test( each ) );
	const last = said.at( -1 ) ?? '';
	const isPrintf =
		program === 'printf' && ( said.length === 1 || said[ 0 ] === '%s' );
	if (
		! isPlain ||
		! ( program === 'echo' || isPrintf ) ||
		last.includes( UNKNOWN )
	) {
		return UNKNOWN;
	}
	const text = isPrintf
		? last
		: said.join( ' ' ) +
			( given.some( ( each ) => /^-\w*n/.test( each ) ) ? '' : '\n' );
	return toBase64( text );
}

/** What stands for a dollar sign: a variable or a command's output. */
function holeAt(
	text: string,
	at: number,
	variables: ReadonlyMap< string, string >
): [ value: string, end: number ] | null {
	const next = text[ at + 1 ];
	if ( next === '(' || next === '{' ) {
		const end = endOfHole( text, at + 1, next, next === '(' ? ')' : '}' );
		const inner = text.slice( at + 2, end - 1 );
		const output = () =>
			inner.length < 2000 ? printed( inner ) : UNKNOWN;
		return [
			next === '(' ? output() : ( variables.get( inner ) ?? UNKNOWN ),
			end,
		];
	}
	const name = /^\w+/.exec( text.slice( at + 1, at + 60 ) )?.[ 0 ];
	return name
		? [ variables.get( name ) ?? UNKNOWN, at + 1 + name.length ]
		: null;
}

/**
 * Takes the first command of a text apart as bash does: quotes, `$'…'`, `$"…"`, backslashes, continued lines, comments, variables that
 * the text sets, and commands in it. Nothing is run.
 *
 * @param text      From the command's first word on.
 * @param variables What the lines before it have set.
 */
export function shellWords(
	text: string,
	variables: ReadonlyMap< string, string > = new Map()
): ShellCommand {
	const words: ShellWord[] = [];
	let word: string | null = null;
	let at = 0;
	const add = ( piece: string ) => {
		word = ( word ?? '' ) + piece;
	};
	const close = () => {
		if ( word !== null ) {
			words.push( { text: word, end: at } );
			word = null;
		}
	};
	while ( at < text.length ) {
		const sign = text.charAt( at );
		if ( sign === '\\' ) {
			const isBreak = /^\r?\n/.exec( text.slice( at + 1, at + 3 ) );
			if ( ! isBreak ) {
				add( text.charAt( at + 1 ) );
			}
			at += 1 + ( isBreak?.[ 0 ].length ?? 1 );
		} else if ( sign === "'" ) {
			const end = text.indexOf( "'", at + 1 );
			add( text.slice( at + 1, end < 0 ? undefined : end ) );
			at = end < 0 ? text.length : end + 1;
		} else if ( sign === '$' && text[ at + 1 ] === "'" ) {
			const [ value, end ] = ansiAt( text, at + 2 );
			add( value );
			at = end;
		} else if (
			sign === '"' ||
			( sign === '$' && text[ at + 1 ] === '"' )
		) {
			const [ value, end ] = quotedAt(
				text,
				at + ( sign === '$' ? 2 : 1 ),
				variables
			);
			add( value );
			at = end;
		} else if ( sign === '$' || sign === '`' ) {
			const hole =
				sign === '$'
					? holeAt( text, at, variables )
					: tickAt( text, at );
			add( hole?.[ 0 ] ?? sign );
			at = hole?.[ 1 ] ?? at + 1;
		} else if ( sign === '(' && /[:=]$/.test( word ?? '' ) ) {
			// Fish writes a command's output without a dollar sign.
			add( UNKNOWN );
			at = endOfHole( text, at, '(', ')' );
		} else if (
			sign === '\n' ||
			sign === ';' ||
			( sign === '&' && text[ at + 1 ] === '&' )
		) {
			close();
			break;
		} else if ( /\s/.test( sign ) ) {
			close();
			at++;
		} else if ( sign === '#' && word === null ) {
			const end = text.indexOf( '\n', at );
			at = end < 0 ? text.length : end;
		} else {
			add( sign );
			at++;
		}
	}
	close();
	return { words, rest: text.slice( at ) };
}

function tickAt( text: string, at: number ): [ string, number ] {
	const end = text.indexOf( '`', at + 1 );
	return [ UNKNOWN, end < 0 ? text.length : end + 1 ];
}

function quotedAt(
	text: string,
	start: number,
	variables: ReadonlyMap< string, string >
): [ value: string, end: number ] {
	let value = '';
	let at = start;
	while ( at < text.length && text[ at ] !== '"' ) {
		const sign = text.charAt( at );
		if ( sign === '\\' ) {
			const next = text.charAt( at + 1 );
			if ( next !== '\n' ) {
				value += /["\\$`]/.test( next ) ? next : `\\${ next }`;
			}
			at += 2;
			continue;
		}
		const ticked = sign === '`' ? tickAt( text, at ) : null;
		const hole = sign === '$' ? holeAt( text, at, variables ) : ticked;
		value += hole?.[ 0 ] ?? sign;
		at = hole?.[ 1 ] ?? at + 1;
	}
	return [ value, at + 1 ];
}

/** Variables that lines of a script set to something written out: `SITE=https://…`, `export TOKEN="…"`. */
export function shellVariables( text: string ): Map< string, string > {
	const variables = new Map< string, string >();
	for ( const line of text.split( '\n', 2000 ) ) {
		const found = /^\s*(?:export\s+)?([A-Za-z_]\w*)=/.exec( line );
		if ( found && line.length < 5000 ) {
			const value = shellWords(
				line.slice( found[ 0 ].length ),
				variables
			).words[ 0 ]?.text;
			variables.set( found[ 1 ] ?? '', value ?? '' );
		}
	}
	return variables;
}
