/**
 * mod_dir: DirectoryIndex, DirectorySlash, FallbackResource.
 */
import type { Place } from '../syntax/types';
import type { Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import { leadingInteger, nextWord } from '../syntax/words';
import { command, isOn } from './define';

export interface DirConfig {
	index?: { names: string[]; place: Place };
	slash?: { on: boolean; place: Place };
	checkHandler?: boolean;
	indexRedirect?: { status: number | null; place: Place };
	fallback?: { path: string; place: Place };
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		dir: DirConfig;
	}
}

const create = (): DirConfig => ( {} );

const REDIRECTS: Readonly< Record< string, number | null > > = {
	on: 302,
	off: null,
	permanent: 301,
	temp: 302,
	seeother: 303,
};

export const dirCommands: Commands = {
	directoryindex: command(
		'dir',
		'Indexes',
		'raw',
		( context, [ text = '' ] ) => {
			const config = configOf( context, 'dir', create );
			let { word, rest } = nextWord( text );
			if ( rest === '' && word.toLowerCase() === 'disabled' ) {
				config.index = { names: [], place: context.place };
				return undefined;
			}
			config.index ??= { names: [], place: context.place };
			config.index.place = context.place;
			for ( ; word !== ''; { word, rest } = nextWord( rest ) ) {
				config.index.names.push( word );
			}
			return undefined;
		}
	),
	directoryslash: command(
		'dir',
		'Indexes',
		'flag',
		( context, [ word ] ) => {
			configOf( context, 'dir', create ).slash = {
				on: isOn( word ),
				place: context.place,
			};
			return undefined;
		}
	),
	directorycheckhandler: command(
		'dir',
		'Indexes',
		'flag',
		( context, [ word ] ) => {
			configOf( context, 'dir', create ).checkHandler = isOn( word );
			return undefined;
		}
	),
	directoryindexredirect: command(
		'dir',
		'Indexes',
		'1',
		( context, [ word = '' ] ) => {
			const named = REDIRECTS[ word.toLowerCase() ];
			const status = named === undefined ? leadingInteger( word ) : named;
			if (
				named === undefined &&
				( ! /^\d/.test( word ) ||
					status === null ||
					status < 300 ||
					status > 399 )
			) {
				return 'DirectoryIndexRedirect ON|OFF|permanent|temp|seeother|3xx';
			}
			configOf( context, 'dir', create ).indexRedirect = {
				status,
				place: context.place,
			};
			return undefined;
		}
	),
	fallbackresource: command(
		'dir',
		'Indexes',
		'1',
		( context, [ path = '' ] ) => {
			configOf( context, 'dir', create ).fallback = {
				path,
				place: context.place,
			};
			return undefined;
		}
	),
};

export function mergeDir( base: DirConfig, add: DirConfig ): DirConfig {
	return {
		index: add.index ?? base.index,
		slash: add.slash ?? base.slash,
		checkHandler: add.checkHandler ?? base.checkHandler,
		indexRedirect: add.indexRedirect ?? base.indexRedirect,
		fallback: add.fallback ?? base.fallback,
	};
}
