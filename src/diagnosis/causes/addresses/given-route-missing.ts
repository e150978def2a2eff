import { __, sprintf } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { givenCases } from '../../probes/given-case';
import { isOpenToVisitors } from '../../probes/visitor-answers';

const CODES = [ 'rest_no_route', 'rest_invalid_namespace' ];

export default defineCheck( {
	id: 'given-route-missing',
	title: __(
		'The failing request goes to a route that exists',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'given' ],
	deciding: false,
	examine( { exchanges, site, given } ) {
		const found = givenCases( site, exchanges, given ).find(
			( { repeated: { response } } ) =>
				response.status === 404 && CODES.includes( response.code ?? '' )
		);
		if ( ! found || ! isOpenToVisitors( exchanges ) ) {
			return undefined;
		}
		const { repeated } = found;
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: 1: HTTP method. 2: route. */
				__(
					'There is no route for %1$s %2$s on this site. This is about the address, not about a login.',
					'who-said-401'
				),
				repeated.probe.method,
				repeated.probe.route?.split( '?' )[ 0 ] ?? ''
			),
			detail: repeated.response.message ?? '',
			because: [ citing( repeated ) ],
			remediation: {
				steps: [
					{
						title: __( 'Check the address', 'who-said-401' ),
						text: __(
							'Compare the address with the documentation of the plugin it belongs to: version number, spelling, method.',
							'who-said-401'
						),
					},
					{
						title: __(
							'Check the plugin it belongs to',
							'who-said-401'
						),
						text: __(
							'Look whether that plugin is active and up to date; some routes exist only after a setting is turned on.',
							'who-said-401'
						),
						link: {
							url: `${ site.adminUrl }plugins.php`,
							label: __( 'Plugins', 'who-said-401' ),
						},
					},
				],
				tradeOff: '',
				verify: [ repeated.probe.id ],
			},
			station: 'wordpress',
			suspects: [],
			explains: [ 'given-request-refused', 'cookie-without-nonce' ],
		};
	},
} );
