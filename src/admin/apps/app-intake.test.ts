import type { KnownName } from '../../diagnosis/credentials/credential-faults';
import { createAppIntake } from './app-intake';

const SITE = {
	home: 'https://example.org',
	siteurl: 'https://example.org',
	restRoot: 'https://example.org/wp-json/',
};
const ENDPOINT = 'https://example.org/wp-json/mcp/mcp-adapter-default-server';
const SECRET = 'abcd efgh ijkl mnop qrst uvwx';

const known = ( kind: KnownName[ 'kind' ], login: string | null ) => ( {
	kind,
	login,
	passwords: 1,
	roles: [ 'administrator' ],
	available: true,
} );

function intakeWith( answer: KnownName | null = known( 'login', 'maria' ) ) {
	const names: string[] = [];
	const intake = createAppIntake(
		SITE,
		( name ) => {
			names.push( name );
			return Promise.resolve( answer );
		},
		() => 1_767_225_600_000
	);
	return { intake, names };
}

const config = ( env: object ) =>
	JSON.stringify( { mcpServers: { wp: { command: 'npx', env } } } );
const whole = ( url = ENDPOINT, name = 'maria' ) =>
	config( {
		WP_API_URL: url,
		WP_API_USERNAME: name,
		WP_API_PASSWORD: SECRET,
	} );

it( 'shows nothing of the login, looks the user name up alone, and hands the login to the run', async () => {
	const { intake, names } = intakeWith();
	const shown = await intake.take( whole(), 'mcp' );
	expect( JSON.stringify( shown ) ).not.toMatch( /abcd|efgh/ );
	expect( shown ).toMatchObject( { notes: [], reason: null } );
	expect( shown?.masked ).toContain( ENDPOINT );
	expect( names ).toEqual( [ 'maria' ] );
	expect( intake.forRun() ).toMatchObject( {
		login: `Basic ${ btoa( `maria:${ SECRET }` ) }`,
		request: {
			method: 'POST',
			url: ENDPOINT,
			status: null,
			loginShape: { looksLike: 'application' },
			app: { kind: 'mcp', userName: 'login' },
		},
	} );
	expect( JSON.stringify( intake.forRun()?.request ) ).not.toMatch( /abcd/ );
} );

it( 'corrects the user name where it is that of the password', async () => {
	const { intake } = intakeWith( known( 'application-name', 'admin' ) );
	const shown = await intake.take(
		whole( 'https://example.org', 'Claude' ),
		'mcp'
	);
	expect( shown?.notes ).toHaveLength( 2 );
	const code = intake.correct( null )?.code ?? '';
	expect( JSON.parse( code ) ).toMatchObject( {
		mcpServers: {
			wp: {
				env: {
					WP_API_URL: ENDPOINT,
					WP_API_USERNAME: 'admin',
					WP_API_PASSWORD: 'APPLICATION_PASSWORD',
				},
			},
		},
	} );
} );

it.each( [ `Bearer ${ SECRET }`, `maria:${ SECRET }` ] )(
	'corrects an application password that is sent as %s to a Basic login',
	async ( Authorization ) => {
		const { intake } = intakeWith();
		const shown = await intake.take(
			JSON.stringify( {
				mcpServers: {
					wp: {
						type: 'http',
						url: ENDPOINT,
						headers: { Authorization },
					},
				},
			} ),
			'mcp'
		);
		expect( shown?.notes ).toEqual( [
			expect.stringContaining( 'Have the app send “Basic”' ),
		] );
		expect( JSON.stringify( shown ) ).not.toMatch( /abcd/ );
		expect( intake.forRun()?.login ).toBeNull();
		expect( intake.correct( null )?.code ).toContain(
			'"Basic BASE64_ENCODED_LOGIN"'
		);
	}
);

it( 'corrects a user name and a password to a token where tokens alone count', async () => {
	const { intake } = intakeWith();
	const shown = await intake.take(
		JSON.stringify( {
			mcpServers: {
				wp: {
					type: 'http',
					url: 'https://example.org/wp-json/wp/v2/wpmcp/streamable',
					headers: {
						Authorization: `Basic ${ btoa( `maria:${ SECRET }` ) }`,
					},
				},
			},
		} ),
		'mcp'
	);
	expect( shown?.notes ).toEqual( [
		expect.stringContaining( 'takes tokens alone' ),
	] );
	expect( intake.correct( null )?.code ).toContain( 'Bearer YOUR_TOKEN' );
} );

it( 'sends nothing to another site, and does not look its user name up', async () => {
	const { intake, names } = intakeWith();
	const shown = await intake.take(
		whole( 'https://other.example/wp-json/mcp/x' ),
		'mcp'
	);
	expect( shown?.reason ).toContain( 'does not go to this site' );
	expect( intake.forRun() ).toBeNull();
	expect( names ).toEqual( [] );
} );

it( 'says that a configuration has no login', async () => {
	const { intake } = intakeWith();
	await intake.take( config( { WP_API_URL: ENDPOINT } ), 'mcp' );
	expect( intake.forRun() ).toMatchObject( {
		login: null,
		request: { app: { kind: 'mcp', lacksLogin: true } },
	} );
} );

it( 'tries the usual endpoint where nothing was pasted, and does not claim to know of a login', async () => {
	const { intake } = intakeWith();
	await intake.take( '', 'mcp' );
	const run = intake.forRun();
	expect( run?.request ).toMatchObject( { method: 'POST', url: ENDPOINT } );
	expect( run?.request.app ).toEqual( { kind: 'mcp' } );
	expect( intake.correct( null )?.code ).toContain( ENDPOINT );
	await intake.take( '', 'connector' );
	expect( intake.forRun()?.request.app ).toMatchObject( {
		lacksLogin: true,
	} );
	await intake.take( '', 'shop' );
	expect( intake.forRun() ).toBeNull();
	expect( intake.correct( null ) ).toBeNull();
} );

it( 'reads requests of other apps, and what their logs say of certificates', async () => {
	const { intake } = intakeWith( null );
	const shown = await intake.take(
		`curl -u 'maria:letmein!' https://example.org/wp-json/wp/v2/posts`,
		'postman'
	);
	expect( shown?.notes ).toEqual( [
		expect.stringContaining( 'not look like an application password' ),
	] );
	expect( shown?.masked ).toBe(
		'GET https://example.org/wp-json/wp/v2/posts'
	);
	expect( intake.forRun()?.request.app ).toEqual( { kind: 'app' } );
	const log = await intake.take(
		'mcp-remote: fetch failed, cause: DEPTH_ZERO_SELF_SIGNED_CERT',
		'mcp'
	);
	expect( log?.notes ).toEqual( [
		expect.stringContaining( 'self-signed' ),
	] );
} );

it( 'knows that an assistant that logs in with OAuth has no login before that', async () => {
	const { intake } = intakeWith();
	await intake.take( ENDPOINT, 'connector' );
	expect( intake.forRun()?.request ).toMatchObject( {
		method: 'POST',
		url: ENDPOINT,
		app: { kind: 'mcp', lacksLogin: true },
	} );
} );

it( 'keeps the newer of two readings', async () => {
	let end: ( known: null ) => void = () => {};
	const intake = createAppIntake(
		SITE,
		() =>
			new Promise( ( resolve ) => {
				end = resolve;
			} ),
		Date.now
	);
	const older = intake.take( whole(), 'mcp' );
	const newer = await intake.take(
		config( { WP_API_URL: ENDPOINT } ),
		'mcp'
	);
	await new Promise( ( resolve ) => setTimeout( resolve ) );
	end( null );
	expect( await older ).toBeNull();
	expect( newer?.notes ).toHaveLength( 1 );
	expect( intake.forRun()?.login ).toBeNull();
} );
