/**
 * A request's way through Apache: name, folders, access, type, fixups, handler, and round again after a redirect.
 */
import { authorize } from '../modules/authz-core';
import { authenticate } from '../modules/auth-basic';
import { checkAccessCompat, satisfiesAny } from '../modules/access-compat';
import { fixupRedirect } from '../modules/alias';
import { hasOption, OPTION } from '../modules/core';
import { fixupEnv } from '../modules/env';
import { fixupRequestHeaders } from '../modules/headers';
import { findHandler } from '../modules/mime';
import { fixupRewrite } from '../modules/rewrite';
import { runSetEnvIf } from '../modules/setenvif';
import { checkTls } from '../modules/ssl';
import { evaluateString } from '../expression';
import { fixupDirectory } from './directory';
import { decodePath, escapeUri } from '../kernel/escape';
import { methodNumber } from '../kernel/methods';
import { FileRefused } from './read-file';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import { Table } from '../kernel/table';
import { NameTooLong, type Walker } from './walk';
import { Undecidable, type World } from '../kernel/world';

/** LimitInternalRecursion. */
const DEEPEST = 10;
/** Bytes of a file's whole path; with a longer one Apache forbids the request (apr_filepath_merge() leaves 4 of APR_PATH_MAX free, and a slash). */
const LONGEST_PATH = 4093;

/** Conditions that look ahead, each of which looks ahead again, are more than anybody can wait for; Apache too takes minutes over them. */
const MOST_LOOKS = 2000;

export class Pipeline {
	private looks = 0;

	public constructor(
		private readonly world: World,
		private readonly walker: Walker
	) {}

	public first(): RequestRecord {
		const { method, query, headers } = this.world.request;
		return this.create( {
			args: query === '' ? null : query,
			method,
			methodNumber: methodNumber( method ),
			headersIn: new Table( Object.entries( headers ) ),
		} );
	}

	private create( given: Partial< RequestRecord > ): RequestRecord {
		return {
			uri: '',
			args: null,
			method: 'GET',
			methodNumber: 0,
			filename: '',
			pathInfo: '',
			kind: undefined,
			env: new Table(),
			headersIn: new Table(),
			errorHeaders: new Table(),
			user: null,
			authType: null,
			handler: null,
			contentType: null,
			forcedHandler: '',
			forcedType: '',
			status: 200,
			previous: null,
			main: null,
			config: this.walker.serverConfig(),
			rewriting: { ended: false },
			redirectedBy: undefined,
			...given,
		};
	}

	/** The request an internal redirect leads to. */
	public redirected( r: RequestRecord ): RequestRecord {
		const env = new Table(
			r.env
				.list()
				.map( ( [ name, value ] ) => [ `REDIRECT_${ name }`, value ] )
		);
		env.set( 'REDIRECT_STATUS', String( r.status ) );
		return this.create( {
			method: r.method,
			methodNumber: r.methodNumber,
			env,
			headersIn: r.headersIn,
			errorHeaders: r.errorHeaders,
			status: r.status,
			previous: r,
			main: r.main,
			rewriting: r.rewriting,
			redirectedBy: r.redirectedBy,
		} );
	}

	/** What Apache would answer to another URL, without sending it. Relative URLs are beside the request's. */
	public lookAhead( target: string, r: RequestRecord ): RequestRecord {
		if ( ++this.looks > MOST_LOOKS ) {
			throw new Undecidable( r.redirectedBy );
		}
		const ahead = this.create( {
			headersIn: r.headersIn.copy(),
			env: r.env.copy(),
			main: r,
		} );
		if ( isTooDeep( r ) ) {
			ahead.status = 500;
			return ahead;
		}
		const folder = escapeUri(
			r.uri.slice( 0, r.uri.lastIndexOf( '/' ) + 1 )
		);
		const result = this.process(
			ahead,
			target.startsWith( '/' ) ? target : folder + target
		);
		ahead.status = result?.status ?? ahead.status;
		ahead.result = result;
		return ahead;
	}

	/** All phases up to the handler; `target` is a path with or without a query. */
	public process( r: RequestRecord, target: string ): PhaseResult {
		const failure = this.name( r, target );
		if ( failure ) {
			return failure;
		}
		try {
			this.walker.walk( r );
		} catch ( thrown ) {
			if ( thrown instanceof FileRefused ) {
				this.world.note( thrown.place, {
					kind: 'is-refused',
					why: thrown.message,
					status: 500,
				} );
				return { status: 500, place: thrown.place };
			}
			if ( thrown instanceof NameTooLong ) {
				return { status: 403, place: r.redirectedBy };
			}
			throw thrown;
		}
		if ( ! r.main ) {
			runSetEnvIf( r, this.world );
		}
		return this.access( r ) ?? this.type( r ) ?? this.fixups( r );
	}

	private name( r: RequestRecord, target: string ): PhaseResult {
		const [ , path = '', query ] =
			/^([^?#]*)(?:\?([^#]*))?/.exec( target ) ?? [];
		if ( r.previous || r.main ) {
			r.args = query ?? null;
		}
		const uri = decodePath( path );
		if ( typeof uri === 'number' ) {
			return { status: uri, place: r.redirectedBy };
		}
		r.uri = uri;
		r.filename = this.world.root + uri;
		return r.filename.length > LONGEST_PATH
			? { status: 403, place: r.redirectedBy }
			: undefined;
	}

	private access( r: RequestRecord ): PhaseResult {
		const before = r.previous ?? r.main;
		if ( before && before.config.id === r.config.id ) {
			r.user = before.user;
			r.authType = before.authType;
			return undefined;
		}
		const denied =
			checkTls( r, this.world ) ?? checkAccessCompat( r, this.world );
		const any = satisfiesAny( r );
		if ( any ? ! denied : denied ) {
			return denied;
		}
		const { result, needsUser } = authorize(
			r,
			this.world,
			'before-login'
		);
		if ( ! needsUser ) {
			return result;
		}
		return (
			authenticate( r, this.world, needsUser ) ??
			authorize( r, this.world, 'after-login' ).result
		);
	}

	private type( r: RequestRecord ): PhaseResult {
		if ( r.kind === undefined && hasOption( r, OPTION.MULTI_VIEWS ) ) {
			// Any file that begins with this name could be chosen.
			if (
				this.world.choose(
					`variants of ${ r.uri }`,
					r.config.configs.core?.options.place
				)
			) {
				throw new Undecidable( r.config.configs.core?.options.place );
			}
		}
		if ( r.kind === 'directory' ) {
			r.contentType = 'httpd/unix-directory';
		} else {
			findHandler( r );
		}
		return undefined;
	}

	/** First the core and rewriting, then Redirect and SetEnv, then folders and request headers. */
	private fixups( r: RequestRecord ): PhaseResult {
		const { handler, forcedType } = r.config.configs.core ?? {};
		r.contentType =
			forcedType && forcedType.type !== 'none'
				? forcedType.type
				: r.contentType;
		if ( handler ) {
			const name = evaluateString( handler.value, r, this.world );
			r.handler =
				name.toLowerCase() === 'none' ? r.handler : name.toLowerCase();
		}
		const lookAhead = ( uri: string ) => this.lookAhead( uri, r );
		const early =
			fixupRewrite( r, this.world, lookAhead ) ??
			fixupRedirect( r, this.world );
		if ( early ) {
			return early;
		}
		fixupEnv( r, this.world );
		const folder = fixupDirectory( r, this.world, lookAhead );
		if ( folder ) {
			return folder;
		}
		fixupRequestHeaders( r, this.world );
		r.handler = r.forcedHandler || r.handler;
		r.contentType = r.forcedType || r.contentType;
		return undefined;
	}
}

/** Whether Apache refuses another redirect or look-ahead (LimitInternalRecursion). */
export function isTooDeep( r: RequestRecord ): boolean {
	let redirects = 0;
	let lookAheads = 0;
	let top = r;
	while ( top.previous || top.main ) {
		if ( top.previous ) {
			if ( ++redirects >= DEEPEST ) {
				return true;
			}
			top = top.previous;
		}
		if ( ! top.previous && top.main ) {
			if ( ++lookAheads >= DEEPEST ) {
				return true;
			}
			top = top.main;
		}
	}
	return false;
}
