import {
	exchange,
	followUp,
	healthySite,
	hookIn,
	plugin,
	htmlPage,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import { FRESH_NONCE_ENDPOINT } from '../../probes';
import check from './rest-refuses-administrator';

const OWN = { credential: 'cookie-nonce' } as const;
const CLOSED = restError( 401, 'rest_login_required', 'Members only.' );

describe( 'rest-refuses-administrator', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fails when WordPress refuses cookie and nonce', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, CLOSED );
			hookIn(
				e,
				{ id: 'close/close.php', name: 'Close REST' },
				'rest_authentication_errors'
			);
			followUp( e, ( { credential } ) =>
				credential === OWN.credential ? CLOSED : undefined
			);
		} );
		expect( findingOf( check, evidence ).summary ).toBe(
			'Code on this site answers 401 to you although you are logged in; which, is not known yet. “Find out which plugin” can tell.'
		);
	} );

	it( 'speaks of everyone, once, when visitors get the same answer', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, {}, CLOSED );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'everyone, administrators included'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'rest-refuses-administrator' ] );
	} );

	it( 'does not speak of everyone where the same request passed a moment later', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, {}, CLOSED );
			const { probe } = e.exchanges.find(
				( each ) =>
					each.probe.endpoint === 'users-me' &&
					each.probe.credential === 'cookie-nonce'
			)!;
			e.exchanges.push(
				exchange( {
					...probe,
					id: 'x',
					endpoint: FRESH_NONCE_ENDPOINT,
				} )
			);
		} );
		const { summary } = findingOf( check, evidence );
		expect( summary ).not.toContain( 'everyone' );
		expect( summary ).toContain( 'the same request passed afterwards' );
	} );

	it( 'says both statuses where visitors get another one with the same error', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, {}, restError( 401, 'rest_off', 'Off.' ) );
			respond( e, OWN, restError( 403, 'rest_off', 'Off.' ) );
		} );
		expect( findingOf( check, evidence ).summary ).toMatch(
			/answers 403 to you although you are logged in, and 401 to visitors/
		);
	} );

	it( 'sees that the right to edit was taken away', () => {
		const evidence = healthySite( ( e ) => {
			respond(
				e,
				{ endpoint: 'edit-context' },
				restError( 403, 'rest_forbidden_context', undefined, {
					allow: 'GET',
				} )
			);
			hookIn(
				e,
				{ id: 'roles/roles.php', name: 'Roles' },
				'user_has_cap'
			);
		} );
		const finding = findingOf( check, evidence );
		expect( finding.station ).toBe( 'endpoint' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Roles' );
	} );

	it( 'sees that REST requests do not know the user, when a fresh nonce is refused too', () => {
		const invalid = restError( 403, 'rest_cookie_invalid_nonce' );
		const evidence = healthySite( ( e ) => {
			respond( e, OWN, invalid );
			hookIn(
				e,
				{ id: 'guest/guest.php', name: 'Guest Mode' },
				'determine_current_user'
			);
			followUp( e, ( { credential } ) =>
				credential === 'cookie-nonce' ? invalid : undefined
			);
		} );
		const { findings } = diagnose( evidence );
		expect( findings.map( ( each ) => each.check ) ).toEqual( [
			'rest-refuses-administrator',
		] );
		expect( findings[ 0 ]?.finding.suspects[ 0 ]?.component.name ).toBe(
			'Guest Mode'
		);
	} );

	it( 'leaves a rejected nonce to its own check', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, OWN, restError( 403, 'rest_cookie_invalid_nonce' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'does not know when only the web server answered', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				OWN,
				htmlPage( 401, '<title>401 Unauthorized</title>' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'unknown' );
	} );

	const OFF = restError( 404, 'rest_disabled', 'The REST API is disabled.' );

	const off = ( isSeen: boolean ) =>
		healthySite( ( e ) => {
			respond( e, {}, OFF );
			e.exchanges = e.exchanges.map( ( each ) =>
				isSeen
					? seenBy( each, plugin( 'off/off.php', 'Switch Off' ) )
					: each
			);
		} );

	it( 'takes a 404 that a plugin was seen to answer for a refusal, and says nothing of missing routes', () => {
		const { headline, findings } = diagnose( off( true ) );
		expect( headline ).toBe(
			'The plugin “Switch Off” answers 404 to everyone, administrators included.'
		);
		expect( findings.map( ( each ) => each.check ) ).not.toContain(
			'rest-route-not-found'
		);
	} );

	it( 'accuses nobody of a 404 that nobody was seen to answer', () => {
		expect( judge( check, off( false ) ).outcome ).toBe( 'pass' );
	} );
} );
