import { basic, SITE } from '../../../../tests/read-given';
import { createIntake } from './given-intake';

/** A site that tells nothing of its users. */
const nobody = () => Promise.resolve( null );

const POST = 'https://example.org/wp-json/wp/v2/posts/5';

it( 'shows no secret, and hands the login to the run alone', async () => {
	const intake = createIntake( SITE, nobody );
	const shown = await intake.take(
		`curl -u 'maria:hidden' -H 'Cookie: a=crumb' -X POST ${ POST } 401`
	);
	expect( shown ).toMatchObject( {
		kind: 'request',
		method: 'POST',
		url: POST,
		withLogin: true,
		isSecret: true,
		masked: `POST ${ POST } 401`,
	} );
	expect( JSON.stringify( shown ) ).not.toMatch(
		/hidden|crumb|bWFyaWE6aGlkZGVu/
	);
	expect( await intake.forRun() ).toMatchObject( {
		login: basic( 'maria:hidden' ),
		request: { status: 401, hasLogin: true },
	} );
} );

it( 'shows no secret that stands in an answer, nor hands it on', async () => {
	const intake = createIntake( SITE, nobody );
	const shown = await intake.take(
		'401 Unauthorized for Authorization: Basic bWFyaWE6aGlkZGVu'
	);
	expect( shown ).toMatchObject( { kind: 'answer', isSecret: true } );
	expect( JSON.stringify( [ shown, await intake.forRun() ] ) ).not.toContain(
		'bWFyaWE6aGlkZGVu'
	);
} );

it( 'takes what is put right by hand', async () => {
	const intake = createIntake( SITE, nobody );
	expect(
		await intake.take( `curl -u 'maria:hidden' ${ POST }` )
	).toMatchObject( {
		status: '',
		question: expect.stringContaining( 'status' ),
	} );
	expect(
		await intake.correct( {
			status: '403',
			method: 'put',
			url: '/wp/v2/pages/1',
			withLogin: false,
		} )
	).toMatchObject( {
		status: '403',
		method: 'PUT',
		question: null,
		withLogin: false,
	} );
	const run = await intake.forRun();
	expect( run ).toMatchObject( {
		login: null,
		request: {
			method: 'PUT',
			url: 'https://example.org/wp-json/wp/v2/pages/1',
			status: 403,
		},
	} );
	expect( run?.request ).not.toHaveProperty( 'hasLogin' );
} );

it( 'leaves the address as it was where the new one is none', async () => {
	const intake = createIntake( SITE, nobody );
	await intake.take( POST );
	expect( await intake.correct( { url: 'nowhere' } ) ).toMatchObject( {
		url: POST,
	} );
	expect( await intake.correct( { status: 'four' } ) ).toMatchObject( {
		status: '',
	} );
} );

it( 'lets one of several failing requests be chosen', async () => {
	const intake = createIntake( SITE, nobody );
	const line = ( path: string ) =>
		`203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "GET ${ path } HTTP/1.1" 401 5 "-" "-"`;
	const shown = await intake.take(
		`${ line( '/wp-json/a/v1/one' ) }\n${ line( '/wp-json/a/v1/two' ) }`
	);
	expect( shown ).toMatchObject( {
		url: expect.stringContaining( 'one' ),
		others: [ expect.stringContaining( 'two' ) ],
	} );
	expect( await intake.correct( { other: 0 } ) ).toMatchObject( {
		url: expect.stringContaining( 'two' ),
		others: [ expect.stringContaining( 'one' ) ],
	} );
} );

it( 'asks for the address of an answer, and runs with what it says', async () => {
	const intake = createIntake( SITE, nobody );
	expect(
		await intake.take(
			'{"code":"rest_cannot_create","message":"Sorry.","data":{"status":401}}'
		)
	).toMatchObject( {
		kind: 'answer',
		line: '401 · rest_cannot_create · Sorry.',
	} );
	expect( await intake.forRun() ).toMatchObject( {
		login: null,
		request: { url: null, status: 401, code: 'rest_cannot_create' },
	} );
	expect( await intake.take( 'hello' ) ).toMatchObject( {
		kind: 'unreadable',
	} );
	expect( await intake.forRun() ).toBeNull();
	expect( await intake.take( '  ' ) ).toEqual( { kind: 'nothing' } );
} );

it( 'says of a text that cannot be read whether it holds a login, and shows none of it', async () => {
	const shown = await createIntake( SITE, nobody ).take(
		'curl -u maria:hidden https://other.example/wp-json/?consumer_secret=cs_hidden'
	);
	expect( shown ).toMatchObject( { kind: 'unreadable', isSecret: true } );
	expect( JSON.stringify( shown ) ).not.toContain( 'hidden' );
} );

it( 'drops a text whose reading ends after the field was emptied', async () => {
	let open = () => {};
	const gate = new Promise< void >( ( resolve ) => {
		open = resolve;
	} );
	const intake = createIntake( SITE, nobody, async () => {
		await gate;
		return import( './given-reader' );
	} );
	const older = intake.take( `curl -u 'maria:hidden' ${ POST }` );
	await intake.take( '' );
	open();
	expect( await older ).toEqual( { kind: 'nothing' } );
	expect( await intake.forRun() ).toBeNull();
} );

describe( 'the user name of a login', () => {
	const asked: string[] = [];
	const intake = createIntake( SITE, ( name ) => {
		asked.push( name );
		return Promise.resolve( {
			kind: 'application-name',
			login: 'maria',
			roles: [],
		} );
	} );
	beforeEach( () => asked.splice( 0 ) );

	it( 'is looked up when a run begins, and only what it is goes into the evidence', async () => {
		await intake.take( `curl -u 'Phone:hidden' ${ POST }` );
		expect( asked ).toEqual( [] );
		const run = await intake.forRun();
		expect( asked ).toEqual( [ 'Phone' ] );
		expect( run?.request.app ).toEqual( {
			kind: 'app',
			userName: 'application-name',
			hasNoRole: true,
		} );
		expect( JSON.stringify( run?.request ) ).not.toContain( 'Phone' );
	} );

	it.each( [
		[ 'the key of a shop', `curl -u ck_0123:cs_4567 ${ POST }` ],
		[ 'a token', `curl -H 'Authorization: Bearer a.b.c' ${ POST }` ],
		[ 'no login', `curl ${ POST }` ],
	] )( 'is not looked for in %s', async ( _, text ) => {
		await intake.take( text );
		expect( ( await intake.forRun() )?.request.app ).toBeUndefined();
		expect( asked ).toEqual( [] );
	} );

	it( 'is not looked up where the login is not to be sent', async () => {
		await intake.take( `curl -u 'Phone:hidden' ${ POST }` );
		await intake.correct( { withLogin: false } );
		await intake.forRun();
		expect( asked ).toEqual( [] );
	} );
} );

it( 'takes a configuration for a request to where its program asks', async () => {
	const intake = createIntake( SITE, nobody );
	await intake.take(
		'WP_API_URL=https://example.org/ JWT_TOKEN=aaa.bbb.ccc npx -y @automattic/mcp-wordpress-remote'
	);
	expect( ( await intake.forRun() )?.request ).toMatchObject( {
		method: 'POST',
		url: 'https://example.org/?rest_route=/wp/v2/wpmcp',
		hasLogin: true,
	} );
	// Of other programs it is not known.
	await intake.take(
		'WORDPRESS_URL=https://example.org/ JWT_TOKEN=aaa.bbb.ccc npx x'
	);
	expect( ( await intake.forRun() )?.request.url ).toBe(
		'https://example.org/'
	);
} );

it.each( [
	[
		'what a body or a setting holds',
		`HTTP POST ${ POST }\nBody: {"username":"maria","password":"hunter2hunter2"}\nStatus: 403`,
	],
	[
		'a key beside an answer',
		`{"code":"rest_forbidden","message":"m","data":{"status":401}}\nkey: ck_${ 'a'.repeat( 40 ) }`,
	],
	[
		'a password in a text in which nothing was found',
		'It says no to aaaa bbbb cccc dddd eeee ffff.',
	],
] )( 'leaves no secret in the field: %s', async ( _, text ) => {
	const shown = await createIntake( SITE, nobody ).take( text );
	expect( shown ).toMatchObject( { isSecret: true } );
	expect( JSON.stringify( shown ) ).not.toMatch( /hunter2|ck_a|bbbb/ );
} );

describe( 'the content of a save', () => {
	const asFetch = ( body: string, type = 'application/json' ) =>
		`fetch("${ POST }", {"headers":{"content-type":"${ type }","x-wp-nonce":"1a2b3c4d5e"},"body":${ JSON.stringify( body ) },"method":"POST"}) 403`;

	it( 'is for the run alone', async () => {
		const intake = createIntake( SITE, nobody );
		const body = '{"content":"<p>A tale of two cities</p>"}';
		const shown = await intake.take( asFetch( body ) );
		expect( JSON.stringify( shown ) ).not.toContain( 'tale' );
		const run = await intake.forRun();
		expect( run?.content ).toBe( body );
		expect( run?.request ).toMatchObject( { hasContent: true } );
		expect( JSON.stringify( run?.request ) ).not.toContain( 'tale' );
	} );

	it.each( [
		[
			'fields of a form',
			'action=drop&id=5',
			'application/x-www-form-urlencoded',
		],
		[
			'JSON that goes out as a form',
			'{"a":1}',
			'application/x-www-form-urlencoded',
		],
		[
			'a login',
			'{"username":"maria","password":"hunter2hunter2"}',
			undefined,
		],
		[ 'what is cut', '{"content":"<p>A tale', undefined ],
		[ 'what is no object', '[1]', undefined ],
	] )( 'is not tried where it is %s', async ( _, body, type ) => {
		const intake = createIntake( SITE, nobody );
		await intake.take( asFetch( body, type ) );
		const run = await intake.forRun();
		expect( run?.content ).toBeNull();
		expect( run?.request ).not.toHaveProperty( 'hasContent' );
	} );

	it( 'of curl, of an archive', async () => {
		const intake = createIntake( SITE, nobody );
		await intake.take(
			`curl -X POST ${ POST } -H 'Content-Type: application/json' --data-raw '{"title":"x"}'`
		);
		expect( ( await intake.forRun() )?.content ).toBe( '{"title":"x"}' );
		await intake.take(
			JSON.stringify( {
				request: {
					method: 'POST',
					url: POST,
					headers: [
						{ name: 'content-type', value: 'application/json' },
					],
					postData: { text: '{"title":"y"}' },
				},
				response: { status: 403 },
			} )
		);
		expect( ( await intake.forRun() )?.content ).toBe( '{"title":"y"}' );
	} );
} );
