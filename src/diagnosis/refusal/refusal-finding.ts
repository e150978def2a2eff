import { citingAll } from '../exchange/because';
import type { Judgement } from '../engine/define-check';
import type { Answered } from '../exchange/find-exchange';
import { isInFrontOfPhp } from '../exchange/own-requests';
import type { Effect } from '../products';
import { isRealSave } from '../probes/real-save';
import { stationOf } from '../exchange';
import {
	certaintyOf,
	frontRefusalSummary,
	refusalSummary,
	sentenceAbout,
} from './refusal-summary';
import { unsteadySummary } from './unsteady-summary';
import { inOwnWords, ownWordsNote } from './own-words';
import { firewallSteps } from './firewall-steps';
import {
	isOwnAnswer,
	leaveOutByHand,
	placeOf,
	pluginSteps,
} from './plugin-steps';
import { seenAt } from './seen';
import { ableTo, suspectsOf } from './suspicion';
import type {
	Certainty,
	CheckId,
	ComponentFacts,
	Exchange,
	HookCallback,
	ServerFacts,
	SiteFacts,
	Step,
	Suspect,
} from '../evidence/types';

/** What is known about the site when a refusal is judged. */
interface Known {
	site: SiteFacts;
	hooks: HookCallback[] | null;
	components: ComponentFacts | null;
	/** Absent where no web server can have refused. */
	server?: ServerFacts | null;
}

/** A request that was refused, and what the check has to say about it. */
interface Refusal {
	refused: Answered;
	/** Who is refused, or what: translated, fits into "answers 401 to …". */
	whom: string;
	/** Sentences for the detail. */
	notes?: string[];
	/** Steps before all others. */
	steps?: Step[];
	/** Other exchanges the claim rests on. */
	citing?: ( Exchange | undefined )[];
	/** Requests that others were seen to refuse beside whoever refuses this one: they have to let theirs through, too. */
	beside?: readonly Answered[];
	/** What opening it costs; where a plugin's own setting is known, what that costs. */
	tradeOff?: string;
	/** What is to end, for plugins whose settings are known. */
	effect?: Effect;
	/** Exchanges that must turn; the refused one unless told otherwise. */
	verify?: readonly Exchange[];
	explains?: CheckId[];
	/** Where more is known than who refuses whom; in place of the usual sentence. Gets who was seen to do it, else "something on this site". */
	summary?: string | ( ( who: string ) => string );
}

/** Those who were seen to refuse something else beside it. */
const besideOf = (
	beside: readonly Answered[],
	seen: readonly Suspect[],
	components: ComponentFacts | null
): Suspect[] =>
	beside
		.flatMap( ( exchange ) => seenAt( exchange, components ).slice( 0, 1 ) )
		.filter( ( { component } ) =>
			seen.every( ( other ) => other.component.id !== component.id )
		);

/** How sure it is of what is said in one breath: no surer than the least sure part. */
function certaintyOfAll(
	refused: Exchange,
	beside: readonly Exchange[],
	suspects: readonly Suspect[]
): Certainty {
	const own = certaintyOf( refused, suspects );
	const isProven = ( each: Exchange ) =>
		certaintyOf( each, suspects ) === 'proven';
	return own === 'proven' && ! beside.every( isProven ) ? 'traced' : own;
}

/** The error that a refusal is: by a plugin (with the suspects), or by something in front of PHP. */
export function refusalFinding(
	{ site, hooks, components, server = null }: Known,
	{
		refused,
		whom,
		notes = [],
		steps = [],
		citing = [],
		beside = [],
		tradeOff = '',
		effect = 'rest-closed',
		verify = [ refused ],
		explains = [],
		summary,
	}: Refusal
): Judgement {
	const located = stationOf( refused );
	const isInFront = isInFrontOfPhp( refused );
	const seen = isInFront ? [] : suspectsOf( components, hooks, refused );
	const suspects =
		isInFront || seen.length > 0
			? [ ...seen, ...besideOf( beside, seen, components ) ]
			: ableTo( components, effect );
	// Where an answer is known to be a plugin's own, its form says no more: some answer like a PHP file outside WordPress.
	const station = isOwnAnswer( suspects )
		? 'plugin'
		: ( located?.station ?? 'plugin' );
	const usualSummary = () =>
		isInFront
			? frontRefusalSummary( refused, station, whom )
			: refusalSummary( refused, suspects, whom );
	return {
		severity: 'error',
		summary:
			unsteadySummary( refused, suspects ) ??
			( typeof summary === 'function'
				? sentenceAbout( summary, refused, suspects )
				: ( summary ?? usualSummary() ) ),
		certainty: certaintyOfAll( refused, beside, suspects ),
		detail: [
			...notes,
			ownWordsNote( refused, suspects ),
			placeOf( suspects ),
			isInFront && located?.why,
		]
			.filter( Boolean )
			.join( ' ' ),
		because: citingAll( refused, ...beside, ...citing ),
		remediation: {
			steps: [
				...steps,
				...( isInFront
					? firewallSteps( refused, server )
					: inOwnWords(
							pluginSteps(
								site,
								components,
								suspects,
								effect,
								isRealSave( refused.probe )
									? leaveOutByHand( site )
									: undefined
							),
							refused,
							suspects
						) ),
			],
			tradeOff,
			verify: [ ...new Set( [ ...verify, ...beside ] ) ].map(
				( { probe } ) => probe.id
			),
		},
		station,
		suspects,
		explains,
	};
}
