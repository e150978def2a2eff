import * as v from 'valibot';

import { callAction, type Call } from './admin-ajax';
import { createServer, doNotWait } from './server';
import {
	httpError,
	loggedOutError,
	nonceExpiredError,
	type ServerError,
} from './server-error';

jest.mock( './admin-ajax' );

const SESSION = {
	ajaxUrl: '/wp-admin/admin-ajax.php',
	network: false,
	nonce: 'old',
	restNonce: 'old-rest',
};
const FRESH = { rest: 'new-rest', page: 'new', time: 1 };
const SCHEMA = v.string();

const call = jest.mocked( callAction as ( call: Call ) => Promise< unknown > );

/** Answers calls with `nonce` as their nonce; what is not listed is answered with an error. */
function answerBy( answers: ( call: Call ) => unknown ) {
	call.mockImplementation( async ( asked ) => {
		const answer = answers( asked );
		if ( answer instanceof Error ) {
			throw answer;
		}
		return answer;
	} );
}

beforeEach( () => call.mockReset() );

it( 'renews an expired nonce and asks again', async () => {
	answerBy( ( { action, nonce } ) => {
		if ( action === 'ws401_nonce' ) {
			return FRESH;
		}
		return nonce === 'new' ? 'data' : nonceExpiredError();
	} );
	const server = createServer( SESSION, doNotWait );
	await expect( server.call( 'ws401_facts', SCHEMA ) ).resolves.toBe(
		'data'
	);
	expect( server.restNonce() ).toBe( 'new-rest' );
	expect( server.pageNonce() ).toBe( 'new' );
} );

it( 'gives up when a renewed nonce is not accepted either', async () => {
	answerBy( ( { action } ) =>
		action === 'ws401_nonce' ? FRESH : nonceExpiredError()
	);
	await expect(
		createServer( SESSION, doNotWait ).call( 'ws401_facts', SCHEMA )
	).rejects.toMatchObject( { kind: 'nonce-expired' } );
} );

it( 'waits for the login once, for all calls, and goes on', async () => {
	let loggedIn = false;
	answerBy( ( { action, nonce } ) => {
		if ( ! loggedIn ) {
			return loggedOutError();
		}
		if ( action === 'ws401_nonce' ) {
			return FRESH;
		}
		return nonce === 'new' ? action : nonceExpiredError();
	} );
	const wait = jest.fn( async () => {
		loggedIn = true;
	} );
	const server = createServer( SESSION, wait );
	await expect(
		Promise.all( [
			server.call( 'ws401_facts', SCHEMA ),
			server.call( 'ws401_permit', SCHEMA ),
		] )
	).resolves.toEqual( [ 'ws401_facts', 'ws401_permit' ] );
	expect( wait ).toHaveBeenCalledTimes( 1 );
	expect( server.logins() ).toBe( 1 );
} );

it( 'asks for the login again when coming back did not help', async () => {
	let visits = 0;
	answerBy( ( { action } ) => {
		if ( visits < 2 ) {
			return loggedOutError();
		}
		return action === 'ws401_nonce' ? FRESH : 'data';
	} );
	const server = createServer( SESSION, async () => {
		visits++;
	} );
	await expect( server.call( 'ws401_facts', SCHEMA ) ).resolves.toBe(
		'data'
	);
	expect( visits ).toBe( 2 );
} );

it( 'rejects when the user gives up instead of logging in', async () => {
	answerBy( () => loggedOutError() );
	await expect(
		createServer( SESSION, doNotWait ).call( 'ws401_facts', SCHEMA )
	).rejects.toMatchObject( { kind: 'logged-out' } );
} );

it( 'proves the login without touching the nonces that probes use', async () => {
	answerBy( () => FRESH );
	const server = createServer( SESSION, doNotWait );
	await server.proveLogin();
	expect( server.restNonce() ).toBe( 'old-rest' );
	expect( server.logins() ).toBe( 0 );
} );

it( 'passes other failures on without a second try', async () => {
	answerBy( () => httpError( 500, '' ) );
	const error: ServerError = await createServer( SESSION, doNotWait )
		.call( 'ws401_facts', SCHEMA )
		.catch( ( e ) => e );
	expect( error.code ).toBe( '500' );
	expect( call ).toHaveBeenCalledTimes( 1 );
} );
