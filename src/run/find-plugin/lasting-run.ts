import type { Exchange, Receipt } from '../../diagnosis/evidence/types';
import type { Gate } from '../../transport/sandbox/gate';
import { isNotNow } from '../../transport/sandbox/not-now';
import type { Run, SandboxedSend } from '../../transport/sandbox/run';
import type { Server } from '../../transport/server';
import { decodePluginSet } from '../../transport/sandbox/plugin-set';
import {
	otherModeError,
	otherPluginsError,
	receiptsLostError,
} from '../../transport/server-error';

/** The code with which WordPress refuses the nonce of a session that has ended. */
const LOST_NONCE = 'rest_cookie_invalid_nonce';

/** How often another run is begun because receipts were lost. What takes the loader away each time would go on for ever. */
const MOST_LOSSES = 5;

interface Ground {
	server: Pick< Server, 'proveLogin' | 'logins' >;
	/** Begins another run, and hears of it; throws a `ServerError`. */
	begin: () => Promise< Run >;
	/** Basenames of the plugins that are active now, in load order, without this one; throws a `ServerError`. */
	activePlugins: () => Promise< readonly string[] >;
	/** Whether receipts come back in a run. */
	gateOf: ( run: Run ) => Promise< Gate >;
	/** The failure that is looked for may be a refused nonce itself. */
	isWanted: ( exchange: Exchange ) => boolean;
	signal?: AbortSignal | undefined;
}

/**
 * A run that goes on where the one it began with cannot: capabilities belong to the session that began a run, so after another login
 * there has to be another run; and the files of this plugin may be replaced, its loader deleted, or the run ended from elsewhere. An
 * answer that only such an end explains is never handed over: the same probe is sent again in the next run. `send` throws a
 * `ServerError` where there can be none, and where plugins were deactivated or deleted meanwhile: what is missing then is no sign of
 * what needs what.
 */
export function lastingRun( first: Run, ground: Ground ): Run {
	const lasting = new Lasting( first, ground );
	return {
		...first,
		send: ( ...asked ) => lasting.send( ...asked ),
		trace: ( id ) => lasting.runOf( id ).trace( id ),
	};
}

class Lasting {
	private readonly runs: Run[];
	private logins: number;
	/** Receipts are missing from answers to what is asked, though not from those to control probes: nothing more is to be done. */
	private isBlind = false;
	private losses = 0;
	/** Plugins that a receipt has shown, and those whose absence is known to be due to others on the site. */
	private readonly seen = new Set< string >();
	private readonly kept = new Set< string >();
	private changing: Promise< void > | null = null;

	constructor(
		private current: Run,
		private readonly ground: Ground
	) {
		this.runs = [ current ];
		this.logins = ground.server.logins();
	}

	/** The run that a probe was sent in. */
	runOf( id: string ): Run {
		return (
			this.runs.find( ( { run } ) =>
				id.startsWith( run.slice( 0, 8 ) )
			) ?? this.current
		);
	}

	async send( ...asked: Parameters< Run[ 'send' ] > ) {
		const { server, signal, isWanted } = this.ground;
		for (;;) {
			await this.changing;
			if ( server.logins() !== this.logins ) {
				await this.together( () => this.beginAgain() );
			}
			const [ run, logins ] = [ this.current, server.logins() ];
			const sent = await run.send( ...asked );
			const { exchange } = sent;
			if ( signal?.aborted ) {
				return sent;
			}
			if ( isLostNonce( exchange ) && ! isWanted( exchange ) ) {
				await untilStopped( server.proveLogin( signal ), signal );
			} else if ( lacksReceipt( exchange, asked[ 1 ] ) ) {
				await this.together( () => this.findOutWhy( run ) );
			} else if ( exchange.receipt ) {
				this.isBlind = false;
				await this.notice( exchange.receipt, asked[ 1 ].enabled );
			}
			const isAsItWas =
				run === this.current && server.logins() === logins;
			if ( isAsItWas || signal?.aborted ) {
				return sent;
			}
		}
	}

	/** Where a plugin is missing that was there before, finds out whether it is active at all. */
	private async notice(
		{ loaded, early, fatal }: Receipt,
		enabled: ReadonlySet< string >
	): Promise< void > {
		const { plugins } = this.current;
		const there =
			early || fatal ? null : decodePluginSet( plugins, loaded );
		if ( ! there ) {
			return;
		}
		there.forEach( ( plugin ) => this.seen.add( plugin ) );
		const missing = [ ...enabled ].filter(
			( plugin ) =>
				! there.has( plugin ) &&
				this.seen.has( plugin ) &&
				! this.kept.has( plugin )
		);
		if ( missing.length > 0 ) {
			await this.together( async () => {
				const active = await this.ground.activePlugins();
				if ( active.join() !== plugins.join() ) {
					throw otherPluginsError();
				}
				missing.forEach( ( plugin ) => this.kept.add( plugin ) );
			} );
		}
	}

	/** Work that all who find it needed at the same time share. */
	private together( work: () => Promise< void > ): Promise< void > {
		this.changing ??= work().finally( () => {
			this.changing = null;
		} );
		return this.changing;
	}

	private async beginAgain(): Promise< void > {
		this.logins = this.ground.server.logins();
		const next = await this.ground.begin();
		this.runs.push( next );
		if ( next.mode !== this.current.mode ) {
			throw otherModeError();
		}
		if ( next.plugins.join() !== this.current.plugins.join() ) {
			throw otherPluginsError();
		}
		this.current = next;
	}

	private async findOutWhy( run: Run ): Promise< void > {
		const { gateOf } = this.ground;
		if ( run !== this.current || this.isBlind ) {
			return;
		}
		if ( ( await gateOf( run ) ).kind === 'open' ) {
			this.isBlind = true;
			return;
		}
		if ( ++this.losses > MOST_LOSSES ) {
			throw receiptsLostError();
		}
		await this.beginAgain();
		if ( ( await gateOf( this.current ) ).kind === 'closed' ) {
			throw receiptsLostError();
		}
	}
}

function isLostNonce( { probe, response, receipt }: Exchange ): boolean {
	return (
		probe.credential === 'cookie-nonce' &&
		receipt !== null &&
		response?.code === LOST_NONCE
	);
}

/** Whether something answered, and not in a run. */
function lacksReceipt( exchange: Exchange, asked: SandboxedSend ): boolean {
	return (
		exchange.response !== null &&
		! exchange.receipt &&
		! isNotNow( exchange ) &&
		! asked.isAsGiven
	);
}

/** A login may never come; whoever stops the search does not wait for it. */
function untilStopped(
	work: Promise< void >,
	signal?: AbortSignal
): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		const stop = () => resolve();
		signal?.addEventListener( 'abort', stop );
		work.then( resolve, reject ).finally( () =>
			signal?.removeEventListener( 'abort', stop )
		);
	} );
}
