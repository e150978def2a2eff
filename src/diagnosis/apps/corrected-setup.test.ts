import { execFileSync } from 'node:child_process';
import { healthySite, restError } from '../../../tests/evidence';
import { correctedSetup } from './corrected-setup';
import { endpointFor } from './endpoint';
import {
	ENDPOINT,
	GOOD,
	setupIn,
	SITE,
	withEnvironment,
} from './example-setups';
import { setupNotes } from './setup-notes';

const HTTP = JSON.stringify( {
	mcpServers: {
		'my site': {
			type: 'http',
			url: 'http://example.org/wp-json/mcp/shop',
			headers: { Authorization: 'Basic bWFyaWE6aGlkZGVu' },
		},
	},
} );
const ARGUMENTS = JSON.stringify( {
	mcpServers: {
		wp: {
			command: 'npx',
			args: [
				'mcp-remote',
				'https://example.org',
				'--header',
				'Authorization: Bearer hidden.hidden.hidden',
			],
		},
	},
} );
const ENVIRONMENT = withEnvironment( {
	WP_API_URL: 'https://example.org',
	WP_API_USERNAME: 'Claude',
	WP_API_PASSWORD: 'hidden',
} );
const COMMAND =
	'claude mcp add --env WP_API_URL=https://example.org --env WP_API_USERNAME=x --env WP_API_PASSWORD=hidden wp -- npx -y @automattic/mcp-wordpress-remote';
const HTTP_COMMAND = `claude mcp add --transport http wp http://example.org/ --header "Authorization: Basic bWFyaWE6aGlkZGVu"`;

const parts = { endpoint: ENDPOINT, userName: "o'maria", withToken: false };

describe.each( [ HTTP, ARGUMENTS, ENVIRONMENT, COMMAND, HTTP_COMMAND ] )(
	'the correction of %s',
	( text ) => {
		const setup = setupIn( text );
		it.each( [ false, true ] )(
			'reads as a configuration in the same form, without the old login (token: %s)',
			( withToken ) => {
				const { code } = correctedSetup( setup, {
					...parts,
					withToken,
				} );
				expect( code ).not.toMatch( /hidden|bWFyaWE6aGlkZGVu/ );
				expect( setupIn( code ) ).toMatchObject( {
					isCommand: setup.isCommand,
					style: setup.style,
					serverName: setup.serverName,
					asked: ENDPOINT,
					login: {
						scheme: withToken ? 'bearer' : 'basic',
						value: null,
					},
				} );
			}
		);
	}
);

it( 'leaves nothing to say but that the password is to be filled in', () => {
	const { code } = correctedSetup( setupIn( ENVIRONMENT ), parts );
	const ground = { site: SITE, now: 0, known: null, when: String };
	expect( setupNotes( setupIn( code ), ground ) ).toEqual( [
		expect.stringContaining( 'placeholder' ),
	] );
	expect(
		setupNotes(
			setupIn( code.replace( 'APPLICATION_PASSWORD', GOOD ) ),
			ground
		)
	).toEqual( [] );
} );

it( 'says how the header is made, as a shell understands it', () => {
	const { header } = correctedSetup( setupIn( HTTP ), parts );
	const made = execFileSync( 'sh', [ '-c', header ?? '' ], {
		encoding: 'utf8',
	} );
	expect( atob( made.trim() ) ).toBe( "o'maria:APPLICATION_PASSWORD" );
	expect( correctedSetup( setupIn( ENVIRONMENT ), parts ).header ).toBeNull();
} );

describe( 'the endpoint', () => {
	const shop = setupIn( HTTP );
	it( 'is the one that the configuration has, at the address of this site', () => {
		expect( endpointFor( shop, SITE, null ) ).toBe(
			'https://example.org/wp-json/mcp/shop'
		);
	} );

	it( 'is written as this site writes addresses', () => {
		expect(
			endpointFor(
				shop,
				{
					...SITE,
					restRoot: 'https://example.org/index.php?rest_route=/',
				},
				null
			)
		).toBe( 'https://example.org/index.php?rest_route=/mcp/shop' );
	} );

	it( 'is that of the active plugin where a run has shown that the other is missing', () => {
		const evidence = healthySite( ( e ) => {
			e.components.plugins.push( {
				...e.components.plugins[ 0 ]!,
				id: 'wordpress-mcp/wordpress-mcp.php',
				name: 'WordPress MCP',
			} );
			const [ first ] = e.exchanges;
			e.exchanges = [
				{
					...first!,
					probe: {
						...first!.probe,
						endpoint: 'given',
						url: 'http://example.org/wp-json/mcp/shop',
					},
					response: restError( 404, 'rest_no_route' ),
				},
			];
		} );
		expect( endpointFor( shop, SITE, evidence ) ).toBe(
			'https://example.org/wp-json/wp/v2/wpmcp/streamable'
		);
		expect(
			endpointFor( { ...shop, style: 'environment' }, SITE, evidence )
		).toBe( 'https://example.org/wp-json/wp/v2/wpmcp' );
	} );

	it( 'is the usual one where the configuration names none, or another site', () => {
		expect( endpointFor( setupIn( ARGUMENTS ), SITE, null ) ).toBe(
			ENDPOINT
		);
		expect(
			endpointFor(
				setupIn( HTTP.replaceAll( 'example.org', 'other.example' ) ),
				SITE,
				null
			)
		).toBe( ENDPOINT );
	} );
} );
