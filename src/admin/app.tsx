import { lazy, Suspense, useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { LastVisit } from './isolation/last-visit';
import { CaseInput } from './parts/case/case-input';
import { RecorderPanel } from './parts/case/recorder-panel';
import { useGiven } from './parts/case/use-given';
import { useRecorder } from './parts/case/use-recorder';
import { Idle } from './sections/idle';
import { OwnTrouble } from './sections/own-trouble';
import { PageHeader } from './sections/page-header';
import { RunProgress } from './sections/run-progress';
import { WhatItWrites } from './sections/what-it-writes';
import { OpenButton } from './share/open-button';
import type { PageSettings } from './settings/page-settings';
import { useDiagnosis } from './state/use-diagnosis';

const loadResultView = () => import( './result-view' );
const ResultView = lazy( loadResultView );

export function App( { settings }: { settings: PageSettings } ) {
	const { state, commands } = useDiagnosis( settings );
	const recording = useRecorder();
	const given = useGiven( settings );
	const { run, result, loginNeeded } = state;
	const isRunning = run !== null;

	const { continueAfterLogin } = commands;
	useEffect( () => {
		if ( ! loginNeeded ) {
			return;
		}
		// Coming back from the tab with the login is all it takes.
		window.addEventListener( 'focus', continueAfterLogin );
		return () => window.removeEventListener( 'focus', continueAfterLogin );
	}, [ loginNeeded, continueAfterLogin ] );

	async function start() {
		// Ready when the verdict is; should it not come, the page tries again then.
		loadResultView().catch( () => {} );
		const forRun = await given.forRun();
		if ( forRun === null ) {
			commands.run( null );
		} else if ( forRun ) {
			commands.run(
				[ { ...forRun.request, at: Date.now() } ],
				forRun.login
			);
		}
	}

	return (
		<div className="ws401">
			<PageHeader
				isRunning={ isRunning }
				hasResult={ result !== null }
				onRun={ () => void start() }
				onStop={ commands.stop }
			/>
			<CaseInput
				intake={ given.intake }
				isDisabled={ isRunning }
				onText={ given.take }
				onTooLong={ given.tooLong }
				onCorrect={ given.correct }
				onSubmit={ () => void start() }
			/>
			<RecorderPanel
				recording={ recording }
				editorUrl={ settings.editorUrl }
				nonce={ commands.recordNonce() }
				isRunning={ isRunning }
				onExplain={ commands.run }
			/>
			<WhatItWrites />
			<OwnTrouble
				error={ state.error }
				misshapen={ state.misshapen }
				loginNeeded={ loginNeeded }
				adminUrl={ settings.adminUrl }
				onContinue={ continueAfterLogin }
			/>
			{ run && <RunProgress run={ run } /> }
			{ result && (
				<Suspense
					fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
				>
					<ResultView
						settings={ settings }
						result={ result }
						state={ state }
						commands={ commands }
						onRun={ () => void start() }
					/>
				</Suspense>
			) }
			{ ! run && ! result && (
				<>
					<LastVisit settings={ settings } />
					<Idle />
					<OpenButton />
				</>
			) }
			<div role="status" className="screen-reader-text">
				{ state.announcement }
			</div>
		</div>
	);
}
