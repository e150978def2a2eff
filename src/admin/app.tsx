import { useEffect } from '@wordpress/element';

import { LastVisit } from './isolation/last-visit';
import { SearchHost } from './isolation/search-host';
import { CaseInput } from './parts/case/case-input';
import { RecorderPanel } from './parts/case/recorder-panel';
import { useGiven } from './parts/case/use-given';
import { useRecorder } from './parts/case/use-recorder';
import { Idle } from './sections/idle';
import { OwnTrouble } from './sections/own-trouble';
import { PageHeader } from './sections/page-header';
import { RunProgress } from './sections/run-progress';
import { Sections } from './sections/sections';
import { VerdictPanel } from './parts/verdict/verdict-panel';
import { WhatItWrites } from './sections/what-it-writes';
import type { PageSettings } from './settings/page-settings';
import { useDiagnosis } from './state/use-diagnosis';

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
				<>
					<VerdictPanel
						result={ result }
						verifications={ state.verifications }
						isRunning={ isRunning }
						commands={ commands }
					/>
					<SearchHost
						settings={ settings }
						state={ state }
						commands={ commands }
					/>
					<Sections
						// A new result starts folded.
						key={ result.finishedAt }
						settings={ settings }
						result={ result }
						state={ state }
						isRunning={ isRunning }
						commands={ commands }
					/>
				</>
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
