import type { Exchange, LiteralPlaces } from '../../diagnosis/evidence/types';
import { findGate } from '../../transport/sandbox/gate';
import {
	startLook,
	type Carrier,
	type Sender,
} from '../../transport/sandbox/run';
import type { Server } from '../../transport/server';
import { placesOf, wordsOf, type Words } from './literal-places';
import {
	aloneOf,
	bothOf,
	canBeLeftOut,
	culpritOf,
	passedAgain,
	isMended,
	outcomeOf,
	sightOf,
	type LeftOut,
} from './left-out';
import type { Vantages } from './run-probes';
import { isAlike, isLedAway, kindOf, probeOf } from './strange-kinds';

/** Requests to the site, our own actions among them. */
const MOST_REQUESTS = 6;

const NOTHING: LeftOut = { plugins: [] };

/** What is needed to look. */
export interface Looking {
	server: Server;
	vantages: Vantages;
	now: () => number;
	signal?: AbortSignal | undefined;
}

/** One time of looking, with what it may still ask. */
export class Sighting {
	private left = MOST_REQUESTS;
	private sender: Sender | null = null;
	private carrier: Carrier | null = null;
	/** Plugins, or the theme, without which something was sent already. */
	private readonly leftOut = new Set< string >();
	/** Where words stand that were looked for already. */
	private readonly known = new Map< string, LiteralPlaces >();

	constructor(
		private readonly ajaxUrl: string,
		private readonly looking: Looking
	) {}

	/** Twins of the exchanges, by kind. */
	async of(
		strange: readonly Exchange[],
		removed: Exchange | null
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
		await this.addAlone( strange, seen );
		if ( removed ) {
			seen.set( kindOf( removed ), await this.removal( removed ) );
		}
		return seen;
	}

	/**
	 * Where a request passes without the plugin that refused it, whether that plugin refuses it by itself too: where it does not, another
	 * one takes part. Asked last, once.
	 */
	private async addAlone(
		strange: readonly Exchange[],
		seen: Map< string, Exchange >
	): Promise< void > {
		for ( const exchange of strange ) {
			const twin = seen.get( kindOf( exchange ) );
			const culprit = culpritOf( twin );
			const [ without, ...more ] = twin?.sight?.without ?? [];
			const isOpen = without?.passes && more.length === 0;
			if ( ! twin?.sight || ! culprit || ! isOpen ) {
				continue;
			}
			if ( this.looking.signal?.aborted ) {
				return;
			}
			const alone = await this.send( exchange, {
				plugins: ( this.sender?.plugins ?? [] ).filter(
					( id ) => ! culprit.plugins.includes( id )
				),
			} );
			if ( ! alone || alone.exchange.receipt?.probe !== alone.id ) {
				return;
			}
			const found = aloneOf( culprit, twin, alone.exchange, exchange );
			// It takes another one, or refuses only some requests: the same once more tells one from the other.
			const again =
				found.passes && ( await this.send( exchange, NOTHING ) );
			seen.set( kindOf( exchange ), {
				...twin,
				sight: {
					...twin.sight,
					...( again &&
						passedAgain( exchange, again.exchange )?.sight ),
					without: twin.sight.without,
					alone: found,
				},
			} );
			return;
		}
	}

	/** Sends with everything on but some; null when nothing may be asked any more. */
	private async send(
		exchange: Exchange,
		{ plugins, theme }: LeftOut,
		probe = probeOf( exchange )
	): Promise< { id: string; exchange: Exchange } | null > {
		const { sender } = this;
		if ( ! sender || this.left === 0 ) {
			return null;
		}
		this.left--;
		const { signal } = this.looking;
		const isOn = ( id: string ) => ! plugins.includes( id );
		return sender.send( probe, {
			enabled: new Set( sender.plugins.filter( isOn ) ),
			...( theme ? { theme: 'none' as const } : {} ),
			trace: true,
			carrier: this.carrier ?? 'header',
			...( signal ? { signal } : {} ),
		} );
	}

	/** The exchange's twin with its receipt; null when it was answered in another way, or nothing can be said. */
	private async traced( exchange: Exchange ): Promise< Exchange | null > {
		const sent = await this.send( exchange, NOTHING );
		if ( ! sent ) {
			return null;
		}
		if ( sent.exchange.receipt?.probe === sent.id ) {
			this.carrier ??= 'header';
			return isAlike( sent.exchange, exchange )
				? sent.exchange
				: passedAgain( exchange, sent.exchange );
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
			const again = await this.send( exchange, NOTHING );
			if ( again?.exchange.receipt?.probe === again?.id ) {
				return again ? again.exchange : null;
			}
		}
		return ! isLedAway( exchange ) && isAlike( sent.exchange, exchange )
			? {
					...sent.exchange,
					receipt: null,
					sight: sightOf( { isEarly: true } ),
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
		const sight = twin?.sight ?? sightOf( {} );
		const key = JSON.stringify( culprit );
		const keep = ( left: LeftOut, sent: { exchange: Exchange } ) =>
			sight.without.push( outcomeOf( left, sent.exchange, exchange ) );
		if (
			twin &&
			culprit &&
			! this.leftOut.has( key ) &&
			canBeLeftOut( twin )
		) {
			this.leftOut.add( key );
			const first = await this.send( exchange, culprit );
			if ( ! first?.exchange.receipt ) {
				return;
			}
			keep( culprit, first );
			// What breaks only because another one is left out is not at fault.
			const next = first.exchange.receipt.fatal
				? null
				: culpritOf( first.exchange );
			const both = next && bothOf( culprit, next );
			if ( both && ! isMended( exchange, first.exchange ) ) {
				const second = await this.send( exchange, both );
				if ( second?.exchange.receipt ) {
					keep( both, second );
				}
			}
		} else if ( ! culprit && ! twin?.receipt?.origin ) {
			sight.literals = await this.places(
				wordsOf( exchange.response, sight.isEarly )
			);
		}
		if ( twin || sight.literals ) {
			seen.set( kind, { ...( twin ?? exchange ), sight } );
		}
	}

	/** Where words stand in the code; null where there are none, or nobody can be asked. */
	private async places(
		words: Words | null
	): Promise< LiteralPlaces | null > {
		const key = JSON.stringify( words );
		const before = this.known.get( key ) ?? null;
		if ( before || this.left === 0 || ! words ) {
			return before;
		}
		this.left--;
		const { server, signal } = this.looking;
		const places = await placesOf( server, words, signal );
		this.known.set( key, places );
		return places;
	}

	/** The echo, with who took the Authorization header away: seen, where that happened after this plugin was loaded; else where code does. */
	private async removal( echo: Exchange ): Promise< Exchange > {
		const sent = await this.send( echo, NOTHING, echo.probe );
		const own = sent?.exchange.receipt ?? null;
		const receipt = own?.probe === sent?.id ? own : null;
		const literals = receipt?.origin
			? null
			: await this.places( { removal: '1' } );
		return { ...echo, receipt, sight: sightOf( { literals } ) };
	}
}
