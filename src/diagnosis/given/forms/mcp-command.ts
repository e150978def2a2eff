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

/** A variable for one of the programs that connect to WordPress: before a command, behind its `-e`, or in a file of its own. */
const VARIABLE =
	/(?:^|[\s"'])((?:WP|WORDPRESS|JWT)_[A-Z_]{1,40})=("[^"\n]*"|'[^'\n]*'|(?<=PASSWORD=)\w{4}(?: \w{4}){1,5}(?!\S)|[^\s"']+)/g;

/**
 * What a client is told of the server by variables: `WP_API_URL=… JWT_TOKEN=… npx …`, `npx @modelcontextprotocol/inspector -e …`, an
 * `.env` file. Null where no address is among them.
 */
export function serverOfVariables( text: string ): ConfiguredServer | null {
	const env = Object.fromEntries(
		[ ...text.slice( 0, 20_000 ).matchAll( VARIABLE ) ].map(
			( [ , name = '', value = '' ] ) => [
				name,
				value.replace( /^(["'])([^]*)\1$/, '$2' ),
			]
		)
	);
	return requestOfServer( { env } )?.url
		? { name: '', fields: { env } }
		: null;
}

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

/** `claude mcp add …` and its kin, with variables or headers of a server; the variables alone. */
export const mcpCommand: Form = {
	id: 'mcp-command',
	recognises: ( text ) =>
		COMMAND.test( text ) || serverOfVariables( text ) !== null,
	read( text ) {
		const server = serverOfCommand( text ) ?? serverOfVariables( text );
		const request = server && requestOfServer( server.fields );
		return request ? [ request ] : [];
	},
};
