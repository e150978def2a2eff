import type { Probe } from '../diagnosis/evidence/types';
import { createLoopbackVantage } from './loopback';
import type { Server } from './server';
import { ServerError } from './server-error';

const PROBE: Probe = {
	id: 'loopback/none/GET/index/pretty',
	endpoint: 'index',
	route: '/',
	url: 'https://example.org/wp-json/',
	method: 'GET',
	credential: 'cookie-nonce',
	form: 'pretty',
	vantage: 'loopback',
	dryRun: false,
	expects: { statuses: [ 200 ], why: '' },
};

const RESPONSE = {
	status: 401,
	statusText: 'Unauthorized',
	headers: { 'content-type': 'application/json' },
	// "{"code":"a_b","message":"Nö…" cut in the middle of the last character.
	body: btoa( '{"code":"a_b","message":"N\u00c3\u00b6\u00e2\u0080' ),
	truncated: true,
	code: 'a_b',
	message: 'Nö…',
	json: true,
	finalUrl: 'https://example.org/wp-json/',
	redirected: false,
	redirects: [],
};

function setUp( answer: unknown ) {
	const call = jest.fn().mockResolvedValue( answer );
	const send = createLoopbackVantage(
		{ call } as unknown as Server,
		() => 0,
		() => 'nonce'
	);
	return { send, call };
}

it( 'takes code and message from the server, which read the whole body', async () => {
	const { send } = setUp( {
		response: RESPONSE,
		failure: null,
		duration: 12,
	} );
	const { response, duration } = await send( PROBE );
	expect( duration ).toBe( 12 );
	expect( response ).toMatchObject( {
		status: 401,
		code: 'a_b',
		message: 'Nö…',
		json: true,
		truncated: true,
		body: '{"code":"a_b","message":"Nö',
	} );
} );

it( 'hands the probe over with the nonce of the page', async () => {
	const { send, call } = setUp( {
		response: RESPONSE,
		failure: null,
		duration: 12,
	} );
	await send( PROBE );
	const [ action, , fields ] = call.mock.lastCall;
	expect( action ).toBe( 'ws401_from_server' );
	expect( JSON.parse( fields.probe ) ).toMatchObject( {
		url: PROBE.url,
		method: 'GET',
		credential: 'cookie-nonce',
		headers: { 'X-WP-Nonce': 'nonce' },
	} );
} );

it( 'sends no more after one that got no answer in time', async () => {
	const { send, call } = setUp( {
		response: null,
		failure: { kind: 'timeout', message: 'No answer within 12 seconds.' },
		duration: 12000,
	} );
	const first = await send( PROBE );
	const second = await send( PROBE );
	expect( first.failure?.kind ).toBe( 'timeout' );
	expect( second.failure?.kind ).toBe( 'refused-to-send' );
	expect( call ).toHaveBeenCalledTimes( 1 );
} );

it( 'sends no more after the server itself did not answer us in time', async () => {
	const call = jest
		.fn()
		.mockRejectedValue( new ServerError( 'timeout', 'No answer.' ) );
	const send = createLoopbackVantage(
		{ call } as unknown as Server,
		() => 0,
		() => 'nonce'
	);
	expect( ( await send( PROBE ) ).failure?.message ).toBe( 'No answer.' );
	expect( ( await send( PROBE ) ).failure?.message ).toContain( 'Not sent' );
	expect( call ).toHaveBeenCalledTimes( 1 );
} );

it( 'goes on after another failure, and ends with a run that is stopped', async () => {
	const call = jest
		.fn()
		.mockRejectedValueOnce( new ServerError( 'offline', 'Gone.' ) )
		.mockResolvedValueOnce( {
			response: RESPONSE,
			failure: null,
			duration: 12,
		} )
		.mockRejectedValueOnce( new ServerError( 'aborted', '' ) );
	const send = createLoopbackVantage(
		{ call } as unknown as Server,
		() => 0,
		() => 'nonce'
	);
	expect( ( await send( PROBE ) ).failure?.message ).toBe( 'Gone.' );
	expect( ( await send( PROBE ) ).response?.status ).toBe( 401 );
	await expect( send( PROBE ) ).rejects.toMatchObject( { kind: 'aborted' } );
} );
