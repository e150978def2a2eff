import {
	lazy,
	Suspense,
	useEffect,
	useMemo,
	useState,
} from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { CheckId } from '../diagnosis/evidence/types';
import { askedOf } from './history/failing-of';
import { type KnownBeginning, useBeginning } from './history/use-beginning';
import { type VerdictNow, verdictNow } from '../report/verdict/verdict-now';
import type { Consent } from './isolation/consent';
import { SearchHost } from './isolation/search-host';
import { OtherFindings } from './parts/verdict/other-findings';
import { searchByItself } from './parts/verdict/primary-action';
import { VerdictPanel } from './parts/verdict/verdict-panel';
import { changeOnCard } from './sections/change-on-card';
import { SmallMatrix } from './sections/small-matrix';
import { ResultTabs } from './sections/result-tabs';
import type { Sharing } from './share/sharing';
import type { PageSettings } from './settings/page-settings';
import type { PageState, Result } from './state/page-state';
import type { Commands } from './state/use-diagnosis';

const ShareDialog = lazy( () => import( './share/share-dialog' ) );

interface Props {
	settings: PageSettings;
	result: Result;
	state: PageState;
	commands: Commands;
	consent: Consent;
	/** What was asked for last could not be run: the verdict is of before. */
	isEarlier: boolean;
	/** Everything once more. */
	onRun: () => void;
	/** Shows the field for a request that fails. */
	onAsk: () => void;
}

/** The verdict as of now; every part of the page states the same one. */
function useVerdict(
	result: Result,
	{ endedSearch, verifications }: PageState,
	{ sentence: began, recorded }: KnownBeginning
) {
	const fixed = useMemo(
		() =>
			result.verdict.results
				.map( ( { id } ) => id )
				.filter(
					( id: CheckId ) =>
						verifications[ id ]?.proof?.isProven === true
				),
		[ result, verifications ]
	);
	const now = useMemo(
		() =>
			verdictNow( {
				verdict: result.verdict,
				evidence: result.evidence,
				search: endedSearch,
				fixed,
				began,
				recorded,
			} ),
		[ result, endedSearch, fixed, began, recorded ]
	);
	return { now, fixed };
}

/** When the diagnosis’s main finding began, where the history is on. */
function useBegan(
	{ verdict, evidence, finishedAt, duration }: Result,
	isOn: boolean,
	connect: Commands[ 'connect' ]
) {
	const [ server ] = useState( () => ( isOn ? connect().server : null ) );
	return useBeginning(
		server,
		askedOf(
			verdict,
			evidence.exchanges ?? [],
			Math.floor( ( finishedAt - duration ) / 1000 )
		)
	);
}

/** The texts to hand on, where they are asked for. */
function Share( {
	result: { evidence, finishedAt },
	state: { endedSearch, place },
	...rest
}: Pick< Props, 'result' | 'state' > &
	Pick< Sharing, 'now' | 'fixed' | 'version' > & { onClose: () => void } ) {
	return place.share === undefined ? null : (
		<Suspense fallback={ null }>
			<ShareDialog
				{ ...{ evidence, finishedAt, endedSearch } }
				wanted={ place.share }
				{ ...rest }
			/>
		</Suspense>
	);
}

/** Findings beside the one of the verdict. */
function Others( {
	result,
	state,
	commands,
	now,
}: Pick< Props, 'result' | 'state' | 'commands' > & { now: VerdictNow } ) {
	return now.others.length === 0 ? null : (
		<section
			className="ws401-card ws401-others"
			aria-labelledby="ws401-others-title"
		>
			<h2 id="ws401-others-title" tabIndex={ -1 }>
				{ __( 'Also found', 'who-said-401' ) }
			</h2>
			<OtherFindings
				findings={ now.others }
				exchanges={ result.evidence.exchanges ?? [] }
				verifications={ state.verifications }
				isRunning={ state.run !== null }
				commands={ commands }
			/>
		</section>
	);
}

/** Begins a search by itself, where that was agreed to. */
function useOwnSearch(
	{ consent, result, commands }: Props,
	now: VerdictNow
): void {
	const { openSearch } = commands;
	const wanted =
		consent.isGiven && ! result.isRecalled
			? searchByItself( now, result.evidence )
			: null;
	useEffect( () => {
		if ( wanted !== null ) {
			openSearch( wanted );
		}
		// Once for each result: what is decided later is the user's.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ result.finishedAt, openSearch ] );
}

/** The verdict, and what stands behind the other tabs. Loaded while the first answers are on their way. */
export default function ResultView( props: Props ) {
	const { settings, result, state, commands, consent, onRun } = props;
	const began = useBegan( result, settings.history, commands.connect );
	const { now, fixed } = useVerdict( result, state, began );
	const isRunning = state.run !== null;

	useOwnSearch( props, now );

	return (
		<>
			<div
				className="ws401-panel ws401-section-diagnosis"
				hidden={ state.place.tab !== 'diagnosis' }
			>
				<VerdictPanel
					result={ result }
					now={ now }
					endedSearch={ state.endedSearch }
					verifications={ state.verifications }
					isRunning={ isRunning }
					isAsking={
						state.loginNeeded ||
						( state.search !== null &&
							state.search.id !==
								state.endedSearch?.outcome.probe.id )
					}
					isEarlier={ props.isEarlier }
					change={ changeOnCard( result, now, state, commands ) }
					beside={ <SmallMatrix { ...{ result, now, commands } } /> }
					onRun={ onRun }
					onAsk={ props.onAsk }
					commands={ commands }
				>
					{ /* What it looked for is over. */ }
					{ now.status !== 'fixed' && (
						<SearchHost
							settings={ settings }
							state={ state }
							commands={ commands }
							consent={ consent }
							changed={ began.changed }
							isOnCard={ now.isSearched }
						/>
					) }
				</VerdictPanel>
				<Others { ...{ result, state, commands, now } } />
			</div>
			<Share
				result={ result }
				state={ state }
				now={ now }
				fixed={ fixed }
				version={ settings.version }
				onClose={ () =>
					commands.go( { ...state.place, share: undefined } )
				}
			/>
			<ResultTabs
				// A new result starts with nothing open.
				key={ result.finishedAt }
				settings={ settings }
				result={ result }
				now={ now }
				state={ state }
				isRunning={ isRunning }
				commands={ commands }
			/>
		</>
	);
}
