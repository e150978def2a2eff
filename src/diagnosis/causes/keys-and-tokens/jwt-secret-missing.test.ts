import {
	activePlugin,
	healthySite,
	respond,
	restAnswer,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './jwt-secret-missing';

const INDEX = { endpoint: 'index' } as const;
const index = ( namespace: string ) =>
	restAnswer( 200, { name: 'Example', namespaces: [ 'wp/v2', namespace ] } );

describe( 'jwt-secret-missing', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the routes are there and the key is not', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, INDEX, index( 'jwt-auth/v1' ) )
		);
		expect( findingOf( check, evidence ).detail ).toContain(
			'JWT_AUTH_SECRET_KEY'
		);
	} );

	it( 'is silent when the routes are those of a plugin that keeps its key by itself, unless the other one is active too', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, INDEX, index( 'jwt-auth/v1' ) );
			e.components.plugins.push(
				activePlugin(
					'wordpress-mcp/wordpress-mcp.php',
					'WordPress MCP'
				)
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		evidence.components.plugins.push(
			activePlugin( 'jwt-auth/jwt-auth.php', 'JWT Auth' )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'fail' );
	} );

	it( 'is silent when the key is there', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, INDEX, index( 'jwt-auth/v1' ) );
			e.credentials.secrets.JWT_AUTH_SECRET_KEY = true;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when another plugin for tokens is there', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, INDEX, index( 'simple-jwt-login/v1' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
