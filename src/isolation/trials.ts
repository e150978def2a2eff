import { type Ground, boundFor, readOptions } from './ground';
import { Halt } from './halt';
import { type Known, Ledger } from './ledger';
import { NOTHING, type Mask, intersection, minus } from './mask';
import type {
	Answer,
	Measure,
	Options,
	Outcome,
	Phase,
	Progress,
	Standing,
	Trial,
} from './types';
import { isPlain, isSeen } from './witness';

const OUTCOMES: readonly Outcome[] = [
	'fail',
	'pass',
	'unresolved',
	'transient',
];

/** A transient answer is asked again this often before the set counts as one that says nothing. */
const RETRIES = 4;

/** Transient answers in a row after which the site is left alone. */
const TRANSIENTS_IN_A_ROW = 2 * ( RETRIES + 1 );

/** Answers to one set after which a lead that still is not there will not come. */
const ANSWERS_PER_SET = 20;

/** Answers that contradict the others of their set, from which on their share tells something. */
const ENOUGH_MINORITY = 8;

/** Sends the trials and remembers their answers. */
export class Trials {
	readonly done: Trial[] = [];
	readonly ledger = new Ledger();
	/** Trials at once of those that are needed anyhow. */
	readonly workers: number;
	/** The same with those that may turn out not to be. */
	readonly ahead: number;
	/** See `Options`. */
	readonly isCareful: boolean;
	private readonly options: ReturnType< typeof readOptions >;
	private readonly waiting: ( () => void )[] = [];
	private readonly halted: Promise< never >;
	private halt: Halt | undefined;
	private rejectHalted: ( halt: Halt ) => void = () => {};
	private underWay = 0;
	private answered = 0;
	private transientsInARow = 0;
	private phase: Phase = 'baseline';
	private suspects: Mask;
	private culprits: Mask = NOTHING;
	private involved = 1;
	private standing: Omit< Standing, 'done' | 'bound' > | undefined;

	constructor(
		readonly ground: Ground,
		private readonly measure: Measure,
		options: Options,
		private readonly emit: ( event: Progress ) => void
	) {
		this.options = readOptions( options, ground.plugins.length );
		this.workers = this.options.workers;
		this.ahead = this.options.ahead ? this.options.workers : 1;
		this.isCareful = this.options.careful;
		this.suspects = ground.all;
		this.halted = new Promise( ( _, reject ) => {
			this.rejectHalted = reject;
		} );
		this.halted.catch( () => {} );
	}

	/** Ends every question that is open, and all that come. */
	stop( halt: Halt ): void {
		this.halt ??= halt;
		this.rejectHalted( this.halt );
	}

	/** By how many answers a published statement must lead: one more where the site has contradicted itself twice. */
	get lead(): number {
		const { lead } = this.options;
		return lead > 1 && this.ledger.disagreement.sets > 1 ? lead + 1 : lead;
	}

	/** Whether a failure of this set was seen to come from one of `members`: no chance made it. */
	isSeen( set: Mask, members: Mask ): boolean {
		return isSeen( this.ledger, set, members );
	}

	/** The same set was answered in two ways: from now on no answer is taken as certain or used to infer another. */
	get isNoisy(): boolean {
		return this.ledger.disagreement.sets > 0;
	}

	/** One answer that leads, enough to decide where to look next. */
	ask( set: Mask ): Promise< Known > {
		return this.settle( set, 1 );
	}

	/** An answer that leads by what a published statement needs; one that was seen to be no chance needs no other. */
	async verify( set: Mask ): Promise< Known > {
		if ( this.isWatched || this.done.length === 0 ) {
			const known = await this.ask( set );
			if ( this.isPlain( set, known ) ) {
				return known;
			}
		}
		return this.settle( set, this.lead );
	}

	/** One answer more than `verify`, for what would end the search right here; where one is enough, one. */
	async makeSure( set: Mask ): Promise< Known > {
		const known = await this.verify( set );
		return this.lead === 1 || this.isPlain( set, known )
			? known
			: this.settle( set, this.lead + 1 );
	}

	/** Whether it is seen on this site what gives the failing answer. */
	private get isWatched(): boolean {
		return ! this.isNoisy && this.ledger.seen.size > 0;
	}

	private isPlain( set: Mask, { outcome }: Known ): boolean {
		const { all } = this.ground;
		return this.isWatched && isPlain( this.ledger, all, set, outcome );
	}

	/** One more answer, whatever is known. */
	async askAgain( set: Mask ): Promise< Known > {
		return this.answer( set );
	}

	enter( phase: Phase ): void {
		this.phase = phase;
		this.standing = undefined;
		this.tell( { kind: 'phase' } );
	}

	/** What may still be the reason, what is shown to be part of one, and how many plugins take part at least. */
	narrow( suspects: Mask, culprits: Mask, involved: number ): void {
		if ( suspects !== this.suspects || culprits !== this.culprits ) {
			this.suspects = suspects;
			this.culprits = culprits;
			this.involved = Math.max( this.involved, involved );
			this.standing = undefined;
			this.tell( { kind: 'suspects' } );
		}
	}

	get suspected(): Mask {
		return this.suspects;
	}

	private async settle( set: Mask, lead: number ): Promise< Known > {
		for (;;) {
			const known = this.ledger.settled( set, lead );
			if ( known ) {
				return known;
			}
			if ( this.ledger.trialsOf( set ).length >= ANSWERS_PER_SET ) {
				throw new Halt( 'flaky' );
			}
			const missing = lead - this.ledger.leadOf( set );
			const atOnce = this.workers > 1 ? missing : 1;
			await Promise.all(
				Array.from( { length: atOnce }, () => this.answer( set ) )
			);
			this.refuseFlaky();
		}
	}

	/** Gives up on a site whose repeated answers disagree in more than a quarter of the cases. */
	private refuseFlaky(): void {
		const { minority, repeated } = this.ledger.disagreement;
		if ( minority >= ENOUGH_MINORITY && minority > repeated / 4 ) {
			throw new Halt( 'flaky' );
		}
	}

	private async answer( set: Mask ): Promise< Known > {
		for ( let attempt = 0; ; attempt++ ) {
			const { id, answer } = await this.send( set );
			const isTransient = answer.outcome === 'transient';
			this.transientsInARow = isTransient ? this.transientsInARow + 1 : 0;
			if ( this.transientsInARow >= TRANSIENTS_IN_A_ROW ) {
				throw new Halt( 'transient' );
			}
			if ( ! isTransient || attempt === RETRIES ) {
				const known = {
					outcome: answer.outcome,
					blames: this.ground.indexOf( answer.blames ),
					by:
						this.ground.indexOf( answer.by ) ??
						( answer.by || undefined ),
				};
				this.ledger.record( set, id, known );
				return known;
			}
		}
	}

	private async send( set: Mask ) {
		await this.freeWorker();
		try {
			if ( this.halt ) {
				throw this.halt;
			}
			if ( this.done.length >= this.options.cap ) {
				throw new Halt( 'cap' );
			}
			const enabled = this.ground.namesOf( set );
			const id = this.done.length + 1;
			const trial: Trial = { id, enabled, outcome: 'stopped' };
			this.done.push( trial );
			this.tell( { kind: 'trial-started', trial: id, enabled } );
			const answer = await this.answerTo( enabled, trial );
			trial.outcome = answer.outcome;
			if ( answer.blames !== undefined ) {
				trial.blames = answer.blames;
			}
			this.answered++;
			this.tell( { kind: 'trial-answered', trial } );
			return { id, answer };
		} finally {
			this.underWay--;
			this.waiting.shift()?.();
		}
	}

	private async answerTo(
		enabled: string[],
		trial: Trial
	): Promise< Answer > {
		const asked = ( async () => this.measure( new Set( enabled ) ) )();
		try {
			const answer = await Promise.race( [ asked, this.halted ] );
			if ( ! OUTCOMES.includes( answer?.outcome ) ) {
				throw new TypeError(
					`measure() answered with the outcome "${ answer?.outcome }"; it must be one of ${ OUTCOMES.join(
						', '
					) }.`
				);
			}
			return answer;
		} catch ( error ) {
			asked.catch( () => {} );
			if ( error instanceof Halt ) {
				throw error;
			}
			trial.outcome = 'error';
			throw new Halt(
				'measure-failed',
				error instanceof Error ? error.message : String( error )
			);
		}
	}

	private async freeWorker(): Promise< void > {
		while ( this.underWay >= this.workers ) {
			await new Promise< void >( ( free ) => this.waiting.push( free ) );
		}
		this.underWay++;
	}

	private tell(
		event:
			| { kind: 'phase' | 'suspects' }
			| { kind: 'trial-started'; trial: number; enabled: string[] }
			| { kind: 'trial-answered'; trial: Trial }
	): void {
		const { all, namesOf } = this.ground;
		const shown = intersection( this.culprits, all );
		const suspected = minus( this.suspects, shown );
		this.standing ??= {
			phase: this.phase,
			suspects: namesOf( suspected ),
			cleared: namesOf( minus( minus( all, suspected ), shown ) ),
			culprits: namesOf( shown ),
		};
		this.emit( {
			...this.standing,
			done: this.answered,
			bound: this.bound(),
			...event,
		} as Progress );
	}

	/** For a calm site and one worker. */
	private bound(): number {
		const { lead, cap } = this.options;
		const bound = boundFor( this.ground, this.involved, lead );
		return Math.min( cap, Math.max( this.done.length, bound ) );
	}
}
