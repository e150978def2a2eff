/**
 * mod_rewrite's part in the fixups: what becomes of the rules' result.
 */
import { absoluteUri, escapeUri } from '../kernel/escape';
import { moduleLoaded } from '../kernel/loaded-modules';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import { isRedirect } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';
import type { Place } from '../syntax/types';
import { hasOption, OPTION } from './core';
import type { RewriteConfig } from './rewrite-shapes';
import type { RewriteScope } from './rewrite-expand';
import { RuleRun, type RulesResult } from './rewrite-rules';

/** The handler that carries an internal redirect out. */
export const REDIRECT_HANDLER = 'redirect-handler';

type Changed = RulesResult & { kind: 'changed' };

/** Puts RewriteBase (or what it stands for) in a folder's place at the start of a path. */
function replacePrefix(
	path: string,
	directory: string,
	base: string
): string {
	const prefix = directory.replace( /\/$/, '' );
	if ( ! path.startsWith( `${ prefix }/` ) ) {
		return path;
	}
	return `${ base.replace( /\/$/, '' ) }/${ path.slice( prefix.length + 1 ) }`;
}

function escapeAbsolute( url: string, schemeLength: number ): string {
	let start = schemeLength;
	if ( url[ start - 1 ] === '/' ) {
		const slash = url.indexOf( '/', start );
		start = slash < 0 ? url.length : slash + 1;
	}
	return url.slice( 0, start ) + escapeUri( url.slice( start ) );
}

function redirectOutside(
	r: RequestRecord,
	config: RewriteConfig,
	result: Changed,
	oldArgs: string | null,
	schemeLength: number
): PhaseResult {
	let url = r.filename;
	const slash = url.indexOf( '/', schemeLength );
	if ( config.base && slash >= 0 && slash + 1 < url.length ) {
		const path = replacePrefix(
			url.slice( slash ),
			config.directory,
			config.base.path
		);
		url = url.slice( 0, slash ) + path;
	}
	if ( ! result.noEscape ) {
		url = escapeAbsolute( url, schemeLength );
	}
	if ( r.args !== null ) {
		const asIs = result.noEscape || r.args === oldArgs;
		url += `?${ asIs ? r.args : escapeUri( r.args ) }`;
	}
	const status = isRedirect( r.status ) ? r.status : 302;
	r.status = 200;
	return { status, place: result.place, location: url };
}

function redirectInside(
	r: RequestRecord,
	config: RewriteConfig,
	result: Changed,
	oldFilename: string,
	world: World
): PhaseResult {
	const filename = r.filename.replace( /^passthrough:/, '' );
	r.filename = filename;
	if ( ! filename.startsWith( '/' ) ) {
		return { status: 400, place: result.place };
	}
	if ( filename === oldFilename ) {
		return undefined;
	}
	let path = config.base
		? replacePrefix( filename, config.directory, config.base.path )
		: replacePrefix( filename, world.root, '' );
	if (
		config.base &&
		path === filename &&
		path.startsWith( `${ world.root }/` )
	) {
		// Apache takes the document root off, and its slash with it: a bad request.
		path = path.slice( world.root.length + 1 );
	}
	r.filename = `redirect:${ path }`;
	r.handler = REDIRECT_HANDLER;
	r.redirectedBy = result.place;
	world.note( result.place, { kind: 'rewrites', path } );
	return undefined;
}

function proxy( world: World, place: Place ): PhaseResult {
	if ( moduleLoaded( world, 'proxy', place ) ) {
		throw new Undecidable( place );
	}
	return { status: 403, place };
}

function isOwnFolder( r: RequestRecord, config: RewriteConfig ): boolean {
	return (
		! config.options?.includes( 'allownoslash' ) &&
		`${ r.filename }/` === config.directory
	);
}

/** The fixup: rules, then a redirect outside, a redirect inside, or nothing. */
export function fixupRewrite(
	r: RequestRecord,
	world: World,
	lookAhead: RewriteScope[ 'lookAhead' ]
): PhaseResult {
	const config = r.config.configs.rewrite;
	if (
		! config?.engine?.on ||
		isOwnFolder( r, config ) ||
		r.rewriting.ended
	) {
		return undefined;
	}
	// eslint-disable-next-line no-bitwise
	if ( ! hasOption( r, OPTION.FOLLOW | OPTION.FOLLOW_OWNER ) ) {
		const place =
			r.config.configs.core?.options.place ?? config.engine.place;
		world.note( place, { kind: 'forbids-links', status: 403 } );
		return { status: 403, place };
	}
	const oldFilename = r.filename;
	const oldArgs = r.args;
	const result = new RuleRun( r, world, config, lookAhead ).run();
	if ( result.kind === 'unchanged' ) {
		r.filename = oldFilename;
		return undefined;
	}
	if ( result.kind === 'too-long' ) {
		// Unlike a rule's own status it stays with the request, so that an error before it is the one that is told.
		r.status = 500;
		return { status: 500, place: result.place };
	}
	const absolute = absoluteUri( r.filename );
	const willEscape =
		absolute !== undefined &&
		result.kind === 'changed' &&
		! result.noEscape;
	if ( r.args !== null && ! willEscape && /[\x00-\x20\x7f]/.test( r.args ) ) {
		return { status: 403, place: result.place };
	}
	if ( result.kind === 'status' ) {
		r.status = 200;
		return { status: result.status, place: result.place };
	}
	if ( r.filename.startsWith( 'proxy:' ) ) {
		return proxy( world, result.place );
	}
	return absolute
		? redirectOutside( r, config, result, oldArgs, absolute.length )
		: redirectInside( r, config, result, oldFilename, world );
}
