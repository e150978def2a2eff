import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Remediation, Step } from '../../../diagnosis/evidence/types';
import { commonTradeOff } from '../../../diagnosis/evidence/trade-off';
import { Disclosure } from '../disclosure';
import { Snippet } from './snippet';

/** Code of more lines than this is folded away: it is for few readers, and would be the biggest thing on the card. */
const LINES_SHOWN = 6;

/** What it costs, in a line of its own; nothing where it costs nothing. */
function TradeOff( { text }: { text: string | undefined } ) {
	return text ? (
		<p className="ws401-steps__trade-off">
			<strong>{ __( 'Trade-off:', 'who-said-401' ) }</strong> { text }
		</p>
	) : null;
}

/** Exact text to copy, folded away where it is long. */
function Code( { snippet }: { snippet: NonNullable< Step[ 'snippet' ] > } ) {
	return snippet.code.split( '\n' ).length > LINES_SHOWN ? (
		<Disclosure label={ __( 'Show the code', 'who-said-401' ) }>
			<Snippet snippet={ snippet } />
		</Disclosure>
	) : (
		<Snippet snippet={ snippet } />
	);
}

/** What to do, least cost first, each with what it trades away. */
export function StepList( { remediation }: { remediation: Remediation } ) {
	const { steps } = remediation;
	if ( steps.length === 0 ) {
		return null;
	}
	return (
		<div className="ws401-steps">
			<h3>{ __( 'How to fix it', 'who-said-401' ) }</h3>
			<ol>
				{ steps.map( ( { text, link, snippet, tradeOff }, index ) => (
					<li key={ index }>
						{ text }{ ' ' }
						{ link && (
							<Button
								variant="secondary"
								size="compact"
								href={ link.url }
								target="_blank"
							>
								{ link.label }
								<span className="screen-reader-text">
									{ ' ' }
									{
										/* translators: accessibility text */
										__(
											'(opens in a new tab)',
											'who-said-401'
										)
									}
								</span>
								<span aria-hidden="true">&nbsp;↗</span>
							</Button>
						) }
						<TradeOff text={ tradeOff } />
						{ snippet && <Code snippet={ snippet } /> }
					</li>
				) ) }
			</ol>
			<TradeOff text={ commonTradeOff( remediation ) } />
		</div>
	);
}
