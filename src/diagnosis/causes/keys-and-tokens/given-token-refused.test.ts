import { followUp, healthySite, restError } from '../../../../tests/evidence';
import type { PluginFacts } from '../../evidence/types';
import { findingOf, judge } from '../../../../tests/judge';
import check from './given-token-refused';

const given = ( code: string | null ) => [
	{
		method: 'GET',
		url: 'https://example.org/wp-json/wp/v2/users/me',
		status: 403,
		code,
		at: 0,
	},
];

describe( 'given-token-refused', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'jwt_auth_invalid_token', 'expired' ],
		[ 'jwt_auth_invalid_refresh_token', 'expired' ],
		[ 'rest_oauth2_token_expired', 'expired' ],
		[ 'jwt_auth_bad_iss', 'another address' ],
		[ 'jwt_auth_bad_auth_header', '“Bearer”' ],
		[ 'jwt_auth_no_auth_header', 'has not sent it' ],
		[ '[jwt_auth] incorrect_password', 'knows the user' ],
		[ 'incorrect_password', 'knows the user' ],
		[ '[jwt_auth] invalid_username', 'no user with the user name' ],
		[ 'invalid_username', 'no user with the user name' ],
		[ 'invalid_email', 'no user with the email address' ],
		[ 'simple-jwt-login:48', 'user name or the password' ],
		[ 'simple-jwt-login:14', 'expired' ],
		[ 'SEGMENT_FAULT', 'expired' ],
		[ 'invalid_client', 'not registered' ],
		[
			'oauth2.authentication.attempt_authentication.invalid_token',
			'expired',
		],
		[
			'oauth2.endpoints.token.exchange_token.invalid_client',
			'not registered',
		],
	] )( 'says of %s: %s', ( code, said ) => {
		const evidence = healthySite( ( e ) => {
			e.given = given( code );
		} );
		expect( findingOf( check, evidence ).summary ).toContain( said );
	} );

	it( 'sends who has the wrong name to the users, and who has the wrong password to what counts as one', () => {
		const firstStep = ( code: string ) =>
			findingOf(
				check,
				healthySite( ( e ) => {
					e.given = given( code );
				} )
			).remediation.steps[ 0 ];
		expect( firstStep( 'invalid_username' )?.link?.url ).toContain(
			'users.php'
		);
		expect( firstStep( 'incorrect_password' )?.text ).toContain(
			'application password'
		);
	} );

	it( 'is silent when no token arrived because the header is lost', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'jwt_auth_no_auth_header' );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a signature is refused', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( 'rest_invalid_signature' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	describe( 'where the token itself was tried', () => {
		const tried = ( id: string, plugins: [ string, string ][] ) =>
			healthySite( ( e ) => {
				e.given = given( 'jwt_auth_invalid_token' ).map(
					( request ) => ( {
						...request,
						hasLogin: true as const,
						carries: 'token' as const,
					} )
				);
				for ( const [ each, name ] of plugins ) {
					e.components.plugins.push( {
						...( e.components.plugins[ 0 ] as PluginFacts ),
						id: each,
						name,
					} );
				}
				followUp( e, ( { credential } ) =>
					credential === 'bearer'
						? restError(
								403,
								'jwt_auth_invalid_token',
								'Expired token'
							)
						: undefined
				);
				const asGiven = e.exchanges.find(
					( { probe } ) => probe.credential === 'bearer'
				);
				Object.assign( asGiven ?? {}, {
					receipt: {
						probe: 'p',
						loaded: '',
						early: false,
						refusedWrites: 0,
						muted: true,
						fatal: null,
						origin: {
							component: { kind: 'plugin', id, name: 'Seen' },
							file: id,
							line: 7,
							where: 'rest_pre_dispatch',
							callback: '',
						},
					},
				} );
			} );

		it( 'names who was seen to refuse it, and says nothing about a token of others', () => {
			const finding = findingOf(
				check,
				tried( 'seen/seen.php', [ [ 'seen/seen.php', 'Seen' ] ] )
			);
			expect( finding.summary ).toBe(
				'The plugin “Seen” refuses the token of the request that fails.'
			);
			expect( finding.certainty ).toBe( 'traced' );
			expect( finding.suspects ).toHaveLength( 1 );
			expect( finding.detail ).toContain( 'seen/seen.php:7' );
			expect( JSON.stringify( finding ) ).not.toContain( 'expired' );
		} );

		it( 'says what is wrong with the token where the answer is its own', () => {
			const own = 'jwt-authentication-for-wp-rest-api/jwt-auth.php';
			expect(
				findingOf( check, tried( own, [ [ own, 'Seen' ] ] ) ).summary
			).toMatch( /“Seen” refuses the token .* expired/ );
		} );

		it( 'speaks of no token where a user name and a password were sent', () => {
			const evidence = tried( 'seen/seen.php', [
				[ 'seen/seen.php', 'Seen' ],
				[ 'simple-jwt-login/simple-jwt-login.php', 'Maker' ],
			] );
			evidence.given = given( 'jwt_auth_invalid_token' ).map(
				( request ) => ( {
					...request,
					hasLogin: true as const,
					carries: 'basic' as const,
				} )
			);
			for ( const { probe } of evidence.exchanges ) {
				if ( probe.credential === 'bearer' ) {
					probe.credential = 'application-password';
				}
			}
			expect( findingOf( check, evidence ).summary ).toBe(
				'The plugin “Seen” refuses the Basic login of the request that fails.'
			);
		} );

		it( 'names the other one that reads the same header', () => {
			const { summary, remediation } = findingOf(
				check,
				tried( 'seen/seen.php', [
					[ 'seen/seen.php', 'Seen' ],
					[ 'simple-jwt-login/simple-jwt-login.php', 'Maker' ],
				] )
			);
			expect( summary ).toContain( '“Maker” reads the same header' );
			expect( remediation.steps[ 0 ]?.text ).toContain(
				'Keep only one of the two'
			);
		} );
	} );
} );
