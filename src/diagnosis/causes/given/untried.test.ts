import { firstSteps, isRefusedForNoRole } from './first-steps';
import {
	exchange,
	healthySite,
	restError,
	restAnswer,
} from '../../../../tests/evidence';
import { exchangeOf, type Answered } from '../../exchange/find-exchange';
import type { GivenFacts } from '../../evidence/types';
import { cookieStep, untriedOf, type Tried } from './untried';

const { site, exchanges } = healthySite();
const posts = exchangeOf( exchanges, { endpoint: 'posts' } )!;
const refused = ( status: number, code: string ) =>
	exchange( posts.probe, restError( status, code ) ) as Answered;

const GIVEN = {
	method: 'GET',
	url: `${ site.restRoot }wp/v2/posts`,
	userAgent: null,
	body: false,
	cookie: false,
	carries: null,
	status: 401,
	app: null,
} as unknown as GivenFacts;

const untried = (
	request: Partial< GivenFacts >,
	{ dryRun = false, ...change }: Partial< Tried > & { dryRun?: boolean } = {}
) =>
	untriedOf( {
		site,
		request: { ...GIVEN, ...request },
		known: { ...posts, probe: { ...posts.probe, dryRun } },
		isLoginTried: false,
		asSender: [],
		withCookie: undefined,
		...change,
	} );

const PROGRAM = 'the name of its app';
const ADDRESS = 'the address it comes from';
const LAST = [ PROGRAM, ADDRESS ];

it.each<
	[
		string,
		Partial< GivenFacts >,
		Parameters< typeof untried >[ 1 ],
		string[],
	]
>( [
	[ 'nothing but who sends it', {}, {}, LAST ],
	[
		'the program by its name',
		{ userAgent: 'curl/8' },
		{},
		[ `${ PROGRAM } (curl/8)`, ADDRESS ],
	],
	[
		'no program that was tried',
		{},
		{ asSender: [ 'user-agent' ] },
		[ ADDRESS ],
	],
	[
		'a method that was taken for granted',
		{ isMethodAssumed: true },
		{},
		[ 'other methods than GET', ...LAST ],
	],
	[ 'a login', { carries: 'basic' }, {}, [ 'its own login', ...LAST ] ],
	[
		'no login that was tried',
		{ carries: 'basic' },
		{ isLoginTried: true },
		LAST,
	],
	[ 'a key', { carries: 'key', hasLogin: true }, {}, [ 'its key', ...LAST ] ],
	[
		'a key that is not at hand',
		{ carries: 'key' },
		{},
		[ 'its own login', ...LAST ],
	],
	[
		'a token that is not at hand',
		{ carries: 'token', hasLogin: true },
		{},
		[ 'its own login', ...LAST ],
	],
	[
		'a key in the URL',
		{ carries: 'key', hasLogin: true, isLoginInAddress: true },
		{},
		[ 'the key or token in its URL', ...LAST ],
	],
	[ 'a body', { body: true }, {}, [ 'its content', ...LAST ] ],
	[
		'no body that was tried',
		{ body: true },
		{ asSender: [ 'own-content' ] },
		LAST,
	],
	[
		'what a dry run leaves out',
		{ body: undefined },
		{ dryRun: true },
		[ 'the endpoint itself', 'its content', ...LAST ],
	],
	[
		'no body where there is none',
		{},
		{ dryRun: true },
		[ 'the endpoint itself', ...LAST ],
	],
	[ 'no body where nothing tells of one', { body: undefined }, {}, LAST ],
	[ 'cookies', { cookie: true }, {}, [ 'its own cookies', ...LAST ] ],
	[
		'no cookies that were tried',
		{ cookie: true },
		{ withCookie: refused( 401, 'x' ) },
		LAST,
	],
	[
		'another address',
		{ url: 'http://example.org/wp-json/' },
		{},
		[ 'its own address, http://example.org', ...LAST ],
	],
] )( 'lists %s', ( _, request, tried, expected ) => {
	expect( untried( request, tried ).map( ( { what } ) => what ) ).toEqual(
		expected
	);
} );

it( 'shows a command for what reads only, with its own name and URL in it', () => {
	const snippetOf = ( request: Partial< GivenFacts > ) =>
		untried( request ).find( ( { what } ) => what.startsWith( PROGRAM ) )
			?.step.snippet?.code;
	expect( snippetOf( { userAgent: "a 'b'" } ) ).toBe(
		`curl -i -A 'a '\\''b'\\''' '${ GIVEN.url }'`
	);
	expect( snippetOf( { method: 'get' } ) ).toBe(
		`curl -i -A 'NAME OF THE APP' '${ GIVEN.url }'`
	);
	expect( snippetOf( { method: 'POST' } ) ).toBeUndefined();
} );

it( 'names both addresses where the app goes to another than the site’s own', () => {
	expect(
		untried( { url: 'http://example.org/wp-json/' } )[ 0 ]?.step.text
	).toMatch(
		/use https:\/\/example\.org in place of http:\/\/example\.org:/
	);
} );

it( 'tells what the save itself would try', () => {
	expect(
		untried( { body: true }, { dryRun: true } ).flatMap(
			( { what, isOfSave } ) => ( isOfSave ? [ what ] : [] )
		)
	).toEqual( [ 'the endpoint itself', 'its content' ] );
} );

it( 'says why a cookie counts only where WordPress answered as to nobody', () => {
	const said = ( status: number, code: string ) =>
		cookieStep( refused( status, code ) ).text;
	expect( said( 401, 'rest_not_logged_in' ) ).toContain( 'the cookie first' );
	expect( said( 401, 'other' ) ).not.toContain( 'the cookie first' );
	expect( said( 403, 'rest_not_logged_in' ) ).not.toContain(
		'the cookie first'
	);
} );

describe( 'before all that', () => {
	const own = refused( 403, 'rest_forbidden' );
	const app = ( change: object ) => change as GivenFacts[ 'app' ];
	const steps = (
		request: Partial< GivenFacts >,
		answer: typeof own | undefined
	) =>
		firstSteps( site, { ...GIVEN, ...request }, answer ).map(
			( { text, link } ) =>
				`${ text.split( /[ ,] ?/, 3 ).join( ' ' ) } ${ link?.url ?? '' }`.trim()
		);
	const NO_ROLE = app( { kind: 'app', hasNoRole: true } );

	it.each<
		[ string, Partial< GivenFacts >, typeof own | undefined, string[] ]
	>( [
		[
			'a role, for a user without one',
			{ app: NO_ROLE },
			own,
			[ `Give that user ${ site.adminUrl }users.php` ],
		],
		[
			'none, where that login was answered otherwise',
			{ app: NO_ROLE },
			refused( 401, 'x' ),
			[],
		],
		[
			'none, where that login was not tried',
			{ app: NO_ROLE },
			undefined,
			[],
		],
		[
			'none, where its role was not looked up',
			{ app: app( { kind: 'app' } ) },
			own,
			[],
		],
		[
			'a restart, for a client of MCP whose login was tried',
			{ app: app( { kind: 'mcp' } ) },
			own,
			[ 'Restart the app' ],
		],
		[
			'its login, for a client of MCP that shows none',
			{ app: app( { kind: 'mcp' } ) },
			undefined,
			[ 'Paste the configuration' ],
		],
		[
			'nothing, for a client of MCP whose login is there',
			{ app: app( { kind: 'mcp' } ), carries: 'basic' },
			undefined,
			[],
		],
		[
			'a status, where none is told',
			{ status: null },
			own,
			[ 'Add the status' ],
		],
		[ 'nothing, where it is told', {}, own, [] ],
	] )( 'asks for %s', ( _, request, answer, expected ) => {
		expect( steps( request, answer ) ).toEqual( expected );
	} );

	it( 'says of nobody that there is no role who was not refused', () => {
		const request = { ...GIVEN, app: NO_ROLE };
		expect( isRefusedForNoRole( request, own ) ).toBe( true );
		expect(
			isRefusedForNoRole( request, { ...own, response: null } )
		).toBe( false );
		expect( isRefusedForNoRole( request, undefined ) ).toBe( false );
		expect(
			isRefusedForNoRole(
				request,
				exchange( posts.probe, restAnswer( 200, [] ) )
			)
		).toBe( false );
		expect( isRefusedForNoRole( GIVEN, own ) ).toBe( false );
	} );
} );
