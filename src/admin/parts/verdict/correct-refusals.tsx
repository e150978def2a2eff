import { _n, sprintf } from '@wordpress/i18n';

import type { Exchange, Verdict } from '../../../diagnosis/evidence/types';
import { Disclosure } from '../disclosure';
import { requestLine } from '../exchanges/exchange-words';

/** Refusals that a healthy site answers with too, and why. */
export function CorrectRefusals( {
	refusals,
	exchanges,
	isOpen,
}: {
	refusals: Verdict[ 'correctRefusals' ];
	exchanges: Exchange[];
	isOpen: boolean;
} ) {
	const list = (
		<ul className="ws401-bullets">
			{ refusals.map( ( { exchange: id, status, why } ) => {
				const exchange = exchanges.find(
					( { probe } ) => probe.id === id
				);
				return (
					<li key={ id }>
						<code>
							{ exchange ? requestLine( exchange.probe ) : id }
						</code>{ ' ' }
						→ { status }. { why }
					</li>
				);
			} ) }
		</ul>
	);
	const label = sprintf(
		/* translators: %d: number of requests. */
		_n(
			'%d request was refused correctly',
			'%d requests were refused correctly',
			refusals.length,
			'who-said-401'
		),
		refusals.length
	);
	return isOpen ? (
		<div className="ws401-refusals">
			<h3>{ label }</h3>
			{ list }
		</div>
	) : (
		<Disclosure label={ label }>{ list }</Disclosure>
	);
}
