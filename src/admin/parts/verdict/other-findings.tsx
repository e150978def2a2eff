import { __ } from '@wordpress/i18n';

import type { Severity, Verdict } from '../../../diagnosis/evidence/types';
import type { PageState } from '../../state/page-state';
import { FindingBody, type FindingProps } from './finding-body';

const SEVERITY_WORDS: Record< Severity, () => string > = {
	error: () => __( 'Problem', 'who-said-401' ),
	warning: () => __( 'Warning', 'who-said-401' ),
	info: () => __( 'Note', 'who-said-401' ),
};

type Props = Omit< FindingProps, 'check' | 'finding' | 'verification' > & {
	findings: Verdict[ 'findings' ];
	verifications: PageState[ 'verifications' ];
};

/** The findings that did not make the headline. */
export function OtherFindings( { findings, verifications, ...rest }: Props ) {
	return (
		<>
			{ findings.map( ( { check, finding } ) => (
				<article
					key={ check }
					className="ws401-finding"
					data-check={ check }
				>
					<h3>
						<span
							className={ `ws401-badge is-${ finding.severity }` }
						>
							{ SEVERITY_WORDS[ finding.severity ]() }
						</span>{ ' ' }
						{ finding.summary }
					</h3>
					<FindingBody
						check={ check }
						finding={ finding }
						verification={ verifications[ check ] }
						{ ...rest }
					/>
				</article>
			) ) }
		</>
	);
}
