import type { Exchange } from '../../diagnosis/evidence/types';
import { Asking, type Looking } from './asking';
import { isRule, nextToAsk, repeatsIn } from './from-chance';
import { wordsOf } from './literal-places';
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
import { isAlike, isLedAway, kindOf, type Strange } from './strange-kinds';
import {
	answerIn,
	contrastsOf,
	turnsIn,
	type ByTurns,
	type Repeated,
} from './turns';

const NOTHING: LeftOut = { plugins: [] };

/** What was seen. */
interface Seen {
	/** Twins of the exchanges, by kind. */
	twins: ReadonlyMap< string, Exchange >;
	/** Answers that come by turns. */
	turns: ByTurns;
}

/** One time of looking, with what it may still ask. */
export class Sighting {
	private readonly asking: Asking;
	/** Plugins, or the theme, without which something was sent already. */
	private readonly leftOut = new Set< string >();
	/** Twins, by kind. */
	private readonly seen = new Map< string, Exchange >();
	/** What was sent once more with everything on. */
	private readonly repeated: Repeated[] = [];

	constructor( ajaxUrl: string, looking: Looking ) {
		this.asking = new Asking( ajaxUrl, looking );
	}

	/** Looks at what was answered strangely, most telling first, as far as may be asked. */
	async of(
		{ first, elsewhere }: Strange,
		exchanges: readonly Exchange[],
		removed: Exchange | null
	): Promise< Seen > {
		await this.asking.start();
		const [ leading ] = first;
		const contrasts = leading ? contrastsOf( exchanges, leading ) : [];
		// What is let through is asked once more before anybody is said to let it through; and one of those refused elsewhere.
		const nearest = elsewhere.find(
			( { probe } ) => probe.credential === leading?.probe.credential
		);
		const reserve =
			contrasts.length === 0 ? 0 : 1 + Number( nearest !== undefined );
		await this.lookAt( first, reserve );
		await this.lookAt( nearest ? [ nearest ] : [], reserve - 1 );
		// Twice in a row: whoever refuses every second request is not told by fewer.
		await this.repeat( contrasts.slice( 0, nearest ? 1 : 2 ) );
		await this.addAlone( first );
		if ( removed ) {
			this.seen.set( kindOf( removed ), await this.removal( removed ) );
		}
		await this.repeat( contrasts.slice( nearest ? 1 : 2, 3 ) );
		await this.lookAt( elsewhere.filter( ( each ) => each !== nearest ) );
		if ( leading ) {
			await this.tellFromChance( leading, { exchanges, contrasts } );
		}
		return {
			twins: this.seen,
			turns: turnsIn( exchanges, this.repeated ),
		};
	}

	/** Has each traced, and sees what more there is to see of it, until no more than `reserve` may still be asked. */
	private async lookAt(
		strange: readonly Exchange[],
		reserve = 0
	): Promise< void > {
		for ( const exchange of strange ) {
			const isDone =
				this.asking.isOver ||
				( this.seen.size > 0 && this.asking.left <= reserve );
			if ( isDone ) {
				return;
			}
			const twin = await this.traced( exchange );
			if ( twin ) {
				this.seen.set( kindOf( exchange ), twin );
			}
			await this.add( exchange );
		}
	}

	/** Sends once more, with everything on, what passed. */
	private async repeat( open: readonly Exchange[] ): Promise< void > {
		for ( const first of open ) {
			if ( this.asking.isOver ) {
				return;
			}
			const sent = await this.asking.send( first, NOTHING );
			if ( sent?.exchange.response ) {
				this.repeated.push( { first, again: sent.exchange } );
			}
		}
	}

	/** Asks again until a rule of who was seen is told from chance, as far as may be asked, and keeps how often. */
	private async tellFromChance(
		leading: Exchange,
		asked: Omit< Parameters< typeof nextToAsk >[ 0 ], 'repeated' >
	): Promise< void > {
		const twin = this.seen.get( kindOf( leading ) );
		if ( ! twin?.sight || ! isRule( leading, twin ) ) {
			return;
		}
		const all = { ...asked, repeated: this.repeated };
		let next = nextToAsk( all, leading, twin );
		if ( next ) {
			this.asking.allowMore();
		}
		while ( next && ! this.asking.isOver ) {
			await this.repeat( [ next ] );
			next = nextToAsk( all, leading, twin );
		}
		this.seen.set( kindOf( leading ), {
			...twin,
			sight: { ...twin.sight, repeats: repeatsIn( all, twin ) },
		} );
	}

	/**
	 * Where a request passes without the plugin that refused it, whether that plugin refuses it by itself too: where it does not, another
	 * one takes part. Asked last, once.
	 */
	private async addAlone( strange: readonly Exchange[] ): Promise< void > {
		const { seen } = this;
		for ( const exchange of strange ) {
			const twin = seen.get( kindOf( exchange ) );
			const culprit = culpritOf( twin );
			const [ without, ...more ] = twin?.sight?.without ?? [];
			const isOpen = without?.passes && more.length === 0;
			if ( ! twin?.sight || ! culprit || ! isOpen ) {
				continue;
			}
			if ( this.asking.isOver ) {
				return;
			}
			const alone = await this.asking.send( exchange, {
				plugins: this.asking.plugins.filter(
					( id ) => ! culprit.plugins.includes( id )
				),
			} );
			if ( ! alone || alone.exchange.receipt?.probe !== alone.id ) {
				return;
			}
			const found = aloneOf( culprit, twin, alone.exchange, exchange );
			if ( ! found.passes ) {
				this.repeated.push( {
					first: exchange,
					again: alone.exchange,
				} );
			}
			// It takes another one, or refuses only some requests: the same once more tells one from the other.
			const again =
				found.passes && ( await this.asking.send( exchange, NOTHING ) );
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

	/** The exchange's twin with its receipt; null when it was answered in another way, or nothing can be said. */
	private async traced( exchange: Exchange ): Promise< Exchange | null > {
		const sent = await this.asking.send( exchange, NOTHING );
		if ( ! sent ) {
			return null;
		}
		if ( sent.exchange.response ) {
			this.repeated.push( { first: exchange, again: sent.exchange } );
		}
		if ( sent.exchange.receipt?.probe === sent.id ) {
			this.asking.carrier ??= 'header';
			return isAlike( sent.exchange, exchange )
				? sent.exchange
				: passedAgain( exchange, sent.exchange );
		}
		if (
			this.asking.carrier === null &&
			! ( await this.asking.isGateOpen( exchange ) )
		) {
			// Nothing that is watched brings its receipt here: there is nothing to see.
			this.asking.left = 0;
			return null;
		}
		if ( this.asking.carrier === 'query' ) {
			const again = await this.asking.send( exchange, NOTHING );
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

	/** Adds what more can be seen of a kind: the same without its plugin, or where its words stand. */
	private async add( exchange: Exchange ): Promise< void > {
		const { seen } = this;
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
			const first = await this.asking.send( exchange, culprit );
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
				const second = await this.asking.send( exchange, both );
				if ( second?.exchange.receipt ) {
					keep( both, second );
				}
			}
		} else if (
			! culprit &&
			! twin?.receipt?.origin &&
			! this.isSaidBySomebody( exchange )
		) {
			sight.literals = await this.asking.places(
				wordsOf( exchange.response, sight.isEarly )
			);
		}
		if ( twin || sight.literals ) {
			seen.set( kind, { ...( twin ?? exchange ), sight } );
		}
	}

	/** Whether somebody was seen to give this answer already: where its words stand, tells no more then. */
	private isSaidBySomebody( exchange: Exchange ): boolean {
		return [ ...this.seen.values() ].some(
			( twin ) =>
				culpritOf( twin ) && answerIn( twin ) === answerIn( exchange )
		);
	}

	/** The echo, with who took the Authorization header away: seen, where that happened after this plugin was loaded; else where code does. */
	private async removal( echo: Exchange ): Promise< Exchange > {
		const sent = await this.asking.send( echo, NOTHING, echo.probe );
		const own = sent?.exchange.receipt ?? null;
		const receipt = own?.probe === sent?.id ? own : null;
		const literals = receipt?.origin
			? null
			: await this.asking.places( { removal: '1' } );
		return { ...echo, receipt, sight: sightOf( { literals } ) };
	}
}
