import { isFields } from '../reading/answer';
import type { Form } from '../reading/written';
import { requestOfServer, type ConfiguredServer } from './mcp-config';

const TOML = /^[ \t]*\[{1,2}(?:mcp_servers|mcpServers|mcp\.servers|mcp)\./m;
const YAML =
	/^[ \t]*(?:mcpServers|mcp_servers|extensions|mcp)[ \t]*:[ \t]*\r?$|^[ \t]*(?:- )?(?:WP_API_URL|WORDPRESS_(?:SITE_)?URL)[ \t]*:[ \t]*\S/m;

const PAIR = /^[ \t]*(?:- )?["']?([\w.-]{1,60})["']?[ \t]*[:=][ \t]*(.*)$/;

/** An entry of a list of YAML that is a text and no name with a value: quotes may hold a colon. */
const ITEM = /^[ \t]*-[ \t]+("[^"]*"|'[^']*'|(?!.*:(?: \S|$))\S.*)[ \t]*$/;

/** A value without its quotes, or without the comment behind it. */
function bare( written: string ): string {
	const quoted = /^(["'])((?:\\.|(?!\1)[^\\])*)\1/.exec( written );
	return quoted
		? ( quoted[ 2 ] ?? '' ).replace( /\\(["\\])/g, '$1' )
		: written.replace( /[ \t]+#.*$/, '' ).trim();
}

/** `{ NAME = "…", "Other" = "…" }` of TOML, on one line. */
const inlineIn = ( written: string ): [ string, string ][] =>
	[
		...written.matchAll(
			/["']?([\w-]{1,60})["']?\s*[=:]\s*("(?:\\.|[^"\\])*"|'[^']*')/g
		),
	].map( ( [ , name = '', value = '' ] ) => [ name, bare( value ) ] );

/** `[ "-y", "mcp-remote", "https://…" ]`, on one line. */
const listIn = ( written: string ): string[] =>
	[ ...written.matchAll( /"((?:\\.|[^"\\])*)"|'([^']*)'/g ) ].map(
		( [ , double, single ] ) => double ?? single ?? ''
	);

const isVariable = ( name: string ) =>
	/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test( name );

/** What the lines of one server say. */
function serverOf( lines: readonly string[] ): ConfiguredServer[ 'fields' ] {
	const env: Record< string, string > = {};
	const headers: Record< string, string > = {};
	const args: string[] = [];
	const fields: Record< string, unknown > = { env, headers, args };
	const take = ( name: string, value: string ) => {
		if ( /^(?:authorization|x-wp-nonce|cookie)$/i.test( name ) ) {
			headers[ name ] = value;
		} else if ( /^(?:url|uri|serverUrl|httpUrl|endpoint)$/i.test( name ) ) {
			fields.url = value;
		} else if ( name === 'bearer_token_env_var' ) {
			// The configuration names the variable only.
			headers.Authorization = `Bearer \${${ value }}`;
		} else if ( isVariable( name ) ) {
			env[ name ] = value;
		}
	};
	for ( const line of lines ) {
		const [ , name = '', written = '' ] = PAIR.exec( line ) ?? [];
		const item = ITEM.exec( line )?.[ 1 ];
		if ( item !== undefined ) {
			args.push( bare( item ) );
		} else if (
			/^(?:args|command)$/.test( name ) &&
			/^\[/.test( written )
		) {
			args.push( ...listIn( written ) );
		} else if ( /^\{/.test( written ) ) {
			inlineIn( written ).forEach( ( pair ) => take( ...pair ) );
		} else {
			take( name, bare( written ) );
		}
	}
	return fields;
}

/** The lines of each server: a table of TOML and those below it, an entry of a list of YAML, else all of them. */
function partsOf( text: string ): string[][] {
	const parts: { name: string; lines: string[] }[] = [
		{ name: '', lines: [] },
	];
	for ( const line of text.split( /\r?\n/ ).slice( 0, 5000 ) ) {
		const table =
			/^[ \t]*\[{1,2}[\w.]*?(?:mcp_servers|mcpServers|servers|mcp)\.("[^"]*"|[\w-]+)/.exec(
				line
			)?.[ 1 ];
		const other = /^[ \t]*\[[\w."-]+\][ \t]*$/.test( line )
			? '#'
			: undefined;
		const entry = /^[ \t]*- name[ \t]*:/.test( line ) ? line : undefined;
		const name = table ?? other ?? entry;
		if ( name !== undefined && name !== parts.at( -1 )?.name ) {
			parts.push( { name, lines: [] } );
		}
		parts.at( -1 )?.lines.push( line );
	}
	return parts.map( ( { lines } ) => lines );
}

/** Settings of an AI client as TOML or YAML: Codex's `config.toml`, those of Goose, Continue and the like. */
export const mcpSettings: Form = {
	id: 'mcp-settings',
	recognises: ( text ) =>
		! /^\s*\{/.test( text ) && ( TOML.test( text ) || YAML.test( text ) ),
	read: ( text ) =>
		partsOf( text ).flatMap( ( lines ) => {
			const server = serverOf( lines );
			const request = isFields( server )
				? requestOfServer( server )
				: null;
			return request ? [ request ] : [];
		} ),
};
