import { __, _n, sprintf } from '@wordpress/i18n';
import { citingCode } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { placeOf, pluginSteps } from '../../refusal/plugin-steps';
import type { Suspect } from '../../evidence/types';

/** Seconds; WordPress's own nonces live a day. Below this people lose what they write. */
const SHORT = 7200;

export default defineCheck( {
	id: 'nonce-life-short',
	title: __( 'Nonces live long enough to work with', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { credentials, site, hooks, components } ) {
		const { nonce } = credentials.lifetimes;
		if ( nonce >= SHORT ) {
			return undefined;
		}
		const minutes = Math.round( nonce / 60 );
		const suspects: Suspect[] = ( hooks ?? [] )
			.filter( ( { hook, stock } ) => hook === 'nonce_life' && ! stock )
			.map( ( { component, file, line, hook } ) => ( {
				component,
				suspicion: 0.9,
				file,
				line,
				where: hook,
			} ) );
		return {
			severity: 'warning',
			summary: sprintf(
				/* translators: %d: number of minutes. */
				_n(
					'A page that stays open for %d minute can no longer save: something shortened the life of nonces, which is a day.',
					'A page that stays open for %d minutes can no longer save: something shortened the life of nonces, which is a day.',
					minutes,
					'who-said-401'
				),
				minutes
			),
			detail: placeOf( suspects ),
			because: [ citingCode( `nonce_life: ${ nonce } s` ) ],
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
