import { ExternalLink } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Remediation } from '../../../diagnosis/evidence/types';
import { Snippet } from './snippet';

/** What to do, least cost first, and what it trades away. */
export function StepList( { remediation }: { remediation: Remediation } ) {
	const { steps, tradeOff } = remediation;
	if ( steps.length === 0 ) {
		return null;
	}
	return (
		<div className="ws401-steps">
			<h3>{ __( 'How to fix it', 'who-said-401' ) }</h3>
			<ol>
				{ steps.map( ( { text, link, snippet }, index ) => (
					<li key={ index }>
						{ text }{ ' ' }
						{ link && (
							<ExternalLink href={ link.url }>
								{ link.label }
							</ExternalLink>
						) }
						{ snippet && <Snippet snippet={ snippet } /> }
					</li>
				) ) }
			</ol>
			{ tradeOff && (
				<p className="ws401-steps__trade-off">
					<strong>{ __( 'Trade-off:', 'who-said-401' ) }</strong>{ ' ' }
					{ tradeOff }
				</p>
			) }
		</div>
	);
}
