import { useId, useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { Evidence } from '../../diagnosis/evidence/types';
import { toMarkdown } from '../../report';
import { isolationMarkdown } from '../../report/isolation/isolation-markdown';
import {
	sureSentence,
	type VerdictNow,
} from '../../report/verdict/verdict-now';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { CopyButton } from '../copy/copy-button';

/** The report to hand on; loaded when it is asked for. */
export default function ReportSection( {
	evidence,
	verdict,
	searchOutcome,
}: {
	evidence: Evidence;
	verdict: VerdictNow;
	searchOutcome: SearchOutcome | null;
} ) {
	const id = useId();
	const text = useMemo(
		() =>
			[
				toMarkdown( evidence, verdict, sureSentence( verdict ) ),
				...( searchOutcome
					? [ isolationMarkdown( searchOutcome ) ]
					: [] ),
			].join( '\n' ),
		[ evidence, verdict, searchOutcome ]
	);
	return (
		<div className="ws401-report">
			<p id={ id }>
				{ __(
					'Share this with your host, a support forum, or the plugin’s author. Passwords, cookies, nonces and email addresses are removed.',
					'who-said-401'
				) }
			</p>
			<CopyButton
				label={ __( 'Copy report', 'who-said-401' ) }
				variant="primary"
				text={ () => text }
			/>
			<textarea
				readOnly
				rows={ 16 }
				value={ text }
				aria-labelledby={ id }
				className="ws401-report__text"
			/>
		</div>
	);
}
