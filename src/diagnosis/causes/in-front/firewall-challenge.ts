import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { refusalFinding } from '../../refusal/refusal-finding';
import { firewallMark } from '../../exchange';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'firewall-challenge',
	title: __(
		'No firewall in front of the site stops REST requests',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site' ],
	examine( { exchanges, site } ) {
		const refused = visitorAnswers( exchanges ).find(
			( { response } ) =>
				! response.json && firewallMark( response ) !== null
		);
		const mark = refused && firewallMark( refused.response );
		if ( ! refused || ! mark ) {
			return undefined;
		}
		return refusalFinding(
			{ site, hooks: null, components: null },
			{
				refused,
				whom: '',
				summary: sprintf(
					/* translators: 1: name of a product, e.g. Cloudflare. 2: HTTP status. */
					__(
						'%1$s, in front of the site, answers %2$d to requests of the REST API, because it takes them for an attack or wants to see a browser.',
						'who-said-401'
					),
					mark.product,
					refused.response.status
				),
				steps: [
					{
						title: __(
							'Add an exception to the firewall',
							'who-said-401'
						),
						text: sprintf(
							/* translators: 1: name of a product. 2: path, e.g. /wp-json/. */
							__(
								'In the settings of %1$s, add a rule that skips its checks for addresses that begin with %2$s.',
								'who-said-401'
							),
							mark.product,
							new URL( site.restRoot ).pathname
						),
					},
				],
				tradeOff: __(
					'What the rule lets through is only protected by WordPress itself then.',
					'who-said-401'
				),
				explains: [ ...REFUSALS ],
			}
		);
	},
} );
