import { __ } from '@wordpress/i18n';
import { citingFact, citingGiven } from '../../exchange/because';
import {
	legacySentence,
	legacySteps,
	passwordPluginsIn,
} from '../../products/password-plugins';
import { defineCheck } from '../../engine/define-check';
import type { Severity } from '../../evidence/types';
import { explainedBy, WRONG_PASSWORD } from './wrong-password';

export default defineCheck( {
	id: 'legacy-password-plugin',
	title: __( 'WordPress alone checks application passwords', 'who-said-401' ),
	needs: [ 'site', 'hooks' ],
	uses: [ 'credentials', 'given', 'exchanges' ],
	deciding: false,
	examine( { site, hooks, credentials, given, exchanges } ) {
		const [ plugin ] = passwordPluginsIn( hooks );
		if ( ! plugin ) {
			return undefined;
		}
		const { takes, reader } = plugin;
		const { component, file, line, hook, callback } = reader;
		const failing = given?.find( ( { code } ) => code === WRONG_PASSWORD );
		// Where nobody has an application password yet, none fails yet; the feature plugin shows a wrong one and makes none.
		const harm: Severity =
			failing || ( credentials?.holders ?? 0 ) > 0 ? 'error' : 'warning';
		const place = `${ hook }: ${ callback } (${ file }:${ line })`;
		return {
			severity: takes === 'account' ? harm : 'info',
			summary: legacySentence( plugin ),
			detail: place,
			because: [
				citingFact( place ),
				...( failing ? citingGiven( failing ) : [] ),
			],
			remediation: {
				steps: legacySteps( plugin, site ),
				tradeOff:
					takes === 'account'
						? __(
								'Apps that still send the password of an account are locked out until they have an application password.',
								'who-said-401'
							)
						: '',
				verify: [],
			},
			station: 'plugin',
			suspects: [
				{ component, suspicion: 0.9, file, line, where: hook },
			],
			explains: takes === 'account' ? explainedBy( exchanges ?? [] ) : [],
		};
	},
} );
