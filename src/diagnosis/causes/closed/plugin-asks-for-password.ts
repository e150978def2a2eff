import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { refusalFinding } from '../../refusal/refusal-finding';
import { stationOf } from '../../exchange';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'plugin-asks-for-password',
	title: __( 'No plugin shows a password prompt', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const refused = visitorAnswers( exchanges ).find(
			( exchange ) =>
				exchange.response.status === 401 &&
				exchange.response.headers[ 'www-authenticate' ] &&
				[ 'php', 'plugin' ].includes(
					stationOf( exchange )?.station ?? ''
				)
		);
		return (
			refused &&
			refusalFinding( known, {
				refused,
				whom: '',
				summary: ( who ) =>
					sprintf(
						/* translators: %s: a component, e.g. the plugin “Name”. */
						__(
							'%s asks visitors for a password in front of the site; it uses the same header as application passwords, so the two get in each other’s way.',
							'who-said-401'
						),
						who
					),
				notes: [
					`WWW-Authenticate: ${ refused.response.headers[ 'www-authenticate' ] }`,
				],
				tradeOff: __(
					'Whatever is let through can be read without the shared password.',
					'who-said-401'
				),
				explains: [ ...REFUSALS, 'http-basic-authentication' ],
			} )
		);
	},
} );
