import { __, sprintf } from '@wordpress/i18n';
import { citingAll, citingFact } from '../because';
import { defineCheck } from '../define-check';
import {
	exchangeOf,
	isAsExpected,
	OTHER_ORIGIN_ENDPOINT,
	otherOriginOf,
} from '../probes';
import { originOf } from '../probes/address';
import { otherAddressSteps } from '../remedies/other-address-steps';

const unverifiable = () =>
	__(
		'This site sends nothing to other hosts, so only the program itself can show whether it works now.',
		'who-said-401'
	);

export default defineCheck( {
	id: 'recorded-address-differs',
	title: __(
		'The failing request goes to the address the site gives itself',
		'who-said-401'
	),
	needs: [ 'recorded', 'site', 'exchanges' ],
	deciding: false,
	examine( { recorded, site, exchanges } ) {
		const given = recorded.find( ( { url } ) =>
			otherOriginOf( site, url )
		);
		const asked = exchangeOf( exchanges, {
			endpoint: OTHER_ORIGIN_ENDPOINT,
		} );
		const hops = asked?.response?.redirects ?? [];
		// Without a hop, the site is served there too.
		if (
			! given ||
			( asked && isAsExpected( asked ) && hops.length === 0 )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: 1: address the request goes to. 2: the site's address. */
				__(
					'The request that fails goes to %1$s, and this site is at %2$s: on the way from one to the other apps drop the Authorization header and browsers the login, and saving turns into reading.',
					'who-said-401'
				),
				originOf( given.url ) ?? given.url,
				originOf( site.restRoot ) ?? site.restRoot
			),
			detail: hops
				.map(
					( { status, location } ) => `${ status } → ${ location }`
				)
				.join( ', ' ),
			because: [
				citingFact( `${ given.method } ${ given.url }` ),
				citingFact( site.restRoot ),
				...citingAll( asked ),
			],
			remediation: {
				steps: otherAddressSteps( site ),
				tradeOff: '',
				verify: asked ? [ asked.probe.id ] : [],
				...( ! asked && { unverifiable: unverifiable() } ),
			},
			station: 'browser',
			suspects: [],
			explains: [ 'cookie-without-nonce' ],
		};
	},
} );
