import { __ } from '@wordpress/i18n';
import { citingAll, citingGiven } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { isAsExpected, ownRequest, repetitionOf } from '../../probes';
import { cookiesBackSteps, isKeptBack } from './cookies-back-steps';

export default defineCheck( {
	id: 'browser-keeps-cookies-back',
	title: __( 'Browsers send the login cookie along', 'who-said-401' ),
	needs: [ 'page', 'exchanges', 'site' ],
	uses: [ 'given' ],
	deciding: false,
	examine( { page, exchanges, site, given } ) {
		const me = ownRequest( exchanges, 'users-me' );
		const { framed, cookies, storageAccess } = page.surroundings ?? {};
		const isPageWithout =
			( cookies === false || ( framed && storageAccess === false ) ) &&
			!! me &&
			! isAsExpected( me );
		const failing = ( given ?? [] ).find( ( request ) =>
			isKeptBack( site, exchanges, request )
		);
		const known = failing && repetitionOf( site, exchanges, failing );
		if ( ! isPageWithout && ! ( known && isAsExpected( known ) ) ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: isPageWithout
				? __(
						'Your browser gives this page no cookies, so every request counts as a visitor’s: it is shown inside a page of another site, or cookies are turned off.',
						'who-said-401'
					)
				: __(
						'The request that fails is sent by a page of another site. Browsers keep the login cookie of this site back there, so WordPress takes the request for a visitor’s.',
						'who-said-401'
					),
			detail: __(
				'SameSite and the rules about cookies of third parties decide that in the browser; no setting of WordPress does.',
				'who-said-401'
			),
			because: failing
				? [ ...citingGiven( failing ), ...citingAll( known ) ]
				: citingAll( me ),
			remediation: {
				steps: cookiesBackSteps(),
				tradeOff: '',
				verify: [ known ?? me ].flatMap( ( it ) => it?.probe.id ?? [] ),
				...( failing && {
					unverifiable: __(
						'Only the page of the other site can show whether its request passes now.',
						'who-said-401'
					),
				} ),
			},
			station: 'browser',
			suspects: [],
			explains: [
				'cookie-without-nonce',
				...( isPageWithout ? ( [ 'nonce-stale' ] as const ) : [] ),
			],
		};
	},
} );
