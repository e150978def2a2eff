import { hasOption, OPTION } from '../modules/core';
import type { Place } from '../syntax/types';
import { SERVER_PHP } from './baseline';
import { escapeUri } from '../kernel/escape';
import { moduleLoaded } from '../kernel/loaded-modules';
import { UNKNOWN_METHOD } from '../kernel/methods';
import { missingPrepend } from '../modules/php';
import type { Pipeline } from './pipeline';
import type { RequestRecord } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';

type Handled =
	| { kind: 'php' }
	| { kind: 'file' }
	/** Apache tells the methods by itself. */
	| { kind: 'options' }
	| { kind: 'error'; status: number; place?: Place }
	/** PHP answers by itself, past any ErrorDocument. */
	| { kind: 'php-error'; status: number; place?: Place };

/** Names PHP's own module answers to. */
const MOD_PHP = [ 'application/x-httpd-php', 'php-script' ];
/** Handlers that are no more than the file as it is. */
const PLAIN = [
	'default-handler',
	'httpd/unix-directory',
	'text/plain',
	'cgi-script',
];

/** The handlers: what is done with a request that passed all phases. */
export class Handlers {
	public constructor(
		private readonly world: World,
		private readonly pipeline: Pipeline
	) {}

	public handle( r: RequestRecord ): Handled {
		if ( r.filename.startsWith( 'redirect:' ) ) {
			return this.handleRedirect( r );
		}
		const handler = r.handler ?? r.contentType ?? '';
		if ( this.isPhp( handler, r ) ) {
			return this.runPhp( r );
		}
		if (
			r.kind === 'directory' &&
			handler === 'httpd/unix-directory' &&
			r.methodNumber === 0
		) {
			return this.listFolder( r );
		}
		return r.handler === 'cgi-script'
			? this.runCgi( r )
			: this.sendFile( r );
	}

	/** [H] took the redirect's place; what opens a file of such a name depends on the handler. */
	private handleRedirect( r: RequestRecord ): Handled {
		const isModPhp =
			this.world.facts.sapi === 'mod_php' &&
			MOD_PHP.includes( r.handler ?? '' ) &&
			r.config.configs.php?.engine?.on !== false;
		if ( isModPhp && r.kind !== 'file' ) {
			// PHP's module first looks at what the address led to before it was rewritten.
			return this.runPhp( r );
		}
		throw new Undecidable( r.redirectedBy );
	}

	/** Whether a handler's name means PHP here. One that no module answers to means a plain file. */
	private isPhp( handler: string, r: RequestRecord ): boolean {
		if ( handler === SERVER_PHP || handler.includes( 'fcgi:' ) ) {
			return true;
		}
		if (
			this.world.facts.sapi === 'mod_php' &&
			MOD_PHP.includes( handler )
		) {
			return true;
		}
		const place = r.config.configs.core?.handler?.place;
		if ( /php|fcgi|lsapi/.test( handler ) ) {
			// A hosting panel may have given PHP this name.
			return this.world.choose( `${ handler } is PHP`, place );
		}
		if (
			r.handler !== null &&
			! PLAIN.includes( r.handler ) &&
			this.world.choose( `handler ${ handler }`, place )
		) {
			throw new Undecidable( place );
		}
		return false;
	}

	private runPhp( r: RequestRecord ): Handled {
		const engine = r.config.configs.php?.engine;
		if ( this.world.facts.sapi === 'mod_php' && engine && ! engine.on ) {
			return this.sendFile( r );
		}
		if ( r.kind !== 'file' ) {
			return {
				kind:
					this.world.facts.sapi === 'mod_php' ? 'error' : 'php-error',
				status: r.kind === 'directory' ? 403 : 404,
			};
		}
		const { acceptPathInfo } = r.config.configs.core ?? {};
		if (
			this.world.facts.sapi === 'mod_php' &&
			r.pathInfo !== '' &&
			acceptPathInfo?.accept === false
		) {
			return { kind: 'error', status: 404, place: acceptPathInfo.place };
		}
		const place =
			this.world.facts.sapi === 'mod_php'
				? missingPrepend( r.config.configs.php, this.world )
				: undefined;
		if ( place ) {
			this.world.note( place, {
				kind: 'prepends-missing-file',
				status: 500,
			} );
			return { kind: 'php-error', status: 500, place };
		}
		this.translatePathInfo( r );
		return { kind: 'php' };
	}

	/** PATH_TRANSLATED comes from a look at the rest of the path as an address of its own, whose rules can still set cookies. */
	private translatePathInfo( r: RequestRecord ): void {
		if ( r.pathInfo === '' ) {
			return;
		}
		const { trace } = this.world;
		const { length } = trace;
		this.pipeline.lookAhead( escapeUri( r.pathInfo ), r );
		trace.length = length;
	}

	private listFolder( r: RequestRecord ): Handled {
		const { options } = r.config.configs.core ?? {};
		const place = options?.place;
		if ( ! moduleLoaded( this.world, 'autoindex', place ) ) {
			return { kind: 'error', status: 404 };
		}
		const decided =
			this.world.facts.options !== undefined || options?.absolute;
		const named =
			decided ||
			[ options?.add, options?.remove ].some(
				// eslint-disable-next-line no-bitwise
				( bits ) => ( ( bits ?? 0 ) & OPTION.INDEXES ) !== 0
			);
		const lists = named
			? hasOption( r, OPTION.INDEXES )
			: this.world.choose( 'Indexes', place );
		if ( ! lists ) {
			return { kind: 'error', status: 403, place };
		}
		return { kind: 'file' };
	}

	private runCgi( r: RequestRecord ): Handled {
		const { place } = r.config.configs.core?.options ?? {};
		if (
			moduleLoaded( this.world, 'cgi', place ) ||
			moduleLoaded( this.world, 'cgid', place )
		) {
			if ( ! hasOption( r, OPTION.EXEC_CGI ) ) {
				return { kind: 'error', status: 403, place };
			}
			throw new Undecidable( place );
		}
		return this.sendFile( r );
	}

	private sendFile( r: RequestRecord ): Handled {
		if ( r.methodNumber === UNKNOWN_METHOD ) {
			return { kind: 'error', status: 501 };
		}
		if ( r.methodNumber !== 0 && r.method !== 'POST' ) {
			return r.method === 'OPTIONS'
				? { kind: 'options' }
				: { kind: 'error', status: 405 };
		}
		if ( r.kind !== 'file' ) {
			return { kind: 'error', status: 404 };
		}
		if (
			r.pathInfo !== '' &&
			! r.config.configs.core?.acceptPathInfo?.accept
		) {
			return { kind: 'error', status: 404 };
		}
		return { kind: 'file' };
	}
}
