import { ProgressBar } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { Run } from '../state/page-state';
import { ExchangeTable } from '../parts/exchanges/exchange-table';

function sentenceFor( { evidence, planned, exchanges }: Run ): string {
	if ( ! evidence && exchanges.length === 0 ) {
		return __( 'Collecting information about your site…', 'who-said-401' );
	}
	if ( exchanges.length >= planned.length ) {
		return __( 'Comparing the answers…', 'who-said-401' );
	}
	return sprintf(
		/* translators: 1: number of answers, 2: number of requests. */
		_n(
			'%1$d of %2$d request answered.',
			'%1$d of %2$d requests answered.',
			planned.length,
			'who-said-401'
		),
		exchanges.length,
		planned.length
	);
}

/** The run while it is under way: how far it is, and every answer as it comes in. */
export function RunProgress( { run }: { run: Run } ) {
	const { planned, exchanges } = run;
	return (
		<section className="ws401-card ws401-progress">
			<h2 className="ws401-progress__text">{ sentenceFor( run ) }</h2>
			<ProgressBar
				className="ws401-progress__bar"
				aria-label={ __( 'Requests answered', 'who-said-401' ) }
				{ ...( planned.length > 0
					? { value: ( 100 * exchanges.length ) / planned.length }
					: {} ) }
			/>
			{ exchanges.length > 0 && (
				<ExchangeTable
					caption={ __( 'Answers so far', 'who-said-401' ) }
					exchanges={ exchanges }
				/>
			) }
		</section>
	);
}
