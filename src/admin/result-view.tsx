import { useMemo } from '@wordpress/element';

import type { CheckId } from '../diagnosis/evidence/types';
import { verdictNow } from '../report/verdict/verdict-now';
import { SearchHost } from './isolation/search-host';
import { VerdictPanel } from './parts/verdict/verdict-panel';
import { Sections } from './sections/sections';
import { ShareButton } from './share/share-button';
import type { PageSettings } from './settings/page-settings';
import type { PageState, Result } from './state/page-state';
import type { Commands } from './state/use-diagnosis';

interface Props {
	settings: PageSettings;
	result: Result;
	state: PageState;
	commands: Commands;
	/** Everything once more. */
	onRun: () => void;
}

/** The verdict and everything below it; every part states the same one. Loaded while the first answers are on their way. */
export default function ResultView( {
	settings,
	result,
	state,
	commands,
	onRun,
}: Props ) {
	const { endedSearch, verifications, run } = state;
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
			} ),
		[ result, endedSearch, fixed ]
	);
	const isRunning = run !== null;
	return (
		<>
			<VerdictPanel
				result={ result }
				now={ now }
				endedSearch={ endedSearch }
				verifications={ verifications }
				isRunning={ isRunning }
				onRun={ onRun }
				commands={ commands }
			>
				<SearchHost
					settings={ settings }
					state={ state }
					commands={ commands }
					isOnCard={ now.isSearched }
				/>
			</VerdictPanel>
			<div className="ws401-sharebar">
				<ShareButton
					evidence={ result.evidence }
					now={ now }
					endedSearch={ endedSearch }
					fixed={ fixed }
					version={ settings.version }
					finishedAt={ result.finishedAt }
				/>
			</div>
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
	);
}
