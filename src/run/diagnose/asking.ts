import type { Exchange, LiteralPlaces } from '../../diagnosis/evidence/types';
import { findGate } from '../../transport/sandbox/gate';
import {
	startLook,
	type Carrier,
	type Sender,
} from '../../transport/sandbox/run';
import type { Server } from '../../transport/server';
import type { LeftOut } from './left-out';
import { placesOf, type Words } from './literal-places';
import type { Vantages } from './run-probes';
import { probeOf } from './strange-kinds';

/** Requests to the site, our own actions among them. */
const MOST_REQUESTS = 6;

/** Where only they tell a rule from one that refuses by chance: the same answers again, seven in all where part passes (`mayBeChance`). */
const MORE_REQUESTS = 4;

/** What is needed to look. */
export interface Looking {
	server: Server;
	vantages: Vantages;
	now: () => number;
	signal?: AbortSignal | undefined;
}

/** What is asked while it is looked who answers: how, and how much more may be. */
export class Asking {
	/** Requests that may still be sent. */
	left = MOST_REQUESTS;
	/** How what opens the gate arrives; null as long as nothing has shown it. */
	carrier: Carrier | null = null;
	private sender: Sender | null = null;
	/** Where words stand that were looked for already. */
	private readonly known = new Map< string, LiteralPlaces >();

	constructor(
		private readonly ajaxUrl: string,
		private readonly looking: Looking
	) {}

	/** Has the site let it look. Throws a `ServerError`. */
	async start(): Promise< void > {
		const { server, vantages, now, signal } = this.looking;
		this.left--;
		this.sender = await startLook( server, vantages, now, signal );
	}

	/** Lets it ask some more times. */
	allowMore(): void {
		this.left += MORE_REQUESTS;
	}

	/** The plugins that can be left out. */
	get plugins(): string[] {
		return this.sender?.plugins ?? [];
	}

	/** Whether nothing more is to be sent. */
	get isOver(): boolean {
		return this.left === 0 || this.looking.signal?.aborted === true;
	}

	/** Sends with everything on but some; null when nothing may be asked any more. */
	async send(
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

	/** Whether a request that nobody refuses brings its receipt, and how it has to be sent. */
	async isGateOpen( { probe }: Exchange ): Promise< boolean > {
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

	/** Where words stand in the code; null where there are none, or nobody can be asked. */
	async places( words: Words | null ): Promise< LiteralPlaces | null > {
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
}
