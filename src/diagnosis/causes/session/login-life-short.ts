import { __ } from '@wordpress/i18n';
import { citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { placeOf, pluginSteps } from '../../refusal/plugin-steps';
import type { Suspect } from '../../evidence/types';
import { shortLifeSummary } from './short-life-words';

/** Seconds; WordPress’s own logins last two days (`wp_set_auth_cookie()`). Below this people are logged out while they write. */
const SHORT = 7200;

const HOOK = 'auth_cookie_expiration';

export default defineCheck( {
	id: 'login-life-short',
	title: __( 'Logins last long enough to work with', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { credentials, site, hooks, components } ) {
		const { session } = credentials.lifetimes;
		if ( session >= SHORT ) {
			return undefined;
		}
		const minutes = Math.max( 1, Math.round( session / 60 ) );
		const suspects: Suspect[] = ( hooks ?? [] )
			.filter( ( { hook, stock } ) => hook === HOOK && ! stock )
			.map( ( { component, file, line, hook } ) => ( {
				component,
				suspicion: 0.9,
				file,
				line,
				where: hook,
			} ) );
		return {
			severity: 'warning',
			summary: shortLifeSummary( minutes, suspects ),
			detail: placeOf( suspects ),
			because: [ citingCode( `${ HOOK }: ${ session } s` ) ],
			remediation: {
				steps: pluginSteps(
					site,
					components,
					suspects,
					'something-else'
				),
				tradeOff: '',
				verify: [],
			},
			station: 'plugin',
			suspects,
		};
	},
} );
