import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Opened } from '../../report/saved/open-report';
import { textForForum } from '../../report/share/for-forum';
import { readyToShare } from '../../report/share/ready-to-share';
import { sureSentence } from '../../report/verdict/verdict-now';
import { CopyButton } from '../copy/copy-button';
import { dateTime } from '../../language/date-time';

type Report = Extract< Opened, { kind: 'report' } >;

/** Where and when it was measured, as far as the report says. */
function originOf( { evidence: { site }, made }: Report ): string {
	return [
		...( site ? [ site.home, `WordPress ${ site.wordpress }` ] : [] ),
		...( made
			? [
					sprintf(
						/* translators: %s: date and time. */
						__( 'checked on %s', 'who-said-401' ),
						dateTime( made.at / 1000 )
					),
				]
			: [] ),
	].join( ' · ' );
}

/**
 * What a report from elsewhere amounts to. Text only: its links and changes belong to another site, so none of them is offered here.
 */
export function OpenedReport( { report }: { report: Report } ) {
	const { now } = report;
	const text = useMemo(
		() => textForForum( readyToShare( report, false ) ),
		[ report ]
	);
	const steps = now.main?.finding.remediation.steps ?? [];
	const sure = sureSentence( now );
	return (
		<div className="ws401-opened">
			<p>{ originOf( report ) }</p>
			<h2>{ now.headline }</h2>
			{ sure !== '' && sure !== now.headline && <p>{ sure }</p> }
			{ steps.length > 0 && (
				<>
					<h3>{ __( 'How to fix it there', 'who-said-401' ) }</h3>
					<ol>
						{ steps.map( ( step, index ) => (
							<li key={ index }>
								{ step.title && (
									<strong>{ step.title }. </strong>
								) }
								{ step.text }
								{ step.tradeOff && (
									<p>
										{ __( 'Trade-off:', 'who-said-401' ) }{ ' ' }
										{ step.tradeOff }
									</p>
								) }
								{ step.snippet && (
									<pre className="ws401-code" dir="ltr">
										{ step.snippet.code }
									</pre>
								) }
							</li>
						) ) }
					</ol>
				</>
			) }
			<textarea
				readOnly
				rows={ 12 }
				value={ text }
				aria-label={ __( 'The whole report', 'who-said-401' ) }
				className="ws401-share__text"
			/>
			<CopyButton
				label={ __( 'Copy', 'who-said-401' ) }
				text={ () => text }
			/>
		</div>
	);
}
