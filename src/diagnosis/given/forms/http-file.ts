import { answerBeside } from '../reading/answer-text';
import { headerBlock } from '../reading/labels';
import { UNKNOWN, type Form, type Written } from '../reading/written';

/** A line that sets a variable of the file: `@host = https://example.org`. */
const VARIABLE = /^[ \t]*@([\w.-]{1,80})[ \t]*=[ \t]*(\S.*)$/;

const REQUEST =
	/^[ \t]*(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)[ \t]+(\S+)(?:[ \t]+HTTP\/\S+)?[ \t]*$/;

/** How often the values of variables may hold variables. */
const DEPTH = 4;

function variablesIn( lines: readonly string[] ): Map< string, string > {
	return new Map(
		lines.flatMap( ( line ): [ string, string ][] => {
			const [ , name, value ] =
				VARIABLE.exec( line.slice( 0, 4000 ) ) ?? [];
			return name && value ? [ [ name, value.trim() ] ] : [];
		} )
	);
}

/** A line with the values of variables in it; what the file does not set is not known. */
function filled( line: string, variables: Map< string, string > ): string {
	let text = line.slice( 0, 8000 );
	for ( let turn = 0; turn < DEPTH && text.includes( '{{' ); turn++ ) {
		text = text
			.replace(
				/\{\{\s*([$\w.-]{1,80})[^{}]{0,80}\}\}/g,
				( _, name: string ) => variables.get( name ) ?? UNKNOWN
			)
			.slice( 0, 8000 );
	}
	return text;
}

/** One request of the file: its line, its headers, and whether a body follows them. */
function requestOf(
	block: string,
	variables: Map< string, string >
): Written | null {
	const lines = block.split( /\r?\n/ );
	const at = lines.findIndex( ( line ) => REQUEST.test( line ) );
	const [ , method, url ] = REQUEST.exec( lines[ at ] ?? '' ) ?? [];
	if ( ! method || ! url ) {
		return null;
	}
	const rest = lines.slice( at + 1 );
	const empty = rest.findIndex( ( line ) => line.trim() === '' );
	const [ headers, body ] =
		empty < 0
			? [ rest, [] ]
			: [ rest.slice( 0, empty ), rest.slice( empty + 1 ) ];
	return {
		method,
		url: filled( url, variables ),
		headers: headerBlock(
			headers.map( ( line ) => filled( line, variables ) ).join( '\n' )
		),
		isComplete: true,
		cookie: null,
		body: body.some(
			( line ) => line.trim() !== '' && ! /^\s*[#>]/.test( line )
		),
		...answerBeside( body.join( '\n' ) ),
	};
}

/** A file of requests as editors send them (`.http`, `.rest`): variables, then requests between lines of `###`. */
export const httpFile: Form = {
	id: 'http-file',
	recognises: ( text ) =>
		/^[ \t]*(?:@[\w.-]+[ \t]*=|###)/m.test( text ) &&
		/^[ \t]*(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)[ \t]+(?:https?:|\{\{|\/)/m.test(
			text
		),
	read( text ) {
		const variables = variablesIn( text.split( /\r?\n/ ) );
		return text
			.split( /^[ \t]*###.*$/m )
			.slice( 0, 500 )
			.flatMap( ( block ) => requestOf( block, variables ) ?? [] );
	},
};
