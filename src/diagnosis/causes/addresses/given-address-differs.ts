import { __ } from '@wordpress/i18n';
import { citingAll, citingCode, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import {
	exchangeOf,
	isAsExpected,
	OTHER_ORIGIN_ENDPOINT,
	otherOriginOf,
} from '../../probes';
import { hopsOf, hopsText } from '../../exchange/hops';
import { otherAddressSteps, otherAddressSummary } from './other-address-steps';

const unverifiable = () =>
	__(
		'This site sends nothing to that host, so only the app itself can show whether it works now.',
		'who-said-401'
	);

export default defineCheck( {
	id: 'given-address-differs',
	title: __(
		'The failing request goes to the address the site gives itself',
		'who-said-401'
	),
	needs: [ 'given', 'site', 'exchanges' ],
	deciding: false,
	examine( { given, site, exchanges } ) {
		const failing = given.find( ( { url } ) => otherOriginOf( site, url ) );
		const asked = exchangeOf( exchanges, {
			endpoint: OTHER_ORIGIN_ENDPOINT,
		} );
		const hops = asked ? hopsOf( asked ) : [];
		// Without a hop, the site is served there too.
		if (
			! failing ||
			( asked && isAsExpected( asked ) && hops.length === 0 )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: otherAddressSummary( site, failing, asked, hops ),
			detail: [
				asked && hops.length > 0 && hopsText( asked, hops ),
				asked?.failure?.message,
			]
				.filter( Boolean )
				.join( ' ' ),
			because: [
				citingCode( `${ failing.method } ${ failing.url }` ),
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
			explains: [ 'cookie-without-nonce', 'given-login-refused' ],
		};
	},
} );
