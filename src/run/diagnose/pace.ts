import type { LimitFunction } from 'p-limit';

import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import {
	bringsPastedLogin,
	isLockOut,
	PROBE_LIMIT,
} from '../../diagnosis/probes';
import { pause as waiting } from '../../transport/pause';
import { LONGEST_PAUSE, retryAfter } from '../../transport/retry-after';

/** Seconds for which a diagnosis waits in all because it is asked to. */
const LONGEST_IN_ALL = 90;

/** How often one probe is sent again for that reason; all together, no more than a diagnosis sends without. */
const MOST_AGAIN = 3;

/** Seconds for which a site is left alone that asks for patience and does not say how much. Longer than most limits count for. */
const UNTOLD = 5;

/** Milliseconds from which on an answer counts as slow. Each request beside others makes all of them slower still. */
const SLOW = 5000;

/** Requests of a kind without an answer in time after which, when REST has answered none at all, no more of that kind are sent. */
const UNANSWERED = { visitor: 4, user: 2, server: 1 };

type Kind = keyof typeof UNANSWERED;

/** Why the probes that are left are not sent. */
export type Halt = 'asked-too-often' | 'no-answer-in-time';

const kindOf = ( { vantage, credential }: Probe ): Kind => {
	if ( vantage !== 'browser' ) {
		return 'server';
	}
	return credential === 'none' ? 'visitor' : 'user';
};

/**
 * How fast the probes of a diagnosis are sent to a site: several at once; two where it is slow, one where it says that it is asked
 * too often. Where it says for how long it wants to be left alone (`Retry-After`), the probe is sent again after that time, and
 * where it does not say, once after a while: a limit that only a diagnosis runs into is no fault of the site. A login that was
 * pasted is not sent again: where it is wrong, each time counts.
 */
export class Pace {
	private isLockedOut = false;
	private atOnce = Infinity;
	private waitedFor = 0;
	private sentAgain = 0;
	private resting: Promise< void > | null = null;
	private hasRestAnswered = false;
	private readonly unanswered = { visitor: 0, user: 0, server: 0 };

	/**
	 * @param pause  Waits so many seconds.
	 * @param onRest Told when the site is left alone because it asked for that, and for how many seconds.
	 */
	constructor(
		private readonly pause = waiting,
		private readonly onRest: ( seconds: number ) => void = () => {}
	) {}

	/** Why a probe is better not sent; null where it is. */
	haltFor( probe: Probe ): Halt | null {
		if ( this.isLockedOut ) {
			return 'asked-too-often';
		}
		const kind = kindOf( probe );
		return probe.route !== null &&
			! this.hasRestAnswered &&
			this.unanswered[ kind ] >= UNANSWERED[ kind ]
			? 'no-answer-in-time'
			: null;
	}

	/** Sends a probe when the site can be asked, and again where it asks for patience. `limit` is what holds the batch back. */
	async send(
		ask: () => Promise< Exchange >,
		limit: LimitFunction,
		signal?: AbortSignal
	): Promise< Exchange > {
		for ( let again = 0; ; again++ ) {
			await this.resting;
			const exchange = await ask();
			this.note( exchange );
			limit.concurrency = Math.min( limit.concurrency, this.atOnce );
			const seconds = this.restAfter( exchange, again );
			if ( seconds === null || signal?.aborted ) {
				return exchange;
			}
			this.resting ??= this.rest( seconds, signal );
			if ( bringsPastedLogin( exchange.probe ) ) {
				return exchange;
			}
			this.sentAgain++;
		}
	}

	private note( exchange: Exchange ): void {
		const { probe, duration, failure, response } = exchange;
		if ( isLockOut( exchange ) ) {
			this.atOnce = 1;
		} else if ( duration > SLOW && probe.vantage === 'browser' ) {
			this.atOnce = Math.min( this.atOnce, 2 );
		}
		if ( probe.route !== null ) {
			this.hasRestAnswered ||= response !== null;
			this.unanswered[ kindOf( probe ) ] +=
				failure?.kind === 'timeout' ? 1 : 0;
		}
	}

	/** Seconds for which the site is left alone before a probe is sent again, as it was so often; null where its answer counts. */
	private restAfter( exchange: Exchange, again: number ): number | null {
		const { response, sentAt, duration } = exchange;
		if ( ! response || ! isLockOut( exchange ) ) {
			return null;
		}
		const asked =
			retryAfter( response.headers, sentAt + duration ) ??
			( again === 0 ? UNTOLD : null );
		if (
			this.isLockedOut ||
			again === MOST_AGAIN ||
			this.sentAgain >= PROBE_LIMIT ||
			asked === null ||
			asked > LONGEST_PAUSE ||
			this.waitedFor + asked > LONGEST_IN_ALL
		) {
			this.isLockedOut = true;
			return null;
		}
		return Math.max( 1, asked );
	}

	private async rest( seconds: number, signal?: AbortSignal ) {
		this.waitedFor += seconds;
		this.onRest( seconds );
		await this.pause( seconds, signal );
		this.resting = null;
	}
}
