import type {
	Evidence,
	Exchange,
	LiteralPlaces,
	Probe,
	Sight,
} from '../../diagnosis/evidence/types';
import { bringsPastedLogin, isAsExpected } from '../../diagnosis/probes';
import { isCoreRefusal } from '../../diagnosis/exchange/core-refusals';
import { LiteralPlacesSchema } from '../../transport/action-schemas';
import { findGate } from '../../transport/sandbox/gate';
import {
	startLook,
	type Carrier,
	type Sender,
} from '../../transport/sandbox/run';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import type { Vantages } from './run-probes';

/** Requests to the site, our own actions among them. */
const MOST_REQUESTS = 6;

/** Endpoints that ask for ourselves, or about which a trace of WordPress says nothing. */
const NOT_TRACED = /^(?:echo|cookie-echo|rest-nonce|xmlrpc|login)/;

/** What is needed to look. */
interface Looking {
	server: Server;
	vantages: Vantages;
	now: () => number;
	signal?: AbortSignal | undefined;
}

/** Exchanges that one answer speaks for: by status, code and login, and where the code is one of WordPress's own, by what was asked. */
function kindOf( { probe, response }: Exchange ): string {
	const code = response?.code ?? null;
	return [
		response?.status,
		code,
		probe.credential,
		probe.method,
		code === null || isCoreRefusal( code ) ? probe.endpoint : '',
	].join( ' ' );
}

/** Whether somebody gave an answer that a healthy site does not give. A login that was pasted has been sent once; a wrong one counts each time. */
const isStrange = ( exchange: Exchange ): boolean =>
	exchange.response !== null &&
	! isAsExpected( exchange ) &&
	! NOT_TRACED.test( exchange.probe.endpoint ) &&
	! bringsPastedLogin( exchange.probe ) &&
	exchange.probe.vantage !== 'terminal';

/** The first strange exchange of each kind, those of the browser first: an answer to the server itself may be another one. */
function onePerKind( exchanges: readonly Exchange[] ): Exchange[] {
	const byKind = new Map< string, Exchange >();
	for ( const exchange of exchanges.filter( ( each ) =>
		isStrange( each )
	) ) {
		const known = byKind.get( kindOf( exchange ) );
		if (
			! known ||
			( known.probe.vantage !== 'browser' &&
				exchange.probe.vantage === 'browser' )
		) {
			byKind.set( kindOf( exchange ), exchange );
		}
	}
	return [ ...byKind.values() ];
}

/** Whether the answer came from where a redirect led; what redirected is what is looked for. */
const isLedAway = ( { response }: Exchange ) => response?.redirected === true;

/**
 * The probe by which to look. A browser follows redirects and shows the last answer only; the server, asked to look, shows the
 * redirect itself. What it sends as a visitor is the same.
 */
function probeOf( exchange: Exchange ): Probe {
	const { probe } = exchange;
	return isLedAway( exchange ) && probe.credential === 'none'
		? { ...probe, vantage: 'loopback' }
		: probe;
}

/** Whether a twin was answered as the exchange was. */
function isAlike( twin: Exchange, exchange: Exchange ): boolean {
	const status = twin.response?.status ?? 0;
	return isLedAway( exchange )
		? status >= 300 && status < 400
		: kindOf( twin ) === kindOf( exchange );
}

/** Those first whose status and code no other before them has: of two ways of asking, the same one answers as a rule. */
function inOrder( strange: readonly Exchange[] ): Exchange[] {
	const answers = new Set< string >();
	const [ other, alike ]: [ Exchange[], Exchange[] ] = [ [], [] ];
	for ( const exchange of strange ) {
		const answer = `${ exchange.response?.status } ${ exchange.response?.code }`;
		( answers.has( answer ) ? alike : other ).push( exchange );
		answers.add( answer );
	}
	return [ ...other, ...alike ];
}

/**
 * Has one request of each kind that was answered strangely sent once more, watched, and finds out who answered; where that is a
 * plugin, once more without it. Writes nothing and asks at most `MOST_REQUESTS` times; a healthy site is not asked at all.
 *
 * @return The exchanges, those with a twin with its receipt. As they were where the site could not be asked.
 */
export async function seeOrigins(
	{ site, exchanges: known }: Pick< Evidence, 'site' | 'exchanges' >,
	looking: Looking
): Promise< Exchange[] > {
	const exchanges = known ?? [];
	const strange = onePerKind( exchanges );
	if ( strange.length === 0 || ! site ) {
		return exchanges;
	}
	try {
		return await new Sighting( exchanges, site.ajaxUrl, looking ).of(
			strange
		);
	} catch ( error ) {
		if ( error instanceof ServerError ) {
			return exchanges;
		}
		throw error;
	}
}

/** One time of looking, with what it may still ask. */
class Sighting {
	private left = MOST_REQUESTS;
	private sender: Sender | null = null;
	private carrier: Carrier | null = null;

	constructor(
		private readonly exchanges: readonly Exchange[],
		private readonly ajaxUrl: string,
		private readonly looking: Looking
	) {}

	async of( strange: readonly Exchange[] ): Promise< Exchange[] > {
		const { server, vantages, now, signal } = this.looking;
		this.left--;
		this.sender = await startLook( server, vantages, now, signal );
		const seen = new Map< string, Exchange >();
		for ( const exchange of inOrder( strange ) ) {
			if ( signal?.aborted ) {
				break;
			}
			const twin = await this.traced( exchange );
			if ( twin ) {
				seen.set( kindOf( exchange ), twin );
			}
			await this.add( exchange, seen );
		}
		return this.exchanges.map( ( exchange ) => {
			const twin = seen.get( kindOf( exchange ) );
			return twin && isStrange( exchange )
				? {
						...exchange,
						receipt: twin.receipt,
						...( twin.sight && { sight: twin.sight } ),
					}
				: exchange;
		} );
	}

	/** Sends with all plugins on but some; null when nothing may be asked any more. */
	private async send(
		exchange: Exchange,
		without: readonly string[],
		trace: boolean
	): Promise< { id: string; exchange: Exchange } | null > {
		const { sender } = this;
		if ( ! sender || this.left === 0 ) {
			return null;
		}
		this.left--;
		const { signal } = this.looking;
		return sender.send( probeOf( exchange ), {
			enabled: new Set(
				sender.plugins.filter( ( id ) => ! without.includes( id ) )
			),
			trace,
			carrier: this.carrier ?? 'header',
			...( signal ? { signal } : {} ),
		} );
	}

	/** The exchange's twin with its receipt; null when it was answered in another way, or nothing can be said. */
	private async traced( exchange: Exchange ): Promise< Exchange | null > {
		const sent = await this.send( exchange, [], true );
		if ( ! sent ) {
			return null;
		}
		if ( sent.exchange.receipt?.probe === sent.id ) {
			this.carrier ??= 'header';
			return isAlike( sent.exchange, exchange ) ? sent.exchange : null;
		}
		if (
			this.carrier === null &&
			! ( await this.isGateOpen( exchange ) )
		) {
			// Nothing that is watched brings its receipt here: there is nothing to see.
			this.left = 0;
			return null;
		}
		if ( this.carrier === 'query' ) {
			const again = await this.send( exchange, [], true );
			if ( again?.exchange.receipt?.probe === again?.id ) {
				return again ? again.exchange : null;
			}
		}
		return ! isLedAway( exchange ) && isAlike( sent.exchange, exchange )
			? {
					...sent.exchange,
					receipt: null,
					sight: { isEarly: true, without: [], literals: null },
				}
			: null;
	}

	/** Whether a request that nobody refuses brings its receipt, and how it has to be sent. */
	private async isGateOpen( { probe }: Exchange ): Promise< boolean > {
		const { sender } = this;
		if ( ! sender || this.left < 2 ) {
			return false;
		}
		this.left -= 2;
		const gate = await findGate(
			{ ...sender, mode: 'muting' },
			this.ajaxUrl,
			probe.vantage,
			this.looking.signal
		);
		this.carrier = gate.kind === 'open' ? gate.carrier : null;
		return gate.kind === 'open';
	}

	/** Adds what more can be seen of a kind: the same without its plugin, or where its words stand. */
	private async add(
		exchange: Exchange,
		seen: Map< string, Exchange >
	): Promise< void > {
		const kind = kindOf( exchange );
		const twin = seen.get( kind );
		const culprit = culpritOf( twin );
		const sight: Sight = twin?.sight ?? {
			isEarly: false,
			without: [],
			literals: null,
		};
		if ( twin && culprit ) {
			const plugins = [ culprit ];
			const first = await this.send( exchange, plugins, true );
			if ( ! first?.exchange.receipt ) {
				return;
			}
			sight.without.push( outcomeOf( plugins, first.exchange ) );
			const next = culpritOf( first.exchange );
			if (
				! isAsExpected( first.exchange ) &&
				next &&
				next !== culprit
			) {
				const both = await this.send(
					exchange,
					[ culprit, next ],
					true
				);
				if ( both?.exchange.receipt ) {
					sight.without.push(
						outcomeOf( [ culprit, next ], both.exchange )
					);
				}
			}
		} else if ( ! twin?.receipt?.origin ) {
			sight.literals = await this.literals( exchange );
		}
		if ( twin || sight.literals ) {
			seen.set( kind, { ...( twin ?? exchange ), sight } );
		}
	}

	/** Where the answer's words stand; null when it has none of its own, or nobody can be asked. */
	private async literals( {
		response,
	}: Exchange ): Promise< LiteralPlaces | null > {
		const code = response?.code ?? '';
		if ( this.left === 0 || code === '' || isCoreRefusal( code ) ) {
			return null;
		}
		this.left--;
		const message = response?.message ?? '';
		return this.looking.server.call(
			'ws401_find_literals',
			LiteralPlacesSchema,
			{ code, message: message.length <= 200 ? message : '' },
			this.looking.signal
		);
	}
}

const outcomeOf = (
	plugins: string[],
	exchange: Exchange
): Sight[ 'without' ][ number ] => ( {
	plugins,
	status: exchange.response?.status ?? null,
	passes: isAsExpected( exchange ),
} );

/** The plugin that a receipt names, by its basename. */
function culpritOf( exchange: Exchange | undefined ): string | null {
	const { origin = null, fatal = null } = exchange?.receipt ?? {};
	return origin?.component.kind === 'plugin'
		? origin.component.id
		: ( fatal?.plugin ?? null );
}
