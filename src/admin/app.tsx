import { Button } from '@wordpress/components';
import {
	lazy,
	Suspense,
	useCallback,
	useEffect,
	useRef,
	useState,
} from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { RefObject } from 'react';

import { AppsDoor } from './apps/apps-door';
import { type Consent, useConsent } from './isolation/consent';
import { LastVisit } from './isolation/last-visit';
import { CaseInput } from './parts/case/case-input';
import { RecorderPanel } from './parts/case/recorder-panel';
import type { LookUpName } from './parts/case/intake';
import { type Given, useGiven } from './parts/case/use-given';
import { type Recording, useRecorder } from './parts/case/use-recorder';
import { badgesOf } from './sections/badges';
import { NothingYet } from './sections/nothing-yet';
import { OwnTrouble } from './sections/own-trouble';
import { PageHeader } from './sections/page-header';
import { RunProgress } from './sections/run-progress';
import { TabBar } from './sections/tab-bar';
import { useArrival } from './sections/use-arrival';
import { useRunFocus } from './sections/use-run-focus';
import { WhatItWrites } from './sections/what-it-writes';
import { OpenButton } from './share/open-button';
import type { PageSettings } from './settings/page-settings';
import { Ask } from './start/ask';
import { ConsentBox } from './start/consent-box';
import { Start } from './start/start';
import { loadRun } from './state/load-run';
import type { PageState } from './state/page-state';
import { FIRST_PLACE, type Place } from './state/place';
import { type Commands, useDiagnosis } from './state/use-diagnosis';

const loadResultView = () => import( './result-view' );
const ResultView = lazy( loadResultView );

/** The fields for the failing request: folded away below a verdict, open before the first one. */
interface Asking {
	isOpen: boolean;
	/** Grows each time the field is asked for. */
	asked: number;
	/** Grows each time the way in for apps is asked for. */
	appsAsked: number;
	/** A run was asked for with what could not be read; the verdict on the page is of before. */
	isRefused: boolean;
}

/** Starting a run with what was given, and the fields it is given in. */
function useAsking( given: Given, commands: Commands ) {
	const [ asking, setAsking ] = useState< Asking >( {
		isOpen: false,
		asked: 0,
		appsAsked: 0,
		isRefused: false,
	} );
	const show = ( isRefused: boolean ) =>
		setAsking( ( { asked, ...before } ) => ( {
			...before,
			isOpen: true,
			asked: asked + 1,
			isRefused,
		} ) );

	/** `place`: where to look at what comes of it. */
	async function start( place: Place = FIRST_PLACE ) {
		// Ready when the verdict is; should it not come, the page tries again then.
		loadResultView().catch( () => {} );
		const forRun = await given.forRun();
		if ( forRun === undefined ) {
			commands.go( FIRST_PLACE );
			show( true );
			return;
		}
		setAsking( ( before ) => ( {
			...before,
			isOpen: false,
			isRefused: false,
		} ) );
		if ( forRun === null ) {
			commands.run( null, null, place );
		} else {
			commands.run(
				[ { ...forRun.request, at: Date.now() } ],
				forRun.login,
				place
			);
		}
	}

	return {
		asking,
		run: () => void start(),
		runAt: ( place: Place ) => void start( place ),
		show: () => show( false ),
		showApps: () =>
			setAsking( ( { appsAsked, ...before } ) => ( {
				...before,
				isOpen: true,
				appsAsked: appsAsked + 1,
			} ) ),
		toggle: () =>
			setAsking( ( before ) => ( {
				...before,
				isOpen: ! before.isOpen,
			} ) ),
	};
}

/** Coming back from the tab with the login is all it takes. */
function useReturn( { loginNeeded }: PageState, onReturn: () => void ) {
	useEffect( () => {
		if ( ! loginNeeded ) {
			return;
		}
		window.addEventListener( 'focus', onReturn );
		return () => window.removeEventListener( 'focus', onReturn );
	}, [ loginNeeded, onReturn ] );
}

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

/** Asks the site what a user name is. */
function useLookUp( { connect }: Commands ): LookUpName {
	return useCallback(
		( name ) =>
			// Where it does not come, nothing is known of the name.
			import( './apps/look-up' ).then(
				( { lookUpWith } ) => lookUpWith( connect )( name ),
				() => null
			),
		[ connect ]
	);
}

/** The fields for the failing request, and what else can be told before a run. */
function AskFor( {
	settings,
	state: { run, result },
	commands,
	consent,
	way,
	given,
	recording,
}: Omit< MainProps, 'startRef' > & {
	given: Given;
	recording: Recording;
} ) {
	const isRunning = run !== null;
	return (
		<Ask
			{ ...way.asking }
			about={ result ? result.evidence.given : undefined }
			onToggle={ way.toggle }
		>
			<CaseInput
				intake={ given.intake }
				isDisabled={ isRunning }
				onText={ given.take }
				onArrival={ way.show }
				onTooLong={ given.tooLong }
				onCorrect={ given.correct }
				onSubmit={ way.run }
			/>
			<Button
				variant="secondary"
				disabled={ isRunning }
				accessibleWhenDisabled
				onClick={ way.run }
				__next40pxDefaultSize
			>
				{ __( 'Check this request', 'who-said-401' ) }
			</Button>
			<RecorderPanel
				recording={ recording }
				editorUrl={ settings.editorUrl }
				nonce={ commands.recordNonce() }
				isRunning={ isRunning }
				onExplain={ ( requests ) => commands.run( requests ) }
			/>
			<AppsDoor
				asked={ way.asking.appsAsked }
				{ ...{ settings, commands, isRunning } }
				evidence={ result?.evidence ?? null }
			/>
			{ result && <ConsentBox consent={ consent } /> }
			<WhatItWrites />
		</Ask>
	);
}

export function App( { settings }: { settings: PageSettings } ) {
	const { state, commands } = useDiagnosis( settings );
	const recording = useRecorder();
	const given = useGiven( settings, useLookUp( commands ) );
	const consent = useConsent( settings.userId );
	const way = useAsking( given, commands );
	const { run, result, place, isRecalling } = state;
	const isRunning = run !== null;
	useReturn( state, commands.continueAfterLogin );
	useArrival( place );
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
