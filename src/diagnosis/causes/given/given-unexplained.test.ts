import {
	exchange,
	followUp,
	healthySite,
	respond,
	restAnswer,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { ExchangeResponse, GivenFacts } from '../../evidence/types';
import check from './given-unexplained';

function siteGiven(
	given: Partial< GivenFacts >,
	change: ( e: WholeEvidence ) => void = () => {}
) {
	return healthySite( ( e ) => {
		e.given = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/users/me',
				status: 401,
				code: 'x_unlike_any',
				at: 0,
				...given,
			},
		];
		followUp( e );
		change( e );
	} );
}

/** The headline for a request that passes wherever it is tried. */
function headline( ...site: Parameters< typeof siteGiven > ) {
	const evidence = siteGiven( ...site );
	const verdict = diagnose( evidence );
	expect( verdict.kind ).toBe( 'undetermined' );
	expect( verdict.headline ).toBe( findingOf( check, evidence ).summary );
	return verdict.headline;
}

const stepsFor = ( given: Partial< GivenFacts > ) =>
	findingOf( check, siteGiven( given ) )
		.remediation.steps.map( ( { text } ) => text )
		.join( ' ' );

it( 'does not call a dry run a success', () => {
	const said = headline( {
		method: 'POST',
		url: 'https://example.org/wp-json/wp/v2/posts',
		status: 403,
		body: true,
	} );
	expect( said ).toContain( 'WordPress’s own checks' );
	expect( said ).toMatch( /Not tried: the endpoint itself, its content, / );
	expect( said ).not.toMatch( /succeeds/ );
} );

it( 'does not take what its own dry run lacks for what is wrong with the request', () => {
	const given = {
		method: 'POST',
		url: 'https://example.org/wp-json/wp/v2/users',
	};
	const lacking = ( e: WholeEvidence ) =>
		respond(
			e,
			{ endpoint: 'given', credential: 'cookie-nonce' },
			restError( 400, 'rest_missing_callback_param' )
		);
	const said = headline( given, lacking );
	expect( said ).toContain( 'Tried from here without its content' );
	expect( said ).not.toMatch( /fails too|login/ );
	const steps = findingOf(
		check,
		siteGiven( given, lacking )
	).remediation.steps.map( ( { text } ) => text );
	expect( steps.join( ' ' ) ).toContain( '“GET /wp/v2/users/me' );
} );

it( 'sends nobody into a private window to an address of the administration', () => {
	const at = ( path: string ) =>
		stepsFor( { url: `https://example.org${ path }`, status: 403 } );
	expect( at( '/wp-admin/async-upload.php' ) ).not.toMatch( /private/ );
	expect( at( '/wp-cron.php' ) ).toMatch( /private/ );
} );

it( 'asks for the status where that is not known, and accuses nobody', () => {
	const given = { status: null, code: null, nonce: true };
	expect( headline( given ) ).toContain( 'passes' );
	expect( stepsFor( given ) ).toContain( 'Add the status' );
} );

it( 'says that a login was not tried, and asks for it', () => {
	const given = { status: 500, carries: 'basic' } as const;
	expect( headline( given ) ).toContain( 'its own login' );
	expect( stepsFor( given ) ).toContain( 'complete login' );
} );

it( 'says that the name of the program was tried, and passes', () => {
	const said = headline( { status: 403, userAgent: 'python-requests/2.31' } );
	expect( said ).toContain( 'It passes as well with the name of its app' );
	expect( said ).toContain( 'Not tried: the address it comes from.' );
} );

describe( 'a login that is answered 403', () => {
	const refused = ( e: WholeEvidence ) =>
		respond(
			e,
			{ endpoint: 'given', credential: 'application-password' },
			restError( 403, 'rest_forbidden_context' )
		);
	const given = { status: 403, carries: 'basic', hasLogin: true } as const;
	const app = { kind: 'app', userName: 'login', hasNoRole: true } as const;

	it( 'says that its user has no role, where that was looked up', () => {
		expect( headline( { ...given, app }, refused ) ).toContain(
			'That user has no role on this site.'
		);
		const { remediation, because } = findingOf(
			check,
			siteGiven( { ...given, app }, refused )
		);
		expect( remediation.steps[ 0 ]?.link?.url ).toContain( 'users.php' );
		expect( because ).toContainEqual(
			expect.objectContaining( { kind: 'fact' } )
		);
	} );

	it( 'says nothing of roles where that was not looked up, or the login passes', () => {
		expect( headline( given, refused ) ).not.toContain( 'role' );
		expect( headline( { ...given, app } ) ).not.toContain( 'role' );
	} );
} );

describe( 'a cookie beside a login', () => {
	const given = {
		status: 401,
		carries: 'basic',
		hasLogin: true,
		cookie: true,
		nonce: false,
	} as const;
	const WITH_COOKIE = { endpoint: 'given-with-cookie' } as const;
	const isTried = ( change: Partial< GivenFacts > ) =>
		siteGiven( { ...given, ...change } ).exchanges.some(
			( { probe } ) => probe.endpoint === WITH_COOKIE.endpoint
		);

	it( 'is named where that login passes alone and is refused with a cookie', () => {
		const refused = ( e: WholeEvidence ) =>
			respond( e, WITH_COOKIE, restError( 401, 'rest_not_logged_in' ) );
		expect( headline( given, refused ) ).toContain(
			'answered 401 rest_not_logged_in when a login cookie comes along'
		);
		const { remediation } = findingOf( check, siteGiven( given, refused ) );
		expect( remediation.steps[ 0 ]?.text ).toContain( 'no cookies' );
		expect( headline( given, refused ) ).not.toContain( 'its own cookies' );
	} );

	it( 'is not named where both pass', () => {
		expect( headline( given ) ).not.toContain( 'cookie comes along' );
		expect( headline( given ) ).toContain( 'its own cookies' );
	} );

	it.each< [ string, Partial< GivenFacts > ] >( [
		[ 'the request shows no cookie', { cookie: false } ],
		[ 'it is not told whether it has a nonce', { nonce: undefined } ],
		[ 'it brings a nonce', { nonce: true } ],
		[ 'its login is not at hand', { hasLogin: undefined } ],
	] )( 'is not tried where %s', ( _, change ) => {
		expect( isTried( {} ) ).toBe( true );
		expect( isTried( change ) ).toBe( false );
	} );

	it( 'is not tried, and no login sent twice, where that login is refused', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: 'https://example.org/wp-json/wp/v2/users/me',
					code: null,
					at: 0,
					...given,
				},
			];
			followUp( e, ( { credential } ) =>
				credential === 'application-password'
					? restError( 401, 'rest_not_logged_in' )
					: undefined
			);
		} );
		expect(
			evidence.exchanges.filter(
				( { probe } ) => probe.credential === 'application-password'
			)
		).toHaveLength( 1 );
	} );
} );

it( 'takes the answer of a cache to a login for no answer', () => {
	const said = headline(
		{ status: 500, carries: 'basic', hasLogin: true },
		( e ) => {
			e.exchanges = e.exchanges.map( ( each ) =>
				each.probe.endpoint === 'given' &&
				each.probe.credential === 'application-password' &&
				each.response
					? {
							...each,
							response: {
								...each.response,
								headers: {
									...each.response.headers,
									age: '120',
								},
							},
						}
					: each
			);
		}
	);
	expect( said ).toContain( 'whether that counts is not known' );
} );

it.each( [
	[ '/wp-login.php', 'answered 200' ],
	[ '/xmlrpc.php', 'answered 405' ],
	[ '/wp-admin/admin-ajax.php?action=save_form', 'was not tried' ],
	[ '/wp-admin/post.php?post=1', 'was not tried' ],
	[ '/', 'answered 200' ],
	[ '/shop/basket/', 'was not tried' ],
] )(
	'says what is known of %s, which is no part of the REST API',
	( path, words ) => {
		const said = headline( {
			url: `https://example.org${ path }`,
			status: 403,
			code: null,
		} );
		expect( said ).toContain( path.replace( /\?.*/, '' ) );
		expect( said ).toContain( words );
	}
);

it( 'names the hook of an action', () => {
	expect(
		stepsFor( {
			url: 'https://example.org/wp-admin/admin-ajax.php?action=save_form',
		} )
	).toContain( 'wp_ajax_save_form' );
} );

it.each( [
	[
		{ code: 'rest_cannot_create', status: 401 },
		'rest_cannot_create: This needs the capability',
	],
	[ { code: 'jwt_auth_bad_config', status: 403 }, 'jwt_auth_bad_config: ' ],
	[
		{
			code: null,
			status: null,
			message: 'The response is not a valid JSON response.',
		},
		'something else than JSON',
	],
	[
		{ code: null, status: 403, message: 'Forbidden' },
		'403 Forbidden: Whoever answered',
	],
] )( 'says what %j alone means, and asks for its request', ( given, words ) => {
	const said = findingOf( check, siteGiven( { url: null, ...given } ) );
	expect( said.summary ).toContain( words );
	expect( said.summary ).toContain( 'not tried' );
	expect( said.remediation.steps[ 0 ]?.text ).toContain( 'Network' );
} );

it( 'is silent where the request is refused here as well', () => {
	const evidence = siteGiven( {}, ( e ) =>
		respond( e, { endpoint: 'given' }, restError( 403, 'closed' ) )
	);
	expect( judge( check, evidence ).outcome ).toBe( 'pass' );
} );

it( 'stands beside a finding that is not about it, and leaves the word to one that is', () => {
	const broken = siteGiven( { status: 403 }, ( e ) =>
		respond(
			e,
			{ endpoint: 'posts', credential: 'none' },
			restError( 401, 'closed_to_all' )
		)
	);
	expect(
		diagnose( broken ).findings.map( ( { finding } ) => finding.severity )
	).toEqual( expect.arrayContaining( [ 'error', 'info' ] ) );
	const missing = siteGiven(
		{ url: 'https://example.org/wp-json/no/such/route', code: null },
		( e ) =>
			respond(
				e,
				{ endpoint: 'given' },
				restError( 404, 'rest_no_route' )
			)
	);
	expect( diagnose( missing ).findings.map( ( f ) => f.check ) ).toEqual( [
		'given-route-missing',
	] );
} );

/** A site with a given request, whose repetition with the login it brought is answered so. */
function withLogin( response: ExchangeResponse | null ) {
	return healthySite( ( e ) => {
		e.given = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/posts',
				status: 401,
				code: null,
				at: 0,
				carries: 'basic',
				...( response && { hasLogin: true as const } ),
			},
		];
		followUp( e );
		if ( response ) {
			const own = e.exchanges.find(
				( { probe } ) =>
					probe.endpoint === 'given' &&
					probe.credential === 'application-password'
			);
			Object.assign( own!, exchange( own!.probe, response ) );
		}
	} );
}

/** What is said of it. */
const about = ( evidence: ReturnType< typeof withLogin > ) =>
	findingOf( check, evidence ).summary;

describe( 'a given request that passes from here', () => {
	it( 'passes with your login, where its own was not at hand', () => {
		expect( about( withLogin( null ) ) ).toContain(
			'with your login and a nonce, the failing request passes'
		);
	} );

	it( 'passes with its own', () => {
		expect(
			about( withLogin( restAnswer( 200, [ { id: 1 } ] ) ) )
		).toContain( 'and with the very login it brings' );
	} );

	it( 'is another matter where its own login is known and not let in', () => {
		expect(
			about( withLogin( restError( 403, 'rest_forbidden' ) ) )
		).toContain( 'is answered 403 with the login it brings' );
	} );

	it( 'is not said to pass where its own login is refused', () => {
		expect(
			about( withLogin( restError( 401, 'rest_not_logged_in' ) ) )
		).toContain(
			'is answered 401 rest_not_logged_in with the login it brings'
		);
	} );
} );

describe( 'what the text leaves open', () => {
	it( 'says that other methods were not tried where it does not tell the method', () => {
		const given = { status: 403, isMethodAssumed: true } as const;
		expect( headline( given ) ).toContain(
			'Not tried: other methods than GET'
		);
		expect( stepsFor( given ) ).toContain( 'Write its method' );
		expect( headline( { status: 403 } ) ).not.toContain( 'methods' );
	} );

	it( 'asks for no login that stands in the address, and for no key that is complete', () => {
		const inAddress = {
			status: 401,
			carries: 'token',
			isLoginInAddress: true,
		} as const;
		expect( headline( inAddress ) ).toContain(
			'the key or token in its URL'
		);
		expect( stepsFor( inAddress ) ).not.toContain( 'complete login' );
		expect(
			stepsFor( { status: 401, carries: 'key', hasLogin: true } )
		).not.toContain( 'complete login' );
	} );

	it( 'believes a firewall’s own log', () => {
		for ( const message of [
			'Managed Challenge',
			'blocked by firewall for Malicious File Upload in POST body',
		] ) {
			expect( headline( { status: null, code: null, message } ) ).toMatch(
				/^The entry is of a firewall’s own log/
			);
		}
		expect(
			headline( { status: 403, code: null, message: 'Blocked content' } )
		).not.toContain( 'firewall’s own log' );
	} );
} );

it( 'tries what went to another address of the site at its own, and says so', () => {
	const given = {
		url: 'http://example.org/wp-json/wp/v2/users/me',
		status: 401,
	};
	expect( headline( given ) ).toContain(
		'Not tried: its own address, http://example.org'
	);
	expect( stepsFor( given ) ).toContain( 'https://example.org in place of' );
	const { exchanges } = siteGiven( given );
	expect(
		exchanges
			.filter( ( { probe } ) => probe.credential !== 'none' )
			.every( ( { probe } ) => probe.url.startsWith( 'https:' ) )
	).toBe( true );
} );

it.each( [ 200, 201, 204, 206, 299 ] )(
	'does not call a request failing that its text says was answered %d',
	( status ) => {
		const said = headline( { status, code: null } );
		expect( said ).toContain(
			`was not refused: what was pasted says that it was answered ${ status }`
		);
		expect( said ).not.toContain( 'failing' );
	}
);

it.each( [
	{ status: 200, code: 'rest_not_logged_in' },
	{ status: 200, code: null, message: 'Updating failed.' },
	{ status: 302, code: null },
	{ status: null, code: null },
] )( 'calls it failing where something in the text says so: %j', ( given ) => {
	expect( headline( given ) ).toContain( 'failing' );
} );

it.each( [
	[ 'curl: (60) SSL certificate problem: self signed', 'certificate' ],
	[ 'cURL error 28: Operation timed out after 10001 ms', 'in the time' ],
	[ 'cURL error 7: Failed to connect', 'could not connect' ],
	[ 'curl: (6) Could not resolve host', 'could not find the name' ],
	[ 'curl: (52) Empty reply from server', 'broke off' ],
	[ 'cURL error 35: SSL_connect reset', 'TLS' ],
	[ 'curl: (47) Maximum (50) redirects followed', 'sent on' ],
	[ 'cURL error 3: Bad URL', 'curl’s own list' ],
] )( 'says what it means that no answer came: %s', ( message, means ) => {
	const given = { status: null, code: null, message };
	expect( headline( given ) ).toContain( means );
	expect( headline( { ...given, url: null } ) ).toContain( means );
	expect( stepsFor( given ) ).toMatch( /certificate|same connection/ );
	expect( stepsFor( given ) ).not.toContain( 'Add the status' );
} );

it( 'does not take a page for an answer of WordPress’s', () => {
	const said = headline( { code: null, message: '<!DOCTYPE html>' } );
	expect( said ).toContain( 'a page and no JSON' );
} );

it( 'shortens what somebody pasted at the end of a word', () => {
	const said = headline( {
		url: null,
		code: null,
		message: `Something went ${ 'wrong '.repeat( 50 ) }`,
	} );
	expect( said ).toMatch( /wrong…: / );
} );
