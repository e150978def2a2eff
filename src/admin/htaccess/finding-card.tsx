import { Button } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import type { Severity } from '../../diagnosis/evidence/types';
import { Disclosure } from '../parts/disclosure';
import { StepList } from '../parts/verdict/step-list';

const SEVERITY_WORDS: Record< Severity, () => string > = {
	error: () => __( 'Problem', 'who-said-401' ),
	warning: () => __( 'Warning', 'who-said-401' ),
	info: () => __( 'Note', 'who-said-401' ),
};

interface Props {
	finding: HtaccessFinding;
	/** Why this page does not change the file; empty when it does, or when there is nothing exact to change. */
	obstacle: string;
	/** The change, when it is exact and can be made. */
	change: ReactNode;
	onGoTo: ( line: number ) => void;
}

/** One finding in the files: the sentence, the lines, what to do, and the change where it is exact. */
export function FindingCard( { finding, obstacle, change, onGoTo }: Props ) {
	const { severity, summary, detail, lines, steps } = finding;
	const [ isShown, setShown ] = useState( false );
	const id = useId();
	const list = (
		<StepList remediation={ { steps, tradeOff: '', verify: [] } } />
	);
	return (
		<article className="ws401-finding" data-finding={ finding.id }>
			<h3>
				<span className={ `ws401-badge is-${ severity }` }>
					{ SEVERITY_WORDS[ severity ]() }
				</span>{ ' ' }
				{ summary }
			</h3>
			{ detail && <p className="ws401-detail">{ detail }</p> }
			<div className="ws401-actions">
				{ lines[ 0 ] !== undefined && (
					<Button
						variant="tertiary"
						onClick={ () => onGoTo( lines[ 0 ] as number ) }
						__next40pxDefaultSize
					>
						{ sprintf(
							/* translators: %d: line number. */
							__( 'Go to line %d', 'who-said-401' ),
							lines[ 0 ]
						) }
					</Button>
				) }
				{ change && (
					<Button
						variant="secondary"
						aria-expanded={ isShown }
						aria-controls={ id }
						onClick={ () => setShown( ! isShown ) }
						__next40pxDefaultSize
					>
						{ __( 'Show the change', 'who-said-401' ) }
					</Button>
				) }
			</div>
			{ obstacle && <p>{ obstacle }</p> }
			{ change && (
				<div id={ id } hidden={ ! isShown }>
					{ isShown && change }
				</div>
			) }
			{ change && steps.length > 0 ? (
				<Disclosure label={ __( 'Do it myself', 'who-said-401' ) }>
					{ list }
				</Disclosure>
			) : (
				list
			) }
		</article>
	);
}
