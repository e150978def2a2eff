import { __, sprintf } from '@wordpress/i18n';

import { effectiveMethod } from '../exchange/effective-method';
import { restProbe } from '../probes/make-probe';
import type {
	Expectation,
	PageFacts,
	Probe,
	SiteFacts,
} from '../evidence/types';
import type { RouteRow } from './rows';
import type { Expected } from './who-may-call';

const GOOD = [ 200, 204 ];

/** What an answer to a chosen route has to be, by the route's own rule; `refusal`: the status for who may not call it. */
function expectation(
	{ outcome }: Expected,
	who: string,
	{
		refusal,
		lacksParameters,
	}: { refusal: 401 | 403; lacksParameters: boolean }
): Expectation {
	const statuses = {
		allowed: GOOD,
		refused: [ refusal ],
		depends: [ ...GOOD, refusal, 404 ],
		unknown: [ ...GOOD, refusal, 404 ],
	}[ outcome ];
	return {
		statuses: lacksParameters ? [ ...statuses, 400 ] : statuses,
		why: sprintf(
			/* translators: %s: who may call a route, e.g. Everyone. */
			__( 'Who may call this route: %s.', 'who-said-401' ),
			who
		),
	};
}

/**
 * The requests that ask a route: as a visitor, and with login and nonce. Unsafe methods are dry runs.
 *
 * @param site   The site's facts.
 * @param page   What the browser knows.
 * @param row    Line of the table.
 * @param method One of its methods.
 * @param path   Path with a value for each parameter, and a query if need be.
 */
export function routeProbes(
	site: SiteFacts,
	page: PageFacts,
	row: RouteRow,
	method: string,
	path: string
): Probe[] {
	const lacks = ( row.handler?.required ?? [] ).some(
		( name ) =>
			! [ '?', '&' ].some(
				( sign ) =>
					path.includes( `${ sign }${ name }=` ) ||
					path.includes( `${ sign }${ name }[` )
			)
	);
	const effective = effectiveMethod( { method, url: path } );
	const asked = {
		endpoint: 'chosen-route' as const,
		route: path,
		method: effective.method ?? method,
		dryRun: ! effective.safe,
	};
	return [
		restProbe( site, page, {
			...asked,
			credential: 'none',
			expects: expectation( row.visitor, row.who, {
				refusal: 401,
				lacksParameters: lacks,
			} ),
		} ),
		restProbe( site, page, {
			...asked,
			credential: 'cookie-nonce',
			expects: expectation(
				row.account ?? { outcome: 'unknown', words: '' },
				row.who,
				{ refusal: 403, lacksParameters: lacks }
			),
		} ),
	];
}
