/**
 * A request from its arrival to what is served, with what an error turns into.
 */
import { evaluateString } from '../expression';
import { REDIRECT_HANDLER } from '../modules/rewrite';
import { isUrl } from '../kernel/escape';
import { Handlers } from './handlers';
import { isTooDeep, type Pipeline } from './pipeline';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import type { Served } from './served';
import { Undecidable, type World } from '../kernel/world';

/** With any other Apache says that the status is invalid, and answers 500 (ap_process_request_internal, ap_die). */
const isValidStatus = ( status: number ) => status >= 100 && status < 600;

export class Server {
	private readonly handlers: Handlers;

	public constructor(
		private readonly world: World,
		private readonly pipeline: Pipeline
	) {
		this.handlers = new Handlers( world, pipeline );
	}

	public serve(): Served {
		if ( this.world.request.method === 'TRACE' ) {
			// Apache echoes or refuses it (TraceEnable) before it looks for files: ap_send_http_trace() in http_filters.c.
			throw new Undecidable( undefined );
		}
		const first = this.pipeline.first();
		const { path, query } = this.world.request;
		return this.finish(
			first,
			this.pipeline.process(
				first,
				query === '' ? path : `${ path }?${ query }`
			)
		);
	}

	/** Redirects inside until something is served or answered. */
	private finish( start: RequestRecord, first: PhaseResult ): Served {
		let r = start;
		let result = first;
		while ( ! result && r.handler === REDIRECT_HANDLER ) {
			const target = r.filename.replace( /^redirect:/, '' );
			if ( isTooDeep( r ) ) {
				return this.fail( r, { status: 500, place: r.redirectedBy } );
			}
			const next = this.pipeline.redirected( r );
			result = this.pipeline.process(
				next,
				r.args === null ? target : `${ target }?${ r.args }`
			);
			r = next;
		}
		if ( result ) {
			return this.fail( r, result );
		}
		const handled = this.handlers.handle( r );
		if ( handled.kind === 'error' ) {
			return this.fail( r, {
				status: handled.status,
				place: handled.place ?? r.redirectedBy,
			} );
		}
		if ( handled.kind === 'php-error' ) {
			const { status, place = r.redirectedBy } = handled;
			return {
				r,
				status,
				place,
				php: false,
				sent: true,
			};
		}
		return {
			r,
			status: r.status,
			place: r.redirectedBy,
			php: handled.kind === 'php',
			ownAnswer: handled.kind === 'options',
			sent: true,
		};
	}

	/** An answer, or the page made for it. */
	private fail(
		r: RequestRecord,
		result: NonNullable< PhaseResult >
	): Served {
		if ( r.previous && r.status !== 200 ) {
			return this.failAgain( r, result );
		}
		const status = isValidStatus( result.status ) ? result.status : 500;
		const served: Served = {
			r,
			status,
			place: result.place,
			location: result.location,
			php: false,
		};
		const page = r.config.configs.core?.errorDocuments[ status ];
		if ( page?.kind !== 'target' ) {
			return served;
		}
		const target = evaluateString( page.target, r, this.world );
		if ( isUrl( target ) ) {
			this.world.note( page.place, {
				kind: 'sends-elsewhere',
				url: target,
			} );
			return {
				...served,
				status: 302,
				location: target,
				place: page.place,
			};
		}
		this.world.note( page.place, { kind: 'shows', target } );
		return this.showPage( r, { ...result, status }, target );
	}

	/** An error on the way to an error's page: the first one is told, without a page. */
	private failAgain(
		r: RequestRecord,
		result: NonNullable< PhaseResult >
	): Served {
		let first = r;
		while ( first.previous && first.previous.status !== 200 ) {
			first = first.previous;
		}
		return {
			r: first,
			status: first === r ? result.status : first.status,
			location: first === r ? result.location : undefined,
			place: result.place,
			php: false,
			failed: true,
		};
	}

	private showPage(
		r: RequestRecord,
		result: NonNullable< PhaseResult >,
		target: string
	): Served {
		const { status, place, location } = result;
		r.status = status;
		r.env.set( 'REQUEST_METHOD', r.method );
		r.method = 'GET';
		r.methodNumber = 0;
		if ( isTooDeep( r ) ) {
			return this.failAgain( r, { status: 500, place } );
		}
		const next = this.pipeline.redirected( r );
		const shown = this.finish(
			next,
			this.pipeline.process( next, target )
		);
		// A redirect on the way to the page is carried out.
		return { ...shown, place, location: shown.location ?? location };
	}
}
