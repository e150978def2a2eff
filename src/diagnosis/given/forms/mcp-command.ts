import { shellVariables, shellWords } from '../reading/shell-words';
import type { Form, Header } from '../reading/written';
import { requestOfArguments, requestOfEnvironment } from './mcp-config';

const COMMAND = /(?:^|[\s`$>])(?:claude|codex|gemini)\s+mcp\s+add(?:-json)?\s/;

/** The values of an option that may come more than once. */
function valuesOf( words: readonly string[], names: RegExp ): string[] {
	return words.flatMap( ( word, nth ) => {
		const [ , name = '', own ] =
			/^(--?[\w-]+)(?:=([^]*))?$/.exec( word ) ?? [];
		const value = own ?? words[ nth + 1 ];
		return names.test( name ) && value !== undefined ? [ value ] : [];
	} );
}

/** `claude mcp add …` and its kin, with variables or headers of a server. */
export const mcpCommand: Form = {
	id: 'mcp-command',
	recognises: ( text ) => COMMAND.test( text ),
	read( text ) {
		const found = COMMAND.exec( text );
		const { words } = shellWords(
			text
				.slice( ( found?.index ?? 0 ) + ( found?.[ 0 ].length ?? 0 ) )
				.replace( /`\s*$/, '' ),
			shellVariables( text )
		);
		const given = words.map( ( word ) => word.text );
		const json = given.find( ( each ) => each.startsWith( '{' ) );
		if ( json ) {
			return mcpJson( json );
		}
		const env = Object.fromEntries(
			valuesOf( given, /^(?:-e|--env)$/ ).map( ( each ) => {
				const at = each.indexOf( '=' );
				return [ each.slice( 0, at ), each.slice( at + 1 ) ];
			} )
		);
		const headers = valuesOf( given, /^(?:-H|--header)$/ ).flatMap(
			( each ): Header[] => {
				const [ , name = '', value = '' ] =
					/^([^:]+):\s*([^]*)$/.exec( each ) ?? [];
				return name ? [ [ name, value ] ] : [];
			}
		);
		const direct = requestOfArguments( given );
		const request =
			requestOfEnvironment( env ) ?? ( direct && { ...direct, headers } );
		return request ? [ request ] : [];
	},
};

function mcpJson( json: string ) {
	try {
		const data = JSON.parse( json ) as {
			url?: unknown;
			headers?: unknown;
			env?: unknown;
		};
		const env = requestOfEnvironment(
			( data.env ?? {} ) as Record< string, unknown >
		);
		const headers = Object.entries(
			( data.headers ?? {} ) as Record< string, string >
		).map( ( [ name, value ] ): Header => [ name, String( value ) ] );
		if ( typeof data.url === 'string' ) {
			return [ { url: data.url, headers } ];
		}
		return env ? [ env ] : [];
	} catch {
		return [];
	}
}
