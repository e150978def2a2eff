import { lazy, Suspense, useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { RefObject } from 'react';

import { AskFor, useLookUp } from './ask-for';
import { type Consent, useConsent } from './isolation/consent';
import { LastVisit } from './isolation/last-visit';
import { useGiven } from './parts/case/use-given';
import { useRecorder } from './parts/case/use-recorder';
import { badgesOf } from './sections/badges';
import { NothingYet } from './sections/nothing-yet';
import { OwnTrouble } from './sections/own-trouble';
import { PageHeader } from './sections/page-header';
import { RunProgress } from './sections/run-progress';
import { TabBar } from './sections/tab-bar';
import { TabPanel } from './sections/tab-panel';
import { useArrival } from './sections/use-arrival';
import { useRunFocus } from './sections/use-run-focus';
import { OpenButton } from './share/open-button';
import type { PageSettings } from './settings/page-settings';
import { Start } from './start/start';
import { useStart } from './start/use-start';
import { loadRun } from './state/load-run';
import type { PageState } from './state/page-state';
import { type Commands, useDiagnosis } from './state/use-diagnosis';
import { useReturn } from './state/use-return';
import { useAsking } from './use-asking';

const loadResultView = () => import( './result-view' );
const ResultView = lazy( loadResultView );
const HistorySection = lazy( () => import( './history/history-section' ) );

interface MainProps {
	settings: PageSettings;
	state: PageState;
	commands: Commands;
	consent: Consent;
	way: ReturnType< typeof useAsking >;
	/** The button of the start card. */
	startRef: RefObject< HTMLButtonElement >;
}

/** The result, or what stands in its place before the first one. */
function Main( {
	settings,
	state,
	commands,
	consent,
	way,
	startRef,
}: MainProps ) {
	const { run, result, isRecalling } = state;
	const { tab } = state.place;
	if ( result ) {
		return (
			<Suspense fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }>
				<ResultView
					settings={ settings }
					result={ result }
					state={ state }
					commands={ commands }
					consent={ consent }
					isEarlier={ way.asking.isRefused }
					onRun={ way.run }
					onAsk={ way.show }
				/>
			</Suspense>
		);
	}
	if ( tab === 'history' ) {
		// What was recorded takes no check to be looked at.
		return (
			<TabPanel tab={ tab } current={ tab }>
				<Suspense
					fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
				>
					<HistorySection commands={ commands } />
				</Suspense>
			</TabPanel>
		);
	}
	if ( tab !== 'diagnosis' ) {
		return (
			<NothingYet
				tab={ tab }
				isRunning={ run !== null || isRecalling }
				onRun={ () => way.runAt( state.place ) }
			/>
		);
	}
	return run || isRecalling ? null : (
		<Start
			consent={ consent }
			runRef={ startRef }
			onCheck={ way.run }
			onPaste={ way.show }
			onApp={ way.showApps }
		/>
	);
}

/** On a network's own page: which site it is about. */
const NetworkNote = ( { home }: { home: string } ) => (
	<p>
		{ sprintf(
			/* translators: %s: URL of a site. */
			__(
				'This page checks the main site of your network, %s. To check another site, open Tools → Who Said 401 in the dashboard of that site.',
				'who-said-401'
			),
			home
		) }
	</p>
);

export function App( { settings }: { settings: PageSettings } ) {
	const { state, commands } = useDiagnosis( settings );
	const recording = useRecorder();
	const given = useGiven( settings, useLookUp( commands ) );
	const consent = useConsent( settings.userId );
	const way = useAsking( given, commands, () => {
		// Ready when the verdict is; should it not come, the page tries again then.
		loadResultView().catch( () => {} );
	} );
	const { run, result, place, isRecalling } = state;
	const isRunning = run !== null;
	useReturn( state.loginNeeded, commands.continueAfterLogin );
	useArrival( place );
	useStart( settings.start, way.run );
	const stopRef = useRef< HTMLButtonElement >( null );
	const startRef = useRef< HTMLButtonElement >( null );
	useRunFocus( isRunning, stopRef, startRef );
	useEffect( () => {
		// Ready before the first click; should it not come, the click asks again.
		loadRun().catch( () => {} );
	}, [] );

	return (
		<div className="ws401">
			<PageHeader
				isRunning={ isRunning }
				hasResult={ result !== null }
				onRun={ way.run }
				onStop={ commands.stop }
				onShare={ () => commands.go( { ...place, share: 'choose' } ) }
				runRef={ stopRef }
			/>
			{ settings.network && <NetworkNote home={ settings.home } /> }
			<TabBar
				current={ place.tab }
				badges={ badgesOf( state ) }
				onGo={ commands.go }
			/>
			<OwnTrouble
				error={ state.error }
				misshapen={ state.misshapen }
				loginNeeded={ state.loginNeeded }
				adminUrl={ settings.adminUrl }
				onContinue={ commands.continueAfterLogin }
			/>
			{ run && <RunProgress run={ run } /> }
			<Main
				{ ...{ settings, state, commands, consent, way, startRef } }
			/>
			<div
				hidden={
					place.tab !== 'diagnosis' ||
					isRecalling ||
					// The card that says how far it is stands alone.
					( isRunning && result === null )
				}
			>
				<LastVisit settings={ settings } result={ result } />
				<AskFor
					{ ...{ settings, state, commands, consent, way } }
					{ ...{ given, recording } }
				/>
				<OpenButton />
			</div>
			<div role="status" className="screen-reader-text">
				{ state.announcement }
			</div>
		</div>
	);
}
