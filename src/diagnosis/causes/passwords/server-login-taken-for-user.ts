import { __ } from '@wordpress/i18n';
import { citingCode, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { serverLoginSteps } from './server-login-steps';

/** What core says when it has tried an application password (`wp_authenticate_application_password()`). */
const TRIED = [ 'invalid_username', 'invalid_email', 'incorrect_password' ];

/** Priority at which core reports the error on `rest_authentication_errors`; who looks at the user before that unmasks it. */
const REPORTED_AT = 90;

export default defineCheck( {
	id: 'server-login-taken-for-user',
	title: __(
		'WordPress does not take the web server’s login for its own',
		'who-said-401'
	),
	needs: [ 'given', 'server', 'site' ],
	uses: [ 'hooks' ],
	deciding: false,
	examine( { given, server, site, hooks } ) {
		const failing = given.find(
			( { code, carries } ) => ! carries && TRIED.includes( code ?? '' )
		);
		const { inUse, available } = site.applicationPasswords;
		if ( ! failing || ! server.basicAuthUser || ! inUse || ! available ) {
			return undefined;
		}
		const early = ( hooks ?? [] ).filter(
			( { hook, stock, priority } ) =>
				hook === 'rest_authentication_errors' &&
				! stock &&
				priority < REPORTED_AT
		);
		return {
			severity: 'error',
			summary: __(
				'The web server asks for a login of its own, and WordPress takes that for an application password: whoever got past the web server is refused, even what is public.',
				'who-said-401'
			),
			detail: early
				.map(
					( { component, file, line } ) =>
						`${ component.name } (${ file }:${ line })`
				)
				.join( ', ' ),
			because: [
				citingCode( `${ failing.status } ${ failing.code }` ),
				citingFact(
					__(
						'requests arrive with a login for the web server (PHP_AUTH_USER)',
						'who-said-401'
					)
				),
			],
			remediation: {
				steps: serverLoginSteps( site, server ),
				tradeOff: __(
					'Without application passwords no app can log in; what is let through can be read without the shared password.',
					'who-said-401'
				),
				verify: [],
			},
			station: 'wordpress',
			suspects: [],
			explains: [ 'given-request-refused', 'given-token-refused' ],
		};
	},
} );
