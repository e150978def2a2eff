/**
 * mod_mime, as far as it decides who handles a file: AddHandler, AddType, RemoveHandler, RemoveType.
 */
import type { Commands, CommandContext } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { RequestRecord } from '../kernel/request-record';
import { command } from './define';

interface Mapping {
	handler?: string;
	/** Empty: the server's own type is to be forgotten. */
	type?: string;
}

export interface MimeConfig {
	/** By extension, lower case, no dot. */
	extensions: Record< string, Mapping >;
	removed: string[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		mime: MimeConfig;
	}
}

const create = (): MimeConfig => ( { extensions: {}, removed: [] } );

const extensionOf = ( word: string ): string =>
	word.toLowerCase().replace( /^\./, '' );

function add( property: keyof Mapping ) {
	return ( context: CommandContext, [ value = '', word = '' ]: string[] ) => {
		const { extensions } = configOf( context, 'mime', create );
		const extension = extensionOf( word );
		extensions[ extension ] = {
			...extensions[ extension ],
			[ property ]: value.toLowerCase(),
		};
		return undefined;
	};
}

export const mimeCommands: Commands = {
	addhandler: command( 'mime', 'FileInfo', 'iterate2', add( 'handler' ) ),
	addtype: command( 'mime', 'FileInfo', 'iterate2', add( 'type' ) ),
	removehandler: command(
		'mime',
		'FileInfo',
		'iterate',
		( context, [ word = '' ] ) => {
			configOf( context, 'mime', create ).removed.push(
				extensionOf( word )
			);
			return undefined;
		}
	),
	removetype: command(
		'mime',
		'FileInfo',
		'iterate',
		( context, [ word = '' ] ) => add( 'type' )( context, [ '', word ] )
	),
};

/** RemoveHandler takes away what outer sections said, and its own with it, in whatever order they stand. */
export function mergeMime( base: MimeConfig, added: MimeConfig ): MimeConfig {
	const extensions = { ...base.extensions };
	for ( const [ extension, mapping ] of Object.entries( added.extensions ) ) {
		extensions[ extension ] = { ...extensions[ extension ], ...mapping };
	}
	for ( const extension of added.removed ) {
		extensions[ extension ] = { type: extensions[ extension ]?.type };
	}
	return { extensions, removed: [] };
}

/** The type_checker phase: each of a file's extensions has its say, the last wins. */
export function findHandler( r: RequestRecord ): void {
	const name = r.filename
		.slice( r.filename.lastIndexOf( '/' ) + 1 )
		.replace( /^\.+/, '' );
	const config = r.config.configs.mime;
	for ( const extension of name.split( '.' ).slice( 1 ) ) {
		const mapping = config?.extensions[ extension.toLowerCase() ];
		r.handler = mapping?.handler ?? r.handler;
		r.contentType = mapping?.type || r.contentType;
	}
}
