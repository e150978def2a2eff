/**
 * mod_dir's fixup: the slash behind a folder's name, its index, and the resource of last resort.
 */
import type { Place } from '../syntax/types';
import { REDIRECT_HANDLER } from '../modules/rewrite';
import { escapeUri } from '../kernel/escape';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import { isRedirect } from '../kernel/request-record';
import { ownUrl } from '../kernel/server-name';
import type { World } from '../kernel/world';

type LookAhead = ( uri: string ) => RequestRecord;

/** What the server's own configuration says stands nowhere in the files. */
const written = ( place: Place | undefined ): Place | undefined =>
	place && place.line > 0 ? place : undefined;

/** The look-ahead becomes the request. */
function become(
	r: RequestRecord,
	ahead: RequestRecord,
	place: Place | undefined
): void {
	r.uri = ahead.uri;
	r.args = ahead.args;
	r.filename = ahead.filename;
	r.pathInfo = ahead.pathInfo;
	r.kind = ahead.kind;
	r.handler = ahead.handler;
	r.contentType = ahead.contentType;
	r.config = ahead.config;
	r.env = ahead.env.over( r.env );
	r.errorHeaders = ahead.errorHeaders.over( r.errorHeaders );
	r.redirectedBy = ahead.redirectedBy ?? written( place ) ?? r.redirectedBy;
}

/** Its answer becomes the request's. */
const answerOf = ( { status, result }: RequestRecord ): PhaseResult => ( {
	status,
	place: result?.place,
	location: result?.location,
} );

/** Its answer becomes the request's, WWW-Authenticate included. */
function passOn( r: RequestRecord, ahead: RequestRecord ): PhaseResult {
	r.errorHeaders = r.errorHeaders.over( ahead.errorHeaders );
	return answerOf( ahead );
}

function addSlash( r: RequestRecord, world: World ): PhaseResult {
	const { slash } = r.config.configs.dir ?? {};
	if ( slash && ! slash.on ) {
		return undefined;
	}
	const query = r.args === null ? '' : `?${ r.args }`;
	return {
		status: 301,
		// Without any line Apache does the same.
		place: undefined,
		location: ownUrl( r, world, `${ escapeUri( r.uri ) }/${ query }` ),
	};
}

function findIndex(
	r: RequestRecord,
	world: World,
	lookAhead: LookAhead
): PhaseResult {
	const { index, indexRedirect } = r.config.configs.dir ?? {};
	const names = index?.names ?? [];
	let error: PhaseResult;
	for ( const name of names ) {
		const ahead = lookAhead(
			r.args === null ? name : `${ name }?${ r.args }`
		);
		if ( ahead.status === 200 && ahead.kind === 'file' ) {
			if ( indexRedirect?.status ) {
				return {
					status: indexRedirect.status,
					place: indexRedirect.place,
					location: ownUrl( r, world, ahead.uri ),
				};
			}
			become( r, ahead, index?.place );
			return undefined;
		}
		if (
			isRedirect( ahead.status ) ||
			( ahead.status === 401 && names[ names.length - 1 ] === name )
		) {
			return passOn( r, ahead );
		}
		if ( ahead.status !== 404 && ahead.status !== 200 ) {
			// Kept for the case that no name is there, without its headers.
			error = answerOf( ahead );
		}
	}
	return error;
}

function fallBack( r: RequestRecord, lookAhead: LookAhead ): PhaseResult {
	const { fallback } = r.config.configs.dir ?? {};
	if ( ! fallback || fallback.path.toLowerCase() === 'disabled' ) {
		return undefined;
	}
	const ahead = lookAhead(
		r.args === null ? fallback.path : `${ fallback.path }?${ r.args }`
	);
	if ( ahead.status === 200 && ahead.kind === 'file' ) {
		become( r, ahead, fallback.place );
		return undefined;
	}
	if ( isRedirect( ahead.status ) ) {
		return passOn( r, ahead );
	}
	return ahead.status === 404 || ahead.status === 200
		? undefined
		: answerOf( ahead );
}

export function fixupDirectory(
	r: RequestRecord,
	world: World,
	lookAhead: LookAhead
): PhaseResult {
	if ( r.kind === undefined && r.handler === null ) {
		return fallBack( r, lookAhead );
	}
	if ( r.kind !== 'directory' ) {
		return undefined;
	}
	r.handler ??= 'httpd/unix-directory';
	if ( r.pathInfo !== '' ) {
		return undefined;
	}
	if ( ! r.uri.endsWith( '/' ) ) {
		return addSlash( r, world );
	}
	const taken =
		r.config.configs.dir?.checkHandler &&
		r.handler !== 'httpd/unix-directory';
	return r.handler === REDIRECT_HANDLER || taken
		? undefined
		: findIndex( r, world, lookAhead );
}
