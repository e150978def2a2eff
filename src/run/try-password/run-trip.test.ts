import { exchange, healthySite, restError } from '../../../tests/evidence';
import { planTrip } from '../../diagnosis/credentials/plan-trip';
import type {
	Exchange,
	ExchangeResponse,
	Probe,
} from '../../diagnosis/evidence/types';
import { createBrowserVantage } from '../../transport/browser';
import { askXmlrpc } from '../../transport/credentials/xmlrpc';
import { createLoopbackVantage } from '../../transport/loopback';
import type { BrowserWorld } from '../../transport/send-request';
import { ServerError } from '../../transport/server-error';
import { runTrip, type TripOptions } from './run-trip';

jest.mock( '../../transport/browser' );
jest.mock( '../../transport/credentials/xmlrpc' );
jest.mock( '../../transport/loopback' );

const { site, page } = healthySite();
const AUTHORIZATION = 'Basic YWRtaW46YWJjZA==';
const EXPIRES = 1_767_226_000;
const INSIDE = { seen: 'inside' } as never;

/** What happened, in order. */
let log: string[];

/** Makes the trip on a site that answers so. */
function travel(
	answerTo: ( probe: Probe ) => ExchangeResponse | undefined = () =>
		undefined,
	change: Partial< TripOptions > = {},
	end: () => { existed: boolean } = () => ( { existed: true } ),
	seconds = EXPIRES - 60
) {
	log = [];
	const send = async ( probe: Probe ): Promise< Exchange > => {
		log.push( 'sent' );
		return exchange( probe, answerTo( probe ) );
	};
	jest.mocked( createBrowserVantage ).mockReturnValue( send );
	jest.mocked( createLoopbackVantage ).mockReturnValue( send );
	jest.mocked( askXmlrpc ).mockReset();
	jest.mocked( askXmlrpc ).mockImplementation( async () => {
		log.push( 'xmlrpc' );
		return 'accepted';
	} );
	return runTrip( {
		server: {
			call: async (
				action: string,
				_schema: unknown,
				fields: Record< string, string >
			) => {
				log.push( `${ action } ${ JSON.stringify( fields ) }` );
				return action === 'ws401_trip_start'
					? {
							uuid: 'made',
							authorization: AUTHORIZATION,
							expires: EXPIRES,
							wasInUse: true,
						}
					: end();
			},
			restNonce: () => 'a1b2c3d4e5',
		} as never,
		world: {
			origin: new URL( site.siteurl ).origin,
			now: () => seconds * 1000,
		} as BrowserWorld,
		site,
		probes: planTrip( site, page ),
		xmlrpc: true,
		lookInside: async () => {
			log.push( 'inside' );
			return INSIDE;
		},
		onOpen: ( uuid ) => log.push( `open ${ uuid }` ),
		...change,
	} );
}

const START = 'ws401_trip_start {"consent":"1"}';
const END = 'ws401_trip_end {"uuid":"made"}';
const refuse = () => restError( 401, 'incorrect_password' );

it( 'makes a password, asks with it, and takes it away', async () => {
	const { trip, removed, expires } = await travel();
	expect( log[ 0 ] ).toBe( START );
	expect( log[ 1 ] ).toBe( 'open made' );
	expect( log.slice( 2, -2 ) ).toEqual(
		planTrip( site, page ).map( () => 'sent' )
	);
	expect( log.slice( -2 ) ).toEqual( [ END, 'open null' ] );
	expect( { removed, expires } ).toEqual( {
		removed: true,
		expires: EXPIRES,
	} );
	expect( trip ).toMatchObject( {
		wasInUse: true,
		interrupted: false,
		xmlrpc: null,
		inside: null,
	} );
	expect( trip.exchanges ).toHaveLength( planTrip( site, page ).length );
	for ( const create of [ createBrowserVantage, createLoopbackVantage ] ) {
		expect( jest.mocked( create ).mock.lastCall?.[ 3 ] ).toEqual( {
			'application-password': AUTHORIZATION,
		} );
	}
} );

describe( 'where the REST API refuses', () => {
	it( 'asks XML-RPC and looks inside, before the password goes', async () => {
		const { trip } = await travel( refuse );
		expect( trip ).toMatchObject( { xmlrpc: 'accepted', inside: INSIDE } );
		expect( log.slice( -4 ) ).toEqual( [
			'xmlrpc',
			'inside',
			END,
			'open null',
		] );
		expect( jest.mocked( askXmlrpc ).mock.lastCall?.slice( 0, 2 ) ).toEqual(
			[ `${ site.siteurl }/xmlrpc.php`, AUTHORIZATION ]
		);
	} );

	it( 'does so where one of its answers is a refusal', async () => {
		const [ first ] = planTrip( site, page );
		const { trip } = await travel( ( { id } ) =>
			id === first?.id ? refuse() : undefined
		);
		expect( trip ).toMatchObject( { xmlrpc: 'accepted', inside: INSIDE } );
	} );

	it( 'does neither where that is not wanted', async () => {
		const { trip } = await travel( refuse, {
			xmlrpc: false,
			lookInside: null,
		} );
		expect( trip ).toMatchObject( { xmlrpc: null, inside: null } );
		expect( log ).not.toContain( 'xmlrpc' );
	} );

	it( 'sends the password to no other site', async () => {
		const { trip } = await travel( refuse, {
			world: {
				origin: 'https://another.example',
				now: () => 0,
			} as BrowserWorld,
		} );
		expect( trip.xmlrpc ).toBeNull();
		expect( log ).not.toContain( 'xmlrpc' );
	} );
} );

describe( 'whatever happens', () => {
	it( 'takes the password away where asking breaks off, and says what broke', async () => {
		await expect(
			travel( refuse, {
				lookInside: async () => {
					throw new Error( 'boom' );
				},
			} )
		).rejects.toThrow( 'boom' );
		expect( log.slice( -2 ) ).toEqual( [ END, 'open null' ] );
	} );

	it( 'takes it away where the user stops, and asks nothing more', async () => {
		const stop = new AbortController();
		await expect(
			travel( refuse, {
				signal: stop.signal,
				onExchange: () => stop.abort(),
			} )
		).rejects.toMatchObject( { kind: 'aborted' } );
		expect( log ).not.toContain( 'xmlrpc' );
		expect( log ).not.toContain( 'inside' );
		expect( log.slice( -2 ) ).toEqual( [ END, 'open null' ] );
	} );

	it( 'says that it is still there where it could not be taken away', async () => {
		const { removed, trip } = await travel( undefined, {}, () => {
			throw new ServerError( 'offline', '' );
		} );
		expect( removed ).toBe( false );
		expect( trip.interrupted ).toBe( false );
	} );
} );

describe( 'an interrupted trip', () => {
	it( 'is one whose password was gone before its end', async () => {
		const { removed, trip } = await travel( undefined, {}, () => ( {
			existed: false,
		} ) );
		expect( trip.interrupted ).toBe( true );
		expect( removed ).toBe( true );
	} );

	it.each( [
		[ EXPIRES, false ],
		[ EXPIRES + 1, true ],
	] )( 'is one that ended when it counted no more: %d', async ( at, is ) => {
		const { trip } = await travel( undefined, {}, undefined, at );
		expect( trip.interrupted ).toBe( is );
	} );
} );
