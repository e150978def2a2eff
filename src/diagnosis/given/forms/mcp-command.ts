import { isFields } from '../reading/answer';
import { jsonAlone } from '../reading/json-spans';
import { commandIn } from '../reading/shell-command';
import type { Form } from '../reading/written';
import { requestOfServer, type ConfiguredServer } from './mcp-config';

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

/** Options of `claude mcp add` that take a value. */
const VALUED = /^(?:-e|--env|-H|--header|-t|--transport|-s|--scope)$/;

/** What a client is told of the server that a command adds; null when the text is no such command, or cannot be read. */
export function serverOfCommand( text: string ): ConfiguredServer | null {
	const found = commandIn( text, COMMAND );
	if ( ! found ) {
		return null;
	}
	const given = found.words;
	const name =
		given.find(
			( each, nth ) =>
				! each.startsWith( '-' ) &&
				! VALUED.test( given[ nth - 1 ] ?? '' )
		) ?? '';
	const json = given.find( ( each ) => each.startsWith( '{' ) );
	if ( json ) {
		const fields = jsonAlone( json );
		return isFields( fields ) ? { name, fields } : null;
	}
	const env = Object.fromEntries(
		valuesOf( given, /^(?:-e|--env)$/ ).map( ( each ) => {
			const at = each.indexOf( '=' );
			return [ each.slice( 0, at ), each.slice( at + 1 ) ];
		} )
	);
	const headers = Object.fromEntries(
		valuesOf( given, /^(?:-H|--header)$/ ).flatMap( ( each ) => {
			const [ , header = '', value = '' ] =
				/^([^:]+):\s*([^]*)$/.exec( each ) ?? [];
			return header ? [ [ header, value ] ] : [];
		} )
	);
	const url = given.find( ( each ) => /^https?:\/\//.test( each ) );
	// With a program behind `--`, the address is one of that program's arguments.
	return {
		name,
		fields:
			url !== undefined && ! given.includes( '--' )
				? { type: 'http', url, headers, env }
				: { args: given, env },
	};
}

/** `claude mcp add …` and its kin, with variables or headers of a server. */
export const mcpCommand: Form = {
	id: 'mcp-command',
	recognises: ( text ) => COMMAND.test( text ),
	read( text ) {
		const server = serverOfCommand( text );
		const request = server && requestOfServer( server.fields );
		return request ? [ request ] : [];
	},
};
