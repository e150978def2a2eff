import { useEffect, useMemo, useState } from '@wordpress/element';

import { LastVisit } from './isolation/last-visit';
import { SearchHost } from './isolation/search-host';
import { CaseInput } from './parts/case/case-input';
import { parseCase } from '../diagnosis/given/parse-case';
import { RecorderPanel } from './parts/case/recorder-panel';
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
import { verdictNow } from '../report/verdict/verdict-now';
import type { PageState } from './state/page-state';
import type { CheckId } from '../diagnosis/evidence/types';

/** The one verdict that every part of the page states. */
function useVerdictNow( { result, endedSearch, verifications }: PageState ) {
	return useMemo(
		() =>
			result &&
			verdictNow( {
				verdict: result.verdict,
				evidence: result.evidence,
				search: endedSearch,
				fixed: result.verdict.results
					.map( ( { id } ) => id )
					.filter(
						( id: CheckId ) =>
							verifications[ id ]?.proof?.isProven === true
					),
			} ),
		[ result, endedSearch, verifications ]
	);
}

export function App( { settings }: { settings: PageSettings } ) {
	const { state, commands } = useDiagnosis( settings );
	const recording = useRecorder();
	const [ pasted, setPasted ] = useState( '' );
	const [ caseError, setCaseError ] = useState< string | null >( null );
	const { run, result, loginNeeded } = state;
	const isRunning = run !== null;
	const now = useVerdictNow( state );

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
			{ result && now && (
				<>
					<VerdictPanel
						result={ result }
						now={ now }
						endedSearch={ state.endedSearch }
						onRun={ start }
						verifications={ state.verifications }
						isRunning={ isRunning }
						commands={ commands }
					>
						<SearchHost
							settings={ settings }
							state={ state }
							commands={ commands }
							isOnCard={ now.isSearched }
						/>
					</VerdictPanel>
					<Sections
						// A new result starts folded.
						key={ result.finishedAt }
						settings={ settings }
						result={ result }
						now={ now }
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
