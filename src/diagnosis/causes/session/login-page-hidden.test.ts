import {
	followUp,
	healthySite,
	hookIn,
	htmlPage,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './login-page-hidden';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'login-page-hidden', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'mentions a login form that was moved, no more', () => {
		const evidence = healthySite( ( e ) => {
			e.site.loginUrl = 'https://example.org/garden/';
			followUp( e, () => htmlPage( 404, '<html>' ) );
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'info' );
	} );

	it( 'names the plugin that was seen to do it, and shows its setting where that is known', () => {
		const evidence = healthySite( ( e ) => {
			e.site.loginUrl = 'https://example.org/garden/';
			hookIn( e, { id: 'wps-hide-login/x.php', name: 'Hide' }, 'init' );
			followUp( e, () => htmlPage( 404, '<html>' ) );
			e.exchanges = e.exchanges.map( ( each ) =>
				each.probe.endpoint === 'login-page'
					? seenBy( each, {
							kind: 'plugin',
							id: 'wps-hide-login/x.php',
							name: 'Hide',
						} )
					: each
			);
		} );
		const { summary, certainty, remediation } = findingOf(
			check,
			evidence
		);
		expect( summary ).toMatch(
			/^The plugin “Hide” answers 404 at wp-login/
		);
		expect( certainty ).toBe( 'traced' );
		const [ , step ] = remediation.steps;
		expect( step?.text ).toContain( '“Login url”' );
		expect( step?.link?.url ).toBe(
			'https://example.org/wp-admin/options-general.php#whl_settings'
		);
	} );

	it( 'warns where it is asked because code is hooked in there, and leads elsewhere', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, { id: 'door/door.php', name: 'Door' }, 'login_init' );
			followUp( e, () => ( {
				...htmlPage( 200, '<title>Home</title>' ),
				redirected: true,
				finalUrl: 'https://example.org/',
			} ) );
		} );
		const { severity, summary } = findingOf( check, evidence );
		expect( severity ).toBe( 'warning' );
		expect( summary ).toMatch( /^Something on this site leads whoever/ );
	} );

	it( 'does not ask where nothing has to do with it', () => {
		const evidence = healthySite( ( e ) => followUp( e ) );
		expect(
			evidence.exchanges.some(
				( { probe } ) => probe.endpoint === 'login-page'
			)
		).toBe( false );
	} );

	it( 'calls it an error when the form is not moved and does not answer', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/wp-login.php', 403 );
			followUp( e, () =>
				htmlPage( 403, '<title>403 Forbidden</title>' )
			);
		} );
		expect( findingOf( check, evidence ).severity ).toBe( 'error' );
	} );

	it( 'is silent when it was moved and the old address answers too', () => {
		const evidence = healthySite( ( e ) => {
			e.site.loginUrl = 'https://example.org/garden/';
			followUp( e, () => htmlPage( 200, '<form id="loginform">' ) );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'tells of a password asked for at the login form, and says no more than that', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, { id: 'ring/ring.php', name: 'Ring' }, 'login_init' );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'login-page'
					? {
							...htmlPage( 401, 'Please ring twice.' ),
							headers: {
								'content-type': 'text/html',
								'www-authenticate': 'Basic realm="Ring"',
							},
						}
					: undefined
			);
		} );
		const { headline, findings } = diagnose( evidence );
		expect( headline ).toContain(
			'asks whoever opens wp-login.php for a password of its own'
		);
		expect( findings.map( ( each ) => each.check ) ).toEqual( [
			'login-page-hidden',
		] );
	} );

	describe( 'where the answer has a good status', () => {
		const answered = ( body: string, truncated: boolean ) =>
			healthySite( ( e ) => {
				hookIn(
					e,
					{ id: 'door/door.php', name: 'Door' },
					'login_init'
				);
				followUp( e, () => ( {
					...htmlPage( 200, body ),
					truncated,
				} ) );
			} );

		it.each( [
			[ 'an empty page', '' ],
			[ 'a page of its own', '<h1>Nothing here</h1>' ],
		] )( 'warns of %s in place of the form', ( _, body ) => {
			const { severity, summary } = findingOf(
				check,
				answered( body, false )
			);
			expect( severity ).toBe( 'warning' );
			expect( summary ).toContain(
				'answers 200 to whoever opens wp-login.php, so nobody gets the login form there'
			);
		} );

		it.each( [
			[
				'a form',
				'<form id="loginform"><input name="log"></form>',
				false,
			],
			[ 'more than is kept', '<html>', true ],
		] )( 'is silent at %s', ( _, body, truncated ) => {
			expect( judge( check, answered( body, truncated ) ).outcome ).toBe(
				'pass'
			);
		} );
	} );
} );
