import {
	answer,
	exchange,
	fail,
	healthySite,
	restError,
	type WholeEvidence,
} from '../../../tests/evidence';
import { planEarly, planProbes } from '../../diagnosis/probes';
import type {
	Exchange,
	ExchangeResponse,
	Probe,
} from '../../diagnosis/evidence/types';
import { createBrowserVantage } from '../../transport/browser';
import type { NonceFor, SendProbe } from '../../transport/vantage';
import { createLoopbackVantage } from '../../transport/loopback';
import { ServerError } from '../../transport/server-error';
import type { Server } from '../../transport/server';
import { readFiles } from '../change-htaccess/htaccess-site';
import { judgeBeside } from '../judge-files/judge-beside';
import { collectEvidence, type Collection } from './collect-evidence';
import { sendLoggedIn } from './send-logged-in';
import { createVantages } from './create-vantages';
import { withFilesNow } from './files-beside';
import { seeOrigins } from './see-origins';

jest.mock( '../../transport/browser' );
jest.mock( '../../transport/loopback' );
jest.mock( '../../transport/pause' );
jest.mock( '../change-htaccess/htaccess-site' );
jest.mock( '../judge-files/judge-beside' );
jest.mock( './see-origins' );

const ORIGIN = 'https://example.org';
const OWN = 'cookie-nonce';
const FILES = { files: [], kinds: {} };
const JUDGED = { findings: [] };

/** What an echo says where the header arrives. */
const SAID = {
	httpAuthorization: true,
	redirectHttpAuthorization: false,
	phpAuthUser: false,
	getallheaders: true,
	cookies: [],
	isSsl: true,
	forwardedProto: '',
};

const echoed = ( data: typeof SAID ) =>
	answer( 200, JSON.stringify( { success: true, data } ) );

/** What happened, in order. */
let log: string[];

/** A site that answers as a healthy one does unless told otherwise, and all that a run asks of it. */
function setUp(
	respondTo: ( probe: Probe, time: number ) => ExchangeResponse | undefined,
	change: ( facts: WholeEvidence ) => void = () => {}
) {
	log = [];
	const facts = healthySite( change );
	const times = new Map< string, number >();
	const send: SendProbe = async ( probe ) => {
		const time = times.get( probe.id ) ?? 0;
		times.set( probe.id, time + 1 );
		log.push( `sent ${ probe.id }` );
		return exchange(
			probe,
			respondTo( probe, time ) ??
				( probe.endpoint === 'echo' ? echoed( SAID ) : undefined )
		);
	};
	jest.mocked( createBrowserVantage ).mockReturnValue( send );
	jest.mocked( createLoopbackVantage ).mockReturnValue( send );
	jest.mocked( seeOrigins ).mockImplementation( async ( evidence ) => {
		log.push( 'origins' );
		return evidence.exchanges ?? [];
	} );
	jest.mocked( readFiles ).mockImplementation( async () => {
		log.push( 'files' );
		return FILES as never;
	} );
	jest.mocked( judgeBeside ).mockResolvedValue( JUDGED as never );

	let logins = 0;
	const server = {
		call: jest.fn( async ( action: string ) => {
			log.push( action );
			if ( action === 'ws401_facts' ) {
				const { site, components, hooks, account, credentials } = facts;
				return {
					site,
					components,
					hooks,
					account,
					credentials,
					server: facts.server,
				};
			}
			throw new ServerError( 'refused', '' );
		} ),
		restNonce: () => 'page-nonce',
		proveLogin: jest.fn( async () => {
			log.push( 'proof' );
		} ),
		logins: () => logins,
	};
	return {
		server: server as unknown as Server,
		proveLogin: server.proveLogin,
		logIn: () => {
			logins++;
		},
	};
}

function run(
	server: Server,
	more: Partial< Omit< Collection, 'progress' > > = {},
	onExchange: ( exchange: Exchange ) => void = () => {}
) {
	return collectEvidence( {
		server,
		world: {
			fetch: ( async () => {
				throw new Error( 'Nothing may be sent past the vantages.' );
			} ) as typeof fetch,
			now: () => 1_767_225_600_000,
			origin: ORIGIN,
			surroundings: async () => ( { storage: 'here' } ) as never,
		},
		given: null,
		progress: {
			onFacts: () => log.push( 'facts' ),
			onPlan: ( probes ) => log.push( `plan ${ probes.length }` ),
			onExchange,
		},
		...more,
	} );
}

const idsOf = ( exchanges: readonly Exchange[] | null ) =>
	( exchanges ?? [] ).map( ( { probe } ) => probe.id );

const wasSent = ( entry: string ) => entry.startsWith( 'sent ' );

/** Refuses what is sent with cookie and nonce. */
const refusing = ( { credential }: Probe ) =>
	credential === OWN
		? restError( 403, 'rest_cookie_invalid_nonce' )
		: undefined;

describe( 'a run on a healthy site', () => {
	it( 'tells the facts, then the plan, sends that, and looks at the files beside it', async () => {
		const { server } = setUp( () => undefined );
		const arrived: string[] = [];
		const evidence = await run( server, {}, ( { probe } ) =>
			arrived.push( probe.id )
		);
		const planned = planProbes( healthySite() ).map( ( { id } ) => id );
		expect( idsOf( evidence.exchanges ) ).toEqual( planned );
		expect( [ ...arrived ].sort() ).toEqual( [ ...planned ].sort() );
		expect( log.indexOf( 'facts' ) ).toBeLessThan(
			log.indexOf( `plan ${ planned.length }` )
		);
		expect( log.indexOf( `plan ${ planned.length }` ) ).toBeLessThan(
			log.findIndex( wasSent )
		);
		expect( log.filter( ( each ) => each.startsWith( 'plan' ) ) ).toEqual( [
			`plan ${ planned.length }`,
		] );
		expect( log.at( -1 ) ).toBe( 'origins' );
		const files = log.indexOf( 'files' );
		// Beside what the browser asks, and before the server asks itself.
		expect( log.slice( 0, files ) ).toContain(
			'sent browser/cookie-nonce/POST/save-post/pretty'
		);
		expect( log.slice( files ) ).toContain(
			'sent loopback/none/OPTIONS/preflight/pretty'
		);
	} );

	it( 'tells of what is sent before the facts are there, and sends none of it twice', async () => {
		const { server } = setUp( () => undefined );
		const { site, page } = healthySite();
		const early = planEarly( site.restRoot, page );
		const evidence = await run( { ...server, restRoot: site.restRoot } );
		expect( log[ 0 ] ).toBe( `plan ${ early.length }` );
		expect( log.findIndex( wasSent ) ).toBeLessThan(
			log.indexOf( 'facts' )
		);
		const sent = log.filter( wasSent );
		expect( new Set( sent ).size ).toBe( sent.length );
		expect( idsOf( evidence.exchanges ) ).toEqual(
			planProbes( healthySite() ).map( ( { id } ) => id )
		);
	} );

	it( 'brings back what the site, the page and the files say', async () => {
		const { server } = setUp( () => undefined );
		const evidence = await run( server );
		const { site, account } = healthySite();
		expect( evidence ).toMatchObject( {
			site,
			account,
			page: {
				origin: ORIGIN,
				secure: true,
				time: 1_767_225_600_000,
				surroundings: { storage: 'here' },
			},
			given: null,
			accounts: null,
			htaccess: JUDGED,
		} );
	} );

	it( 'knows a page that is not secure, and keeps the request it was given', async () => {
		const { server } = setUp( () => undefined );
		const given = [
			{
				method: 'GET',
				url: 'https://elsewhere.example/',
				status: 401,
				code: null,
				at: 0,
			},
		];
		const evidence = await run( server, {
			given,
			world: {
				fetch: ( async () => new Response() ) as typeof fetch,
				now: () => 0,
				origin: 'http://example.org',
			},
		} );
		expect( evidence.page?.secure ).toBe( false );
		expect( evidence.given ).toBe( given );
	} );

	it( 'asks for an echo from the server where the header is lost, and reads both', async () => {
		const { server } = setUp( ( { endpoint, vantage } ) =>
			endpoint === 'echo'
				? echoed( {
						...SAID,
						httpAuthorization: vantage === 'loopback',
						forwardedProto: vantage,
					} )
				: undefined
		);
		const { browserEcho, loopbackEcho } = await run( server );
		expect( browserEcho?.forwardedProto ).toBe( 'browser' );
		expect( loopbackEcho?.forwardedProto ).toBe( 'loopback' );
	} );

	it( 'asks for the echo’s tickets before it sends', async () => {
		const { server } = setUp( () => undefined );
		await run( server );
		expect( log ).toContain( 'ws401_echo_ticket' );
		expect( log.lastIndexOf( 'ws401_echo_ticket' ) ).toBeLessThan(
			log.findIndex( wasSent )
		);
	} );

	it( 'hands a login that came with a given request to the vantages, and none otherwise', async () => {
		const { server } = setUp( () => undefined );
		await run( server, { login: 'Basic YTpi' } );
		const secretsOf = () =>
			jest.mocked( createBrowserVantage ).mock.lastCall?.[ 3 ];
		expect( secretsOf() ).toEqual( {
			'application-password': 'Basic YTpi',
			bearer: 'Basic YTpi',
		} );
		await run( server );
		expect( secretsOf() ).toEqual( {} );
	} );
} );

describe( 'a run whose answers call for more', () => {
	it( 'sends what they call for, round by round, and each of it once', async () => {
		const { server } = setUp( refusing );
		const evidence = await run( server );
		const ids = idsOf( evidence.exchanges );
		expect( ids ).toContain( 'browser/cookie/GET/rest-nonce/direct' );
		// Only what the fresh nonce brought makes this one worth asking.
		expect( ids ).toContain(
			'browser/cookie-nonce/GET/users-me-fresh-nonce/pretty'
		);
		expect( new Set( ids ).size ).toBe( ids.length );
		expect(
			log.filter( ( each ) => each.startsWith( 'plan' ) ).length
		).toBeGreaterThan( 2 );
	} );

	it( 'reads the files again where what is asked now lies elsewhere', async () => {
		const { server } = setUp( refusing );
		await run( server );
		const reads = jest.mocked( readFiles ).mock.calls.slice( -2 );
		const [ first, second ] = reads.map(
			( [ , asked ] ) =>
				new Set( asked.map( ( url ) => new URL( url ).pathname ) )
		);
		expect( log.filter( ( each ) => each === 'files' ) ).toHaveLength( 2 );
		expect(
			[ ...first! ].filter( ( each ) => ! second!.has( each ) )
		).toEqual( [] );
		expect( second!.size ).toBeGreaterThan( first!.size );
		const [ , asked ] = jest.mocked( readFiles ).mock.lastCall!;
		const { ajaxUrl } = healthySite().site;
		expect( asked.some( ( url ) => url.includes( '/wp/v2/posts' ) ) ).toBe(
			true
		);
		expect( asked.some( ( url ) => url.startsWith( ajaxUrl ) ) ).toBe(
			true
		);
	} );

	it( 'asks nothing more of a site that says it is asked too often', async () => {
		const { server } = setUp( ( probe ) =>
			probe.credential === 'none'
				? answer( 429, 'Slow down.' )
				: refusing( probe )
		);
		await run( server );
		expect(
			log.filter( ( each ) => each.startsWith( 'plan' ) )
		).toHaveLength( 1 );
	} );

	it( 'ends with what had come in once it is stopped', async () => {
		const { server } = setUp( refusing );
		const controller = new AbortController();
		const evidence = await run( server, { signal: controller.signal }, () =>
			controller.abort()
		);
		expect( idsOf( evidence.exchanges ).length ).toBeGreaterThan( 0 );
		expect( idsOf( evidence.exchanges ).length ).toBeLessThan(
			planProbes( healthySite() ).length
		);
		expect(
			log.filter( ( each ) => each.startsWith( 'plan' ) )
		).toHaveLength( 1 );
		expect( log ).not.toContain( 'origins' );
		expect( log ).not.toContain( 'files' );
		expect( log ).not.toContain( 'proof' );
		expect( evidence.htaccess ).toBeNull();
	} );
} );

describe( 'a run that goes on', () => {
	/** What was sent after the second plan. */
	const secondRound = () => {
		const plans = log.flatMap( ( each, index ) =>
			each.startsWith( 'plan' ) ? index : []
		);
		return log.slice( plans[ 1 ], plans[ 2 ] ).filter( wasSent );
	};

	it( 'lets the server ask itself beside the browser, once it was seen to answer itself', async () => {
		const { server } = setUp( ( probe ) =>
			probe.credential === 'none' && probe.endpoint === 'posts'
				? answer( 401, '', { 'www-authenticate': 'Basic realm="x"' } )
				: refusing( probe )
		);
		await run( server );
		const sent = secondRound();
		expect( sent[ 0 ] ).toContain( 'sent loopback/' );
		expect( sent.some( ( each ) => each.includes( 'browser/' ) ) ).toBe(
			true
		);
	} );

	it( 'plans nothing more once it is stopped, whatever has come in', async () => {
		const { server } = setUp( refusing );
		const controller = new AbortController();
		await run(
			server,
			{ signal: controller.signal },
			( { probe, response } ) => {
				if ( probe.vantage === 'loopback' && response ) {
					controller.abort();
				}
			}
		);
		expect( log ).toContain(
			'sent browser/cookie-nonce/GET/users-me/pretty'
		);
		expect(
			log.filter( ( each ) => each.startsWith( 'plan' ) )
		).toHaveLength( 1 );
	} );
} );

describe( 'a run that lacks something', () => {
	it( 'tells what came before it gives up without facts about the site', async () => {
		const { server } = setUp(
			() => undefined,
			( e ) => {
				( e as { site: unknown } ).site = { wordpress: 7 };
			}
		);
		await expect( run( server ) ).rejects.toMatchObject( {
			kind: 'wrong-shape',
			message: expect.stringContaining( 'site' ),
		} );
		expect( log ).toEqual( [ 'ws401_facts', 'facts' ] );
	} );

	it( 'gives up where nobody is known', async () => {
		const { server } = setUp(
			() => undefined,
			( e ) => {
				( e as { account: unknown } ).account = null;
			}
		);
		await expect( run( server ) ).rejects.toBeInstanceOf( ServerError );
		expect( log.some( wasSent ) ).toBe( false );
	} );

	it.each( [
		[
			'cannot be read',
			() =>
				jest.mocked( readFiles ).mockRejectedValue( new Error( 'x' ) ),
		],
		[
			'cannot be judged',
			() =>
				jest
					.mocked( judgeBeside )
					.mockRejectedValue( new Error( 'x' ) ),
		],
	] )( 'goes on where the files %s', async ( _, breakIt ) => {
		const { server } = setUp( () => undefined );
		breakIt();
		const evidence = await run( server );
		expect( evidence.htaccess ).toBeNull();
		expect( evidence.exchanges ).not.toHaveLength( 0 );
	} );

	it( 'judges no files of a web server that it knows nothing of', async () => {
		const { server } = setUp(
			() => undefined,
			( e ) => {
				( e as { server: unknown } ).server = null;
			}
		);
		expect( ( await run( server ) ).htaccess ).toBeNull();
	} );
} );

describe( 'probes with a login', () => {
	const { site, page, account } = healthySite();
	const PROBES = planProbes( { site, page, account } );
	const own = PROBES.filter( ( { credential } ) =>
		credential.startsWith( 'cookie' )
	);
	const sendAll = (
		server: Server,
		onExchange: ( exchange: Exchange ) => void = () => {},
		signal?: AbortSignal
	) =>
		sendLoggedIn(
			server,
			PROBES,
			createVantages( server, {} as never, () => null ),
			{ onExchange },
			signal
		);
	const timesSent = ( { id }: Probe ) =>
		log.filter( ( each ) => each === `sent ${ id }` ).length;

	it( 'are not doubted where they are answered as they should be', async () => {
		const { server, proveLogin } = setUp( () => undefined );
		await sendAll( server );
		expect( proveLogin ).not.toHaveBeenCalled();
	} );

	it( 'are not doubted for what a visitor is refused', async () => {
		const { server, proveLogin } = setUp( ( { credential } ) =>
			credential === 'none' ? restError( 403, 'closed' ) : undefined
		);
		await sendAll( server );
		expect( proveLogin ).not.toHaveBeenCalled();
	} );

	it( 'stand as they were refused where the login proves to hold', async () => {
		const { server, proveLogin } = setUp( refusing );
		const exchanges = await sendAll( server );
		expect( proveLogin ).toHaveBeenCalledTimes( 1 );
		expect( log.at( -1 ) ).toBe( 'proof' );
		expect( idsOf( exchanges ) ).toEqual( PROBES.map( ( { id } ) => id ) );
	} );

	it( 'are sent again, they alone and in their place, where the user had to log in again', async () => {
		const { server, proveLogin, logIn } = setUp( ( probe, time ) =>
			time === 0 ? refusing( probe ) : undefined
		);
		proveLogin.mockImplementation( async () => logIn() );
		const exchanges = await sendAll( server );
		expect( idsOf( exchanges ) ).toEqual( PROBES.map( ( { id } ) => id ) );
		const refused = own.filter( ( { credential } ) => credential === OWN );
		for ( const probe of PROBES ) {
			expect( timesSent( probe ) ).toBe(
				refused.includes( probe ) ? 2 : 1
			);
		}
		expect(
			exchanges.filter( ( { response } ) => response?.status === 403 )
		).toEqual( [] );
	} );

	it( 'are sent again where the login came in the middle of them', async () => {
		const { server, logIn } = setUp( ( probe, time ) =>
			time === 0 ? refusing( probe ) : undefined
		);
		let isFirst = true;
		await sendAll( server, () => {
			if ( isFirst ) {
				isFirst = false;
				logIn();
			}
		} );
		const [ probe ] = own.filter(
			( { credential } ) => credential === OWN
		);
		expect( timesSent( probe! ) ).toBe( 2 );
	} );

	it( 'are not asked about after a stop', async () => {
		const controller = new AbortController();
		const { server, proveLogin } = setUp( refusing );
		await sendAll(
			server,
			( { probe } ) => {
				if ( probe.credential === OWN ) {
					controller.abort();
				}
			},
			controller.signal
		);
		expect( proveLogin ).not.toHaveBeenCalled();
	} );
} );

describe( 'the nonce of a probe', () => {
	const nonceFor = ( exchanges: readonly Exchange[] | null ): NonceFor => {
		const { server } = setUp( () => undefined );
		createVantages( server, {} as never, () => exchanges );
		return jest.mocked( createBrowserVantage ).mock.lastCall![ 2 ];
	};
	const [ probe ] = planProbes( healthySite() );
	const fetched = [
		exchange(
			{ ...probe!, endpoint: 'rest-nonce' },
			answer( 200, 'a1b2c3d4e5' )
		),
	];
	const again: Probe = { ...probe!, endpoint: 'users-me-fresh-nonce' };

	it( 'is the page’s, and the one that was fetched only where that is to be tried', () => {
		expect( nonceFor( fetched )( probe! ) ).toBe( 'page-nonce' );
		expect( nonceFor( fetched )( again ) ).toBe( 'a1b2c3d4e5' );
		expect( nonceFor( null )( again ) ).toBe( 'page-nonce' );
	} );
} );

it( 'reads the files anew at the addresses that were asked', async () => {
	const { server } = setUp( () => undefined );
	const evidence = healthySite( ( e ) =>
		fail( e, { endpoint: 'index' }, 'network' )
	);
	const now = await withFilesNow( server, evidence, {} as never );
	expect( now ).toEqual( { ...evidence, htaccess: JUDGED } );
	expect( jest.mocked( readFiles ).mock.lastCall?.[ 1 ] ).toEqual(
		evidence.exchanges.map( ( { probe } ) => probe.url )
	);
} );
