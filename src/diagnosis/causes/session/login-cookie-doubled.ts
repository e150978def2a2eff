import { __ } from '@wordpress/i18n';
import { citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';

export default defineCheck( {
	id: 'login-cookie-doubled',
	title: __(
		'The browser sends one login cookie of this site',
		'who-said-401'
	),
	needs: [ 'server' ],
	deciding: false,
	examine( { server } ) {
		const logins = server.doubledCookies.filter( ( name ) =>
			name.startsWith( 'wordpress_logged_in' )
		);
		if ( logins.length === 0 ) {
			return undefined;
		}
		return {
			severity: 'warning',
			summary: __(
				'Your browser keeps two login cookies of the same name for this site and sends both. WordPress reads the first only, which may be the old one, so that you are logged in on some addresses and not on others.',
				'who-said-401'
			),
			detail: logins.join( ', ' ),
			because: logins.map( ( name ) => citingFact( name ) ),
			remediation: {
				steps: [
					{
						title: __(
							'Delete this site’s cookies',
							'who-said-401'
						),
						text: __(
							'Delete the cookies of this site and of its subdomains in your browser, and log in again.',
							'who-said-401'
						),
					},
					{
						text: __(
							'If it comes back: COOKIE_DOMAIN or COOKIEPATH were changed, or a second site below the same domain sets cookies for all of it.',
							'who-said-401'
						),
						isThen: true,
					},
				],
				tradeOff: '',
				verify: [],
			},
			station: 'browser',
			suspects: [],
		};
	},
} );
