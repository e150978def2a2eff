import { __, _n, sprintf } from '@wordpress/i18n';
import { citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { placeOf, pluginSteps } from '../../refusal/plugin-steps';
import type { Suspect } from '../../evidence/types';

/** Seconds; WordPress’s own logins last two days (`wp_set_auth_cookie()`). Below this people are logged out while they write. */
const SHORT = 7200;

const HOOK = 'auth_cookie_expiration';

/** Where one piece of code alone is asked, it decided; of several nobody knows which did. */
function summaryOf( minutes: number, [ only, another ]: Suspect[] ): string {
	return only && ! another
		? sprintf(
				/* translators: 1: number of minutes. 2: name of a plugin. */
				_n(
					'“%2$s” lets a login last %1$d minute, then every request counts as a visitor’s. WordPress’s own lasts two days.',
					'“%2$s” lets a login last %1$d minutes, then every request counts as a visitor’s. WordPress’s own lasts two days.',
					minutes,
					'who-said-401'
				),
				minutes,
				only.component.name
			)
		: sprintf(
				/* translators: %d: number of minutes. */
				_n(
					'A login lasts %d minute here, then every request counts as a visitor’s: something shortened it from the two days that WordPress lets it last.',
					'A login lasts %d minutes here, then every request counts as a visitor’s: something shortened it from the two days that WordPress lets it last.',
					minutes,
					'who-said-401'
				),
				minutes
			);
}

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
			summary: summaryOf( minutes, suspects ),
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
