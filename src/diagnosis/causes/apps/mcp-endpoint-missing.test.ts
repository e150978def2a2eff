import { agentAsking as given } from '../../../../tests/app-login';
import {
	healthySite,
	respond,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { Probe } from '../../evidence/types';
import check from './mcp-endpoint-missing';

const missing = ( { endpoint }: Probe ) =>
	endpoint.startsWith( 'given' )
		? restError( 404, 'rest_no_route' )
		: undefined;

const activate =
	( id: string, name: string ) =>
	( e: WholeEvidence ): void => {
		e.components.plugins.push( {
			id,
			name,
			version: '1.0',
			requires: [],
			network: false,
			missing: false,
			settingsUrl: null,
		} );
	};
const adapter = activate( 'mcp-adapter/mcp-adapter.php', 'MCP Adapter' );

describe( 'mcp-endpoint-missing', () => {
	it( 'passes when nothing that was given fails', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [];
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'says which plugin has the endpoint where it is not active', () => {
		const evidence = healthySite( given( { kind: 'mcp' }, missing ) );
		expect( findingOf( check, evidence ).summary ).toContain(
			'“MCP Adapter”, and that is not active here'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'mcp-endpoint-missing' ] );
	} );

	it( 'names the endpoint of the plugin that is active', () => {
		const evidence = healthySite( ( e ) => {
			adapter( e );
			given( { kind: 'mcp' }, missing, 'wp/v2/wpmcp' )( e );
		} );
		const { summary, remediation } = findingOf( check, evidence );
		expect( summary ).toContain( '/mcp/mcp-adapter-default-server' );
		expect( remediation.steps[ 0 ]?.snippet?.code ).toBe(
			'https://example.org/wp-json/mcp/mcp-adapter-default-server'
		);
	} );

	it( 'does not send to an endpoint that is missing itself', () => {
		const evidence = healthySite( ( e ) => {
			adapter( e );
			given( { kind: 'mcp' }, missing )( e );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'although “MCP Adapter” is active'
		);
	} );

	it( 'accuses no plugin where the plugins are not known', () => {
		const evidence = {
			...healthySite( given( undefined, missing ) ),
			components: null,
		};
		expect( findingOf( check, evidence ).summary ).toContain(
			'no active plugin has registered'
		);
	} );

	it( 'is silent when the endpoint is there', () => {
		const evidence = healthySite(
			given( { kind: 'mcp' }, () => undefined )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when another route is missing', () => {
		const evidence = healthySite(
			given( undefined, missing, 'shop/v9/orders' )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'given-route-missing'
		);
	} );

	it( 'is silent when WordPress’s own routes are gone as well', () => {
		const evidence = healthySite( ( e ) => {
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 404, 'rest_no_route' )
			);
			given( { kind: 'mcp' }, missing )( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
