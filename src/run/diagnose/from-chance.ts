import type { Exchange } from '../../diagnosis/evidence/types';
import { cacheMark } from '../../diagnosis/exchange';
import { mayBeChance, type Repeats } from '../../diagnosis/exchange/by-chance';
import { isAsExpected } from '../../diagnosis/probes';
import { culpritOf } from './left-out';
import { answerIn, giverOf, isOpen, refusedOnce, type Repeated } from './turns';

/** What was asked, as far as it tells a rule from chance. */
interface Asked {
	exchanges: readonly Exchange[];
	/** What passed where something like it was refused. */
	contrasts: readonly Exchange[];
	/** What was asked again with everything on. */
	repeated: readonly Repeated[];
}

/** How many requests of the same login were refused in these words at first. */
const alikeIn = ( exchanges: readonly Exchange[], leading: Exchange ): number =>
	exchanges.filter(
		( each ) =>
			each.probe.route !== null &&
			each.probe.credential === leading.probe.credential &&
			! isAsExpected( each ) &&
			answerIn( each ) === answerIn( leading )
	).length;

/**
 * How often what was sent again was answered as before: what one and the same refuses, and what passes; where nothing passes, how many
 * were refused in all. What a cache gave was not answered again.
 *
 * @param asked           What was asked.
 * @param asked.exchanges At first.
 * @param asked.contrasts What passed of it.
 * @param asked.repeated  Again.
 * @param twin            The one whose rule it would be, as it was seen.
 */
export function repeatsIn(
	{ exchanges, contrasts, repeated }: Asked,
	twin: Exchange
): Repeats {
	const fresh = repeated.filter(
		( { again } ) =>
			! again.response || cacheMark( again.response ) === null
	);
	const again = fresh.filter(
		( each ) =>
			! isAsExpected( each.again ) &&
			answerIn( each.again ) === answerIn( each.first ) &&
			answerIn( each.again ) === answerIn( twin ) &&
			giverOf( each.again ) === giverOf( twin )
	).length;
	return {
		refused:
			contrasts.length > 0 ? again : again + alikeIn( exchanges, twin ),
		passed: fresh.filter(
			( each ) => isOpen( each.first ) && isOpen( each.again )
		).length,
	};
}

/** Whether a rule would be claimed: one was seen to refuse a request that passes without it. */
export const isRule = (
	{ probe, response }: Exchange,
	twin: Exchange | undefined
): boolean =>
	probe.route !== null &&
	( response?.status ?? 0 ) >= 400 &&
	culpritOf( twin ) !== null &&
	( twin?.sight?.without.some( ( { passes } ) => passes ) ?? false );

/**
 * What to ask once more, of what is refused and what passes that which was repeated less; null where one that refuses by chance would
 * hardly have answered so, or did not.
 *
 * @param asked   What was asked.
 * @param leading The request that was refused.
 * @param twin    The same, as it was seen.
 */
export function nextToAsk(
	asked: Asked,
	leading: Exchange,
	twin: Exchange
): Exchange | null {
	const { contrasts, repeated } = asked;
	const repeats = repeatsIn( asked, twin );
	if (
		! mayBeChance( repeats ) ||
		repeated.some( ( each ) => refusedOnce( each ) !== null )
	) {
		return null;
	}
	const contrast = contrasts[ repeated.length % contrasts.length ];
	return contrast && repeats.refused >= repeats.passed ? contrast : leading;
}
