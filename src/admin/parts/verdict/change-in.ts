import type { HtaccessFinding } from '../../../diagnosis/evidence/htaccess-finding';
import type { Evidence, Finding } from '../../../diagnosis/evidence/types';
import { fileSteps } from '../../../diagnosis/refusal/htaccess-line';

/** Whether a finding's steps send the reader to a change of .htaccess. */
const asksFor = ( { remediation }: Finding, inFile: HtaccessFinding ) =>
	fileSteps( inFile ).some( ( { text } ) =>
		remediation.steps.some( ( step ) => step.text === text )
	);

/**
 * The exact change of a .htaccess file that ends a finding, so that its card can make it; null where there is none, or where it is not
 * certain which of several it is.
 *
 * @param finding  The one of the verdict.
 * @param htaccess What was found in the files.
 */
export function changeIn(
	finding: Finding,
	htaccess: Evidence[ 'htaccess' ]
): HtaccessFinding | null {
	const offered = ( htaccess?.findings ?? [] ).filter(
		( each ) =>
			each.edit !== null &&
			each.severity !== 'info' &&
			asksFor( finding, each )
	);
	const told = offered.filter( ( { summary } ) =>
		finding.detail.includes( summary )
	);
	const [ only, ...others ] = told.length > 0 ? told : offered;
	return only && others.length === 0 ? only : null;
}

/** A finding without the step that says where its change is made: the change stands beside it. */
export const withoutWayThere = (
	finding: Finding,
	change: HtaccessFinding
): Finding => {
	const texts = fileSteps( change ).map( ( { text } ) => text );
	return {
		...finding,
		remediation: {
			...finding.remediation,
			steps: finding.remediation.steps.filter(
				( { text } ) => ! texts.includes( text )
			),
		},
	};
};
