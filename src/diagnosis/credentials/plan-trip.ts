import { __ } from '@wordpress/i18n';
import { hasPlainPermalinks } from '../exchange/address';
import { restProbe } from '../probes/make-probe';
import type { PageFacts, Probe, SiteFacts, Vantage } from '../evidence/types';

const ROUTE = '/wp/v2/users/me';

/** The requests of a round trip: who am I, over each form of the address, from the browser and from the server itself. */
export function planTrip( site: SiteFacts, page: PageFacts ): Probe[] {
	const asked = {
		endpoint: 'users-me' as const,
		route: ROUTE,
		credential: 'application-password' as const,
		expects: {
			statuses: [ 200 ],
			why: __(
				'The application password was made for this test a moment ago, so it is right.',
				'who-said-401'
			),
		},
	};
	const forms = hasPlainPermalinks( site )
		? ( [ 'query' ] as const )
		: ( [ 'pretty', 'query' ] as const );
	return forms.flatMap( ( form ) => {
		const probe = restProbe( site, page, { ...asked, form } );
		const vantages: Vantage[] =
			probe.vantage === 'browser'
				? [ 'browser', 'loopback' ]
				: [ 'loopback' ];
		return vantages.map( ( vantage ) =>
			restProbe( site, page, { ...asked, form, vantage } )
		);
	} );
}

/** Where XML-RPC is asked with the same password. */
export function xmlrpcUrl( { siteurl }: SiteFacts ): string {
	return `${ siteurl.replace( /\/+$/, '' ) }/xmlrpc.php`;
}
