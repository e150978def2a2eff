import { failedAmong } from '../../diagnosis/exchange/failed-among';
import type { PageState } from '../state/page-state';
import type { Tab } from '../state/place';

/** How many things ask for a look behind each tab; none where nothing does. */
export function badgesOf( {
	result,
	verifications,
	filesFindings,
}: Pick< PageState, 'result' | 'verifications' | 'filesFindings' > ): Partial<
	Record< Tab, number >
> {
	if ( ! result ) {
		return {};
	}
	const { evidence, verdict } = result;
	const [ main ] = verdict.findings;
	// The answers are those of before: what was proven to be over since is not counted against anybody.
	const isOpen =
		verdict.kind === 'problem' &&
		verifications[ main?.check ?? '' ]?.proof?.isProven !== true;
	return {
		access: isOpen ? failedAmong( evidence.exchanges ?? [] ).length : 0,
		server: filesFindings ?? evidence.htaccess?.findings.length ?? 0,
	};
}
