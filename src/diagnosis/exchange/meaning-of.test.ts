import {
	answer,
	exchange,
	healthySite,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { PluginFacts } from '../evidence/types';
import { CORE_REFUSALS } from './core-refusals';
import { CORE_MEANINGS } from './core-meanings';
import { meaningOf } from './meaning-of';
import { NEEDED_RIGHTS } from './needed-rights';

const probe = healthySite().exchanges[ 1 ]!.probe;
const meaning = ( status: number, code: string, message?: string ) =>
	meaningOf( exchange( probe, restError( status, code, message ) ), null );
/** A plugin with that folder, active on the site. */
const active = ( slug: string ) =>
	[ { id: `${ slug }/plugin.php`, name: slug } ] as PluginFacts[];

describe( 'meaningOf', () => {
	it.each( [ ...CORE_REFUSALS ] )( 'knows %s of WordPress', ( code ) => {
		const found = meaning( 403, code );
		expect( found?.from ).toBe( 'core' );
		expect( found?.text ).toMatch( /^[A-Z].*\.$/ );
	} );

	it( 'lists no right twice and none that WordPress does not refuse with', () => {
		for ( const code of Object.keys( NEEDED_RIGHTS ) ) {
			expect( CORE_REFUSALS ).toContain( code );
			expect( CORE_MEANINGS ).not.toHaveProperty( code );
		}
	} );

	it( 'takes a code for WordPress’s “not found” only where it begins as its codes do', () => {
		expect( meaning( 404, 'rest_thing_not_found' )?.from ).toBe( 'core' );
		expect( meaning( 404, 'my_rest_thing_not_found' )?.from ).not.toBe(
			'core'
		);
		expect(
			meaning( 403, 'rest_thing_not_found' )?.text ?? ''
		).not.toMatch( 'does not exist' );
	} );

	it( 'tells not being known (401) from not being allowed (403)', () => {
		expect( meaning( 401, 'rest_forbidden_context' )?.text ).toContain(
			'did not know who asked'
		);
		expect( meaning( 403, 'rest_forbidden_context' )?.text ).toContain(
			'this account does not have it'
		);
	} );

	it.each( [
		[
			'DRA: Only authenticated users.',
			'disable-json-api',
			'Disable REST API',
		],
		[
			'Only authenticated users can access the User endpoint REST API.',
			'stop-user-enumeration',
			'Stop User Enumeration',
		],
		[
			'Only authenticated users can access the REST API.',
			'password-protected',
			'Password Protected',
		],
	] )(
		'tells who says rest_cannot_access by “%s”, where it is active',
		( message, slug, plugin ) => {
			const said = exchange(
				probe,
				restError( 401, 'rest_cannot_access', message )
			);
			expect( meaningOf( said, active( slug ) )?.whose ).toBe( plugin );
			for ( const others of [ null, [], active( 'akismet' ) ] ) {
				const found = meaningOf( said, others );
				expect( found?.whose ).toBe( '' );
				expect( found?.text ).toMatch( /^Several plugins use this / );
				expect( found?.text ).not.toContain( plugin );
			}
		}
	);

	it( 'claims no plugin for a shared code with words nobody is known to use', () => {
		expect( meaning( 401, 'rest_cannot_access', 'Go away.' )?.from ).toBe(
			'unknown'
		);
	} );

	it.each( [
		[
			'{"success":false,"data":{"message":"x","error_code":14}}',
			'simple-jwt-login',
			'Simple JWT Login',
		],
		[
			'{"status":"error","error":"SEGMENT_FAULT","code":"401"}',
			'wp-rest-api-authentication',
			'JWT Authentication for WP REST APIs (miniOrange)',
		],
	] )( 'reads the form of %s', ( body, slug, plugin ) => {
		expect(
			meaningOf( exchange( probe, answer( 401, body ) ), active( slug ) )
				?.whose
		).toBe( plugin );
	} );

	it( 'believes the trace before every table', () => {
		const traced = exchange( probe, restError( 401, 'rest_forbidden' ) );
		traced.receipt = receiptOf( '', {
			origin: {
				component: { kind: 'plugin', id: 'a/a.php', name: 'Gate' },
				file: 'a.php',
				line: 3,
				where: 'exit',
				callback: '',
			},
		} );
		expect( meaningOf( traced, [] )?.whose ).toBe( 'Gate' );
	} );

	it( 'says nothing about an answer without a code', () => {
		expect( meaningOf( exchange( probe ), [] ) ).toBeNull();
	} );
} );
