import { __ } from '@wordpress/i18n';
import type {
	Exchange,
	GivenFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';
import { isRefused, repetitionOf } from '../../probes';

/** What to do where a browser sends no login cookie, in order of least cost. */
export function cookiesBackSteps(): Step[] {
	return [
		{
			title: __( 'Open the site in its own tab', 'who-said-401' ),
			text: __(
				'Open this site in a tab of its own: there its cookies are its own.',
				'who-said-401'
			),
		},
		{
			title: __( 'Use one domain for both', 'who-said-401' ),
			text: __(
				'Have the page and this site share a domain, such as app.example.org and example.org: browsers send cookies from one to the other.',
				'who-said-401'
			),
		},
		{
			title: __( 'Ask from server to server', 'who-said-401' ),
			text: __(
				'Where a page of another site has to ask, have its own server ask with an application password. A password in a script is everybody’s who opens the page.',
				'who-said-401'
			),
		},
	];
}

/** Whether a page of another site sent a request without a login of its own, which was answered as a visitor's is. */
export function isKeptBack(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts
): boolean {
	const nobody = repetitionOf( site, exchanges, request, 'cookie' );
	return (
		request.crossSite === true &&
		! request.carries &&
		isRefused( nobody ) &&
		// Another refusal than a visitor's has another reason.
		[ null, 0, nobody.response.status ].includes( request.status )
	);
}
