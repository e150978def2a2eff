import { __, _n, sprintf } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { isOptionLost, optionSteps } from '../../exchange/stored-list';
import { defineCheck } from '../../engine/define-check';
import { exchangeOf } from '../../probes';

export default defineCheck( {
	id: 'application-passwords-option-lost',
	title: __(
		'WordPress looks at the application passwords that are stored',
		'who-said-401'
	),
	needs: [ 'credentials', 'site' ],
	uses: [ 'exchanges' ],
	deciding: false,
	examine( { credentials, site, exchanges } ) {
		if ( ! isOptionLost( credentials ) ) {
			return undefined;
		}
		const listed = exchangeOf( exchanges ?? [], {
			endpoint: 'application-passwords',
		} );
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: %d: number of accounts. */
				_n(
					'WordPress ignores the application passwords of %d account, because one database setting (an option) is missing.',
					'WordPress ignores the application passwords of %d accounts, because one database setting (an option) is missing.',
					credentials.holders,
					'who-said-401'
				),
				credentials.holders
			),
			detail: __(
				'The network option using_application_passwords is not set although usermeta _application_passwords exists, as after a migration that left options out. WP_Application_Passwords::is_in_use() then answers false, and a correct password is ignored.',
				'who-said-401'
			),
			because: [
				citingFact(
					__(
						'using_application_passwords is not set, _application_passwords is stored',
						'who-said-401'
					)
				),
				...citingAll( listed ),
			],
			remediation: {
				steps: optionSteps( site.multisite ),
				tradeOff: '',
				verify: listed ? [ listed.probe.id ] : [],
			},
			station: 'wordpress',
			suspects: [],
			explains: [ 'given-login-refused' ],
		};
	},
} );
