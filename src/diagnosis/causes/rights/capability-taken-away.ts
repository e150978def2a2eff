import { __, sprintf } from '@wordpress/i18n';
import { isCoreRefusal } from '../../exchange/core-refusals';
import { defineCheck } from '../../engine/define-check';
import {
	exchangeOf,
	isAsExpected,
	isKnownToWordPress,
	isRefused,
	ownRequest,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { hasReachedRoute } from '../../exchange';

/** Filters that change what an account may do. */
const RIGHTS = [ 'user_has_cap', 'map_meta_cap' ];

export default defineCheck( {
	id: 'capability-taken-away',
	title: __(
		'Your account has its capabilities in the REST API too',
		'who-said-401'
	),
	needs: [ 'exchanges', 'site', 'account', 'hooks' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, account, hooks, components } ) {
		const refused = [
			ownRequest( exchanges, 'edit-context' ),
			exchangeOf( exchanges, { endpoint: 'save-post' } ),
		]
			.filter( isRefused )
			.find(
				( { response } ) =>
					response.status === 403 &&
					isCoreRefusal( response.code ?? '' ) &&
					hasReachedRoute( response )
			);
		const filters = hooks.filter(
			( { hook, stock } ) => ! stock && RIGHTS.includes( hook )
		);
		return refused &&
			! isAsExpected( refused ) &&
			account.canEditPosts &&
			filters.length > 0 &&
			isKnownToWordPress( exchanges )
			? refusalFinding(
					{ site, hooks: filters, components },
					{
						refused,
						whom: '',
						effect: 'something-else',
						summary: ( who ) =>
							sprintf(
								/* translators: %s: a component, e.g. the plugin “Name”. */
								__(
									'WordPress knows you, and your role may do this, but %s takes the capability away in the REST API.',
									'who-said-401'
								),
								who
							),
						citing: [ ownRequest( exchanges, 'users-me' ) ],
						explains: [
							'rest-refuses-administrator',
							'saving-refused',
							'given-request-refused',
						],
					}
				)
			: undefined;
	},
} );
