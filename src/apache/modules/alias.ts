/**
 * mod_alias in .htaccess: Redirect and its kin. They look at the URL as it came, not as rewriting left it.
 */
import type { Place } from '../syntax/types';
import type { StringExpression } from '../expression';
import { evaluateString, parseString } from '../expression';
import type { Pattern } from '../../pattern';
import { compilePattern, substitute } from '../../pattern';
import type { CommandContext, Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import { escapeUri, isUrl } from '../kernel/escape';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import { isRedirect } from '../kernel/request-record';
import { ownUrl } from '../kernel/server-name';
import { Undecidable, type World } from '../kernel/world';
import { leadingInteger } from '../syntax/words';
import { command, isOn } from './define';

interface Redirect {
	/** A path and all below it, or a pattern. */
	from: string | Pattern;
	to: string | null;
	status: number;
	place: Place;
}

export interface AliasConfig {
	redirects: Redirect[];
	/** `Redirect` without a path: the whole section. */
	whole?: { to: StringExpression | null; status: number; place: Place };
	relative?: boolean;
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		alias: AliasConfig;
	}
}

const create = (): AliasConfig => ( { redirects: [] } );

const STATUS_WORDS: Readonly< Record< string, number > > = {
	permanent: 301,
	temp: 302,
	seeother: 303,
	gone: 410,
};

/** A status at the start: understood as a redirect, as another status, or not at all. */
function readStatus(
	word: string
): { status: number; understood: 'redirect' | 'other' } | undefined {
	const named = STATUS_WORDS[ word.toLowerCase() ];
	const status =
		named ?? ( /^\d/.test( word ) ? leadingInteger( word ) : undefined );
	return status === undefined
		? undefined
		: { status, understood: isRedirect( status ) ? 'redirect' : 'other' };
}

function addWhole(
	context: CommandContext,
	target: string | undefined,
	status: number
) {
	const to =
		target === undefined
			? null
			: parseString( target, context.world, context.place );
	if ( typeof to === 'string' ) {
		return to;
	}
	configOf( context, 'alias', create ).whole = {
		to,
		status,
		place: context.place,
	};
	return undefined;
}

function addRedirect(
	context: CommandContext,
	words: string[],
	{
		regex = false,
		fallback = 302,
	}: { regex?: boolean; fallback?: number } = {}
) {
	const [ first = '', second, third ] = words;
	const read = readStatus( first );
	const status = read?.status ?? fallback;
	if ( third !== undefined && ! read ) {
		return 'Redirect: invalid first argument (of three)';
	}
	if (
		read?.understood === 'redirect' &&
		second !== undefined &&
		third === undefined
	) {
		return addWhole( context, second, status );
	}
	if ( ! read && second === undefined ) {
		return addWhole( context, first, status );
	}
	if ( read?.understood === 'other' && second === undefined ) {
		return addWhole( context, undefined, status );
	}
	const [ from = '', to ] = read ? [ second, third ] : [ first, second ];
	const pattern = regex ? compilePattern( from ) : from;
	if ( regex && typeof pattern === 'string' ) {
		return 'Regular expression could not be compiled.';
	}
	if ( isRedirect( status ) ) {
		if ( to === undefined ) {
			return 'URL to redirect to is missing';
		}
		if ( ! regex && ! isUrl( to ) && ! to.startsWith( '/' ) ) {
			return 'Redirect to non-URL';
		}
	} else if ( to !== undefined ) {
		return 'Redirect URL not valid for this status';
	}
	configOf( context, 'alias', create ).redirects.push( {
		from: pattern,
		to: to ?? null,
		status,
		place: context.place,
	} );
	return undefined;
}

export const aliasCommands: Commands = {
	redirect: command( 'alias', 'FileInfo', '123', ( context, words ) =>
		addRedirect( context, words )
	),
	redirectmatch: command( 'alias', 'FileInfo', '23', ( context, words ) =>
		addRedirect( context, words, { regex: true } )
	),
	redirecttemp: command( 'alias', 'FileInfo', '2', ( context, words ) =>
		addRedirect( context, words )
	),
	redirectpermanent: command( 'alias', 'FileInfo', '2', ( context, words ) =>
		addRedirect( context, words, { fallback: 301 } )
	),
	redirectrelative: command(
		'alias',
		'FileInfo',
		'flag',
		( context, [ word ] ) => {
			configOf( context, 'alias', create ).relative = isOn( word );
			return undefined;
		}
	),
};

/** Inner sections come first. */
export function mergeAlias( base: AliasConfig, add: AliasConfig ): AliasConfig {
	return {
		redirects: [ ...add.redirects, ...base.redirects ],
		whole: add.whole ?? base.whole,
		relative: add.relative ?? base.relative,
	};
}

/** How much of a path a prefix covers; slashes may be doubled in either; undefined when it does not. */
function covered( uri: string, prefix: string ): number | undefined {
	let at = 0;
	for ( const part of prefix.match( /\/+|[^/]/g ) ?? [] ) {
		if ( part[ 0 ] !== '/' ) {
			if ( uri[ at ] !== part ) {
				return undefined;
			}
			at++;
			continue;
		}
		if ( uri[ at ] !== '/' ) {
			return undefined;
		}
		while ( uri[ at ] === '/' ) {
			at++;
		}
	}
	return ! prefix.endsWith( '/' ) && at < uri.length && uri[ at ] !== '/'
		? undefined
		: at;
}

/** Escapes a URL but for what follows `?` or `#`. */
function escapeTarget( target: string ): string {
	const [ , path = '', rest = '' ] = /^([^?#]*)([^]*)$/.exec( target ) ?? [];
	return escapeUri( path ) + rest;
}

function targetOf( redirect: Redirect, uri: string ): string | undefined {
	if ( typeof redirect.from === 'string' ) {
		const length = covered( uri, redirect.from );
		return length
			? ( redirect.to ?? '' ) + escapeUri( uri.slice( length ) )
			: undefined;
	}
	const match = redirect.from.search( uri );
	if ( match === 'undecided' ) {
		throw new Undecidable( redirect.place );
	}
	if ( ! match ) {
		return undefined;
	}
	return redirect.to === null
		? ''
		: escapeTarget( substitute( redirect.to, match ) );
}

function find( r: RequestRecord, world: World, config: AliasConfig ) {
	if ( config.whole ) {
		const { to, status, place } = config.whole;
		return {
			status,
			place,
			target: to ? escapeTarget( evaluateString( to, r, world ) ) : '',
		};
	}
	for ( const redirect of config.redirects ) {
		const target = targetOf( redirect, r.uri );
		if (
			target !== undefined &&
			( target !== '' ||
				redirect.to === null ||
				typeof redirect.from !== 'string' )
		) {
			return { status: redirect.status, place: redirect.place, target };
		}
	}
	return undefined;
}

/** Fixup: an answer when a Redirect fits. */
export function fixupRedirect( r: RequestRecord, world: World ): PhaseResult {
	const config = r.config.configs.alias;
	const found = config && find( r, world, config );
	if ( ! found ) {
		return undefined;
	}
	const { status, place } = found;
	world.note( place, { kind: 'answers', status } );
	if ( ! isRedirect( status ) ) {
		return { status, place };
	}
	let location = found.target;
	if ( ! config.relative || ! location.startsWith( '/' ) ) {
		location = location.startsWith( '/' )
			? ownUrl( r, world, location )
			: location;
		if ( ! isUrl( location ) ) {
			return { status: 500, place };
		}
	}
	if ( r.args !== null && ! location.includes( '?' ) ) {
		location += `?${ r.args }`;
	}
	return { status, place, location };
}
