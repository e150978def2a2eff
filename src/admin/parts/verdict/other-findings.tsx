import { __ } from '@wordpress/i18n';

import type { Severity, Verdict } from '../../../diagnosis/evidence/types';
import { sureOf } from '../../../report/verdict/sure';
import { targetOf } from '../../../diagnosis/engine/target-of';
import type { Commands } from '../../state/use-diagnosis';
import type { PageState } from '../../state/page-state';
import { FindingBody, type FindingProps } from './finding-body';
import { SureLine } from './sure-line';

const SEVERITY_WORDS: Record< Severity, () => string > = {
	error: () => __( 'Problem', 'who-said-401' ),
	warning: () => __( 'Warning', 'who-said-401' ),
	info: () => __( 'Note', 'who-said-401' ),
};

type Props = Omit<
	FindingProps,
	'check' | 'finding' | 'verification' | 'commands'
> & {
	commands: FindingProps[ 'commands' ] & Pick< Commands, 'openSearch' >;
	findings: Verdict[ 'findings' ];
	verifications: PageState[ 'verifications' ];
};

/** The findings that did not make the headline. */
export function OtherFindings( { findings, verifications, ...rest }: Props ) {
	return (
		<>
			{ findings.map( ( { check, finding } ) => {
				const isFixed =
					verifications[ check ]?.proof?.isProven === true;
				const target =
					finding.certainty === 'proven' || isFixed
						? null
						: targetOf( finding, rest.exchanges );
				return (
					<article
						key={ check }
						className="ws401-finding"
						data-check={ check }
					>
						<h3>
							<span
								className={ `ws401-badge is-${
									isFixed ? 'fixed' : finding.severity
								}` }
							>
								{ isFixed
									? __( 'Fixed', 'who-said-401' )
									: SEVERITY_WORDS[ finding.severity ]() }
							</span>{ ' ' }
							{ finding.summary }
						</h3>
						{ ! isFixed && (
							<SureLine
								sure={ sureOf( finding, null ) }
								certainty={ finding.certainty ?? null }
								// Its detail has the place.
								origin={ null }
							/>
						) }
						<FindingBody
							check={ check }
							finding={ finding }
							verification={ verifications[ check ] }
							onFind={
								target &&
								( () =>
									rest.commands.openSearch(
										target.probe.id
									) )
							}
							{ ...rest }
						/>
					</article>
				);
			} ) }
		</>
	);
}
