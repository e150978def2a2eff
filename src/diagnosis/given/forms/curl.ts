import { answerAround } from '../reading/answer-text';
import { cmdWords } from '../reading/cmd-words';
import { shellVariables, shellWords } from '../reading/shell-words';
import { headerOf, type Form, type Written } from '../reading/written';
import { curlOptions, requestOfCurl } from './curl-options';

/** curl as a command, at the start of a line or behind what a terminal or a sentence puts before it. */
const COMMAND =
	/(?:^|[\s`>$(])curl(?:\.exe)?[ \t]+(?=\\?\r?\n|[-–—'"“”‘’^$\\]|https?:|[\w.-]+\/|localhost|[\w-]+\.[\w.-]+)/gi;

/**
 * Whether a command is written for the command line of Windows: carets before quotes, or at the ends of lines. The first quote tells: what a
 * body holds behind an apostrophe says nothing about the line.
 */
const isCmd = ( text: string ) =>
	/^[^"']*\^["\r\n]/.test( text ) ||
	( ! /^[^"]*'/.test( text ) && /[ \t]\^(?:[ \t]*\r?\n|\s+-)/.test( text ) );

/** An address, or the start of one, as curl takes it. */
const looksLikeAddress = ( word: string ) =>
	/^(?:https?:|[\w\uFFFF.-]+(?::\d+)?\/|localhost|[\w-]+(?:\.[\w-]+)+(?::\d+)?$|\uFFFF)/i.test(
		word
	);

/** Quotes and dashes that a word processor or a blog has made of those that were typed; what stands in quotes of its own stays. */
function withoutTypography( text: string ): string {
	return /^[^'"\n]*[“”‘’]/.test( text ) || /^[–—]/.test( text.trim() )
		? text
				.replace( /[“”]/g, '"' )
				.replace( /[‘’]/g, "'" )
				.replace( /(^|\s)—(?=[\w])/g, '$1--' )
				.replace( /(^|\s)–(?=\w{2})/g, '$1--' )
				.replace( /(^|\s)–(?=\w)/g, '$1-' )
		: text;
}

interface Command {
	words: string[];
	/** Text behind the nth word. */
	behind: ( nth: number ) => string;
	rest: string;
}

function commandAt(
	text: string,
	variables: ReadonlyMap< string, string >
): Command {
	const line = withoutTypography( text.replace( /^`+|`+\s*$/g, '' ) );
	if ( isCmd( line.slice( 0, 5000 ) ) ) {
		const { words, rest } = cmdWords( line );
		return { words, rest, behind: () => '' };
	}
	const { words, rest } = shellWords( line, variables );
	return {
		words: words.map( ( word ) => word.text ),
		rest,
		behind: ( nth ) =>
			line.slice(
				nth < 0 ? 0 : ( words[ nth ]?.end ?? 0 ),
				line.length - rest.length
			),
	};
}

function requestIn(
	text: string,
	variables: ReadonlyMap< string, string >,
	ahead: string,
	said: string
): Written[] {
	const { words, rest, behind } = commandAt( text, variables );
	const { options, addresses } = curlOptions( words );
	const named = addresses
		.filter( ( each ) => looksLikeAddress( each.text ) )
		// In a sentence, its signs follow the address.
		.map( ( each ) => ( {
			...each,
			text: each.text.replace( /[,;]$|(?<=\w)[.!?:]$/, '' ),
		} ) );
	const request = requestOfCurl( { options, addresses: named } );
	if ( ! request ) {
		return [];
	}
	// What follows the address in the same line and is none is an answer that has lost its line break.
	const stray = addresses.find(
		( { text: word, word: nth } ) =>
			nth > ( named[ 0 ]?.word ?? -1 ) && ! looksLikeAddress( word )
	);
	const answer = answerAround(
		ahead,
		( stray ? behind( stray.word - 1 ) : '' ) + '\n' + plain( rest ) + said
	);
	return [ withTranscript( { ...request, ...answer }, rest ) ];
}

/** Under `-v`, curl prints what it adds of its own: its name. */
function withTranscript( request: Written, rest: string ): Written {
	const agent = /^[ \t]*> User-Agent: (\S[^\r\n]*)/im.exec( rest )?.[ 1 ];
	return agent && headerOf( request.headers, 'user-agent' ) === undefined
		? {
				...request,
				headers: [
					...( request.headers ?? [] ),
					[ 'User-Agent', agent ],
				],
			}
		: request;
}

/** What curl prints under `-v`, as the messages themselves; its own remarks and what was sent go. */
function plain( rest: string ): string {
	return /^[<>*] /m.test( rest )
		? rest
				.split( '\n' )
				.filter( ( line ) => ! /^[>*}{] |^[>*]$/.test( line ) )
				.map( ( line ) => line.replace( /^< ?/, '' ) )
				.join( '\n' )
		: rest;
}

/** The line above the next command where it announces it: `# this fails with 401:`. */
const announced = ( part: string ) =>
	/\n[^\n]*:\s*$/.exec( part.slice( -500 ) )?.[ 0 ] ?? '';

/** A curl command as bash, zsh or the Windows command line take it, with the answer behind it or none. */
export const curl: Form = {
	id: 'curl',
	recognises: ( text ) => text.search( COMMAND ) >= 0,
	read( text ) {
		const variables = shellVariables( text );
		const starts = [ ...text.matchAll( COMMAND ) ].slice( 0, 20 );
		const parts = starts.map( ( start, nth ) =>
			text.slice(
				start.index + start[ 0 ].length,
				starts[ nth + 1 ]?.index
			)
		);
		return parts.flatMap( ( part, nth ) => {
			const said = announced( parts[ nth - 1 ] ?? '' ).replace(
				/:\s*$/,
				''
			);
			const own = nth < parts.length - 1 ? announced( part ).length : 0;
			return requestIn(
				part.slice( 0, part.length - own ),
				variables,
				nth === 0 ? text.slice( 0, starts[ 0 ]?.index ) : '',
				said
			);
		} );
	},
};
