import type {
	Evidence,
	Exchange,
	LiteralPlaces,
	Sight,
} from '../../diagnosis/evidence/types';
import { isAsExpected } from '../../diagnosis/probes';
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
import {
	isAlike,
	isLedAway,
	kindOf,
	probeOf,
	strangeKinds,
	withSights,
} from './strange-kinds';

/** Requests to the site, our own actions among them. */
const MOST_REQUESTS = 6;

/** What is needed to look. */
interface Looking {
	server: Server;
	vantages: Vantages;
	now: () => number;
	signal?: AbortSignal | undefined;
}

/**
 * Has one request of each kind that was answered strangely sent once more, watched, and finds out who answered; where that is a
 * plugin, once more without it. Writes nothing and asks at most `MOST_REQUESTS` times; a healthy site is not asked at all.
 *
 * @return The exchanges, those with a twin with its receipt. As they were where the site could not be asked.
 */
export async function seeOrigins(
	evidence: Pick< Evidence, 'site' | 'exchanges' | 'browserEcho' >,
	looking: Looking
): Promise< Exchange[] > {
	const { site } = evidence;
	const exchanges = evidence.exchanges ?? [];
	const strange = strangeKinds( evidence );
	if ( strange.length === 0 || ! site ) {
		return exchanges;
	}
	try {
		return withSights(
			evidence,
			await new Sighting( site.ajaxUrl, looking ).of( strange )
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
	/** Plugins without which something was sent already. */
	private readonly leftOut = new Set< string >();

	constructor(
		private readonly ajaxUrl: string,
		private readonly looking: Looking
	) {}

	/** Twins of the exchanges, by kind. */
	async of(
		strange: readonly Exchange[]
	): Promise< Map< string, Exchange > > {
		const { server, vantages, now, signal } = this.looking;
		this.left--;
		this.sender = await startLook( server, vantages, now, signal );
		const seen = new Map< string, Exchange >();
		for ( const exchange of strange ) {
			if ( signal?.aborted ) {
				break;
			}
			const twin = await this.traced( exchange );
			if ( twin ) {
				seen.set( kindOf( exchange ), twin );
			}
			await this.add( exchange, seen );
		}
		return seen;
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

	/**
	 * Whether it tells more to send without a plugin. Not a second time; not with a login, since whoever counts wrong ones must stay
	 * on; and what its file does while it is loaded cannot be undone.
	 */
	private canBeLeftOut( { probe, receipt }: Exchange, culprit: string ) {
		return (
			! this.leftOut.has( culprit ) &&
			! [ 'application-password', 'bearer' ].includes(
				probe.credential
			) &&
			probe.endpoint !== 'echo' &&
			receipt?.origin?.where !== 'file scope'
		);
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
		if ( twin && culprit && this.canBeLeftOut( twin, culprit ) ) {
			this.leftOut.add( culprit );
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
		} else if ( ! culprit && ! twin?.receipt?.origin ) {
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
