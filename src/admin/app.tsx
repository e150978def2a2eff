import { lazy, Suspense, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { LastVisit } from './isolation/last-visit';
import { CaseInput } from './parts/case/case-input';
import { parseCase } from '../diagnosis/given/parse-case';
import { RecorderPanel } from './parts/case/recorder-panel';
import { useRecorder } from './parts/case/use-recorder';
import { Idle } from './sections/idle';
import { OwnTrouble } from './sections/own-trouble';
import { PageHeader } from './sections/page-header';
import { RunProgress } from './sections/run-progress';
import { WhatItWrites } from './sections/what-it-writes';
import type { PageSettings } from './settings/page-settings';
import { useDiagnosis } from './state/use-diagnosis';

const loadResultView = () => import( './result-view' );
const ResultView = lazy( loadResultView );

export function App( { settings }: { settings: PageSettings } ) {
	const { state, commands } = useDiagnosis( settings );
	const recording = useRecorder();
	const [ pasted, setPasted ] = useState( '' );
	const [ caseError, setCaseError ] = useState< string | null >( null );
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

	function start() {
		// Ready when the verdict is; should it not come, the page tries again then.
		loadResultView().catch( () => {} );
		if ( pasted.trim() === '' ) {
			setCaseError( null );
			commands.run( null );
			return;
		}
		const parsed = parseCase( pasted, settings.restRoot );
		if ( parsed.kind === 'error' ) {
			setCaseError( parsed.message );
			return;
		}
		setCaseError( null );
		commands.run( [ { ...parsed.request, at: Date.now() } ], parsed.login );
	}

	return (
		<div className="ws401">
			<PageHeader
				isRunning={ isRunning }
				hasResult={ result !== null }
				onRun={ start }
				onStop={ commands.stop }
			/>
			<CaseInput
				value={ pasted }
				error={ caseError }
				isDisabled={ isRunning }
				onChange={ setPasted }
				onSubmit={ start }
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
						onRun={ start }
					/>
				</Suspense>
			) }
			{ ! run && ! result && (
				<>
					<LastVisit settings={ settings } />
					<Idle />
				</>
			) }
			<div role="status" className="screen-reader-text">
				{ state.announcement }
			</div>
		</div>
	);
}
