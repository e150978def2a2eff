import type { KnownName } from '../credentials/credential-faults';
import { certificateTrouble } from '../given/certificate-trouble';
import {
	ENDPOINT,
	GOOD,
	setupIn,
	SITE,
	withEnvironment,
} from './example-setups';
import { setupNotes } from './setup-notes';

const NOW = 1_767_225_600;
const MARIA: KnownName = {
	kind: 'login',
	login: 'maria',
	passwords: 1,
	roles: [ 'editor' ],
	available: true,
};

const notes = ( env: object, known: KnownName | null = MARIA, site = SITE ) =>
	setupNotes( setupIn( withEnvironment( env ), site ), {
		site,
		now: NOW,
		known,
		when: String,
	} );

const login = { WP_API_USERNAME: 'maria', WP_API_PASSWORD: GOOD };
const right = { WP_API_URL: ENDPOINT, ...login };

const token = ( data: object ) =>
	[ { alg: 'HS256' }, data ]
		.map( ( part ) =>
			Buffer.from( JSON.stringify( part ) ).toString( 'base64url' )
		)
		.concat( 'c2ln' )
		.join( '.' );

it( 'says nothing against a configuration that is right', () => {
	expect( notes( right ) ).toEqual( [] );
	expect(
		notes( { WP_API_URL: ENDPOINT, JWT_TOKEN: token( { exp: NOW + 60 } ) } )
	).toEqual( [] );
} );

it.each( [
	[
		{ ...right, WP_API_URL: 'https://other.example/wp-json/mcp/x' },
		'goes to https://other.example',
	],
	[
		{ ...right, WP_API_URL: ENDPOINT.replace( 'https', 'http' ) },
		'calls http, and this site is on https',
	],
	[
		{ ...right, WP_API_URL: ENDPOINT.replace( '//', '//www.' ) },
		'dropped on the way',
	],
	[ { ...right, WP_API_URL: 'https://example.org' }, '/wp/v2/wpmcp' ],
	[
		{ ...right, WP_API_URL: 'https://example.org/wp-json' },
		'does not look like the address of an endpoint',
	],
	[
		{ ...right, WP_API_URL: '<your site>' },
		'does not say where the site is',
	],
	[ { WP_API_URL: ENDPOINT }, 'no login in it' ],
	[ { ...right, WP_API_PASSWORD: 'xxxx xxxx xxxx' }, 'placeholder' ],
	[
		{ ...right, WP_API_PASSWORD: 'letmein!' },
		'not look like an application password',
	],
	[
		{ ...right, WP_API_PASSWORD: 'abcd efgh ijkl mnop qrst uvw' },
		'24 letters and digits, and this one has 23',
	],
	[
		{ WP_API_URL: ENDPOINT, JWT_TOKEN: token( { exp: NOW } ) },
		'has expired',
	],
	[
		{
			WP_API_URL: ENDPOINT,
			JWT_TOKEN: token( { iss: 'http://example.org' } ),
		},
		'made for http://example.org',
	],
	[
		{ ...right, JWT_TOKEN: token( { exp: NOW + 60 } ) },
		'sends the token alone',
	],
	[ { ...right, NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_EXTRA_CA_CERTS' ],
] )( 'says of %j: %s, and nothing else', ( env, said ) => {
	expect( notes( env ) ).toEqual( [ expect.stringContaining( said ) ] );
} );

it( 'says whose password it is that is named in place of the user', () => {
	expect(
		notes( right, { ...MARIA, kind: 'application-name', login: 'admin' } )
	).toEqual( [ expect.stringContaining( '“admin”' ) ] );
} );

it( 'says where the REST API is with plain permalinks', () => {
	const plain = {
		...SITE,
		restRoot: 'https://example.org/index.php?rest_route=/',
	};
	expect( notes( right, MARIA, plain ) ).toEqual( [
		expect.stringContaining( plain.restRoot ),
	] );
} );

it( 'says nothing of what a login may be where the site is another one', () => {
	expect(
		notes( { WP_API_URL: 'https://other.example/wp-json/mcp/x' } )
	).toHaveLength( 1 );
} );

it.each( [
	[
		'Error: self-signed certificate; code: DEPTH_ZERO_SELF_SIGNED_CERT',
		'self-signed',
	],
	[ "code: 'SELF_SIGNED_CERT_IN_CHAIN'", 'self-signed' ],
	[ 'unable to verify the first certificate', 'whole chain' ],
	[ 'cause: UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'whole chain' ],
	[ 'certificate has expired', 'Renew' ],
	[ "Hostname/IP does not match certificate's altnames", 'another name' ],
] )( 'reads the trouble with a certificate in %j', ( text, said ) => {
	expect( certificateTrouble( text ) ).toContain( said );
} );

it( 'reads no trouble with a certificate where there is none', () => {
	expect(
		certificateTrouble( 'HTTP 401 from https://example.org' )
	).toBeNull();
} );
