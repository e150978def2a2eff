import {
	ENDPOINT,
	GOOD,
	setupIn,
	SITE,
	withEnvironment,
} from './example-setups';
import { readSetup } from './read-setup';

const login = { WP_API_USERNAME: 'maria', WP_API_PASSWORD: GOOD };

it( 'reads variables of a program', () => {
	expect(
		setupIn( withEnvironment( { WP_API_URL: ENDPOINT, ...login } ) )
	).toMatchObject( {
		style: 'environment',
		isCommand: false,
		serverName: 'wordpress',
		asked: ENDPOINT,
		isForeign: false,
		login: { scheme: 'basic' },
		hasTwoLogins: false,
		ignoresCertificates: false,
	} );
} );

it.each( [
	[ 'https://example.org', 'https://example.org/?rest_route=/wp/v2/wpmcp' ],
	[ 'https://example.org/', 'https://example.org/?rest_route=/wp/v2/wpmcp' ],
	[ `${ ENDPOINT }/`, ENDPOINT ],
	[ 'https://example.org/wp-json', 'https://example.org/wp-json' ],
	[
		'https://example.org/?rest_route=/mcp/shop',
		'https://example.org/?rest_route=/mcp/shop',
	],
] )( 'knows where that program goes that is told %s', ( address, asked ) => {
	expect(
		setupIn( withEnvironment( { WP_API_URL: address, ...login } ) ).asked
	).toBe( asked );
} );

it( 'reads an address with headers, and one with arguments', () => {
	expect(
		setupIn(
			JSON.stringify( {
				mcpServers: {
					wp: {
						type: 'http',
						url: ENDPOINT,
						headers: { Authorization: 'Bearer a.b.c' },
					},
				},
			} )
		)
	).toMatchObject( { style: 'http', login: { scheme: 'bearer' } } );
	expect(
		setupIn(
			JSON.stringify( {
				mcpServers: {
					wp: { command: 'npx', args: [ 'mcp-remote', ENDPOINT ] },
				},
			} )
		)
	).toMatchObject( { style: 'arguments', login: null, asked: ENDPOINT } );
} );

it( 'reads a command', () => {
	expect(
		setupIn(
			`claude mcp add --transport http site ${ ENDPOINT } --header "Authorization: Bearer a.b.c"`
		)
	).toMatchObject( {
		style: 'http',
		isCommand: true,
		serverName: 'site',
		asked: ENDPOINT,
	} );
	expect(
		setupIn(
			`claude mcp add --env WP_API_URL=${ ENDPOINT } wp -- npx -y @automattic/mcp-wordpress-remote`
		)
	).toMatchObject( {
		style: 'environment',
		isCommand: true,
		serverName: 'wp',
		login: null,
	} );
} );

it( 'takes the server that goes to this site, and counts the others', () => {
	const servers = {
		notes: { type: 'http', url: 'https://notes.example/mcp' },
		wp: { type: 'http', url: ENDPOINT },
	};
	expect( setupIn( JSON.stringify( { servers } ) ) ).toMatchObject( {
		serverName: 'wp',
		others: 1,
		isForeign: false,
	} );
	expect(
		setupIn( JSON.stringify( { servers: { notes: servers.notes } } ) )
	).toMatchObject( { serverName: 'notes', isForeign: true } );
} );

it.each( [
	'',
	'POST /wp-json/wp/v2/posts 401',
	'{"code":"rest_forbidden","data":{"status":401}}',
	'{ not json',
	'claude mcp list',
] )( 'takes no configuration from %j', ( text ) => {
	expect( readSetup( text, SITE ) ).toBeNull();
} );

it( 'takes variables for a configuration, and not for a command', () => {
	expect(
		setupIn( 'WP_API_URL=https://example.org\nJWT_TOKEN=aaa.bbb.ccc' )
	).toMatchObject( { style: 'environment', isCommand: false, others: 0 } );
} );
