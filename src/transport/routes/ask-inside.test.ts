import { insideAnswer } from '../../../tests/inside-answer';
import type { Server } from '../server';
import { refusedError, timeoutError } from '../server-error';
import { askInside } from './ask-inside';

const ALLOWED = insideAnswer();

const QUESTIONS = [ '/a', '/b', '/c' ].map( ( route ) => ( {
	method: 'GET',
	route,
} ) );

/** A server on which asking for one route ends the request. */
function serverDyingAt( route: string ) {
	const call = jest.fn( async ( _action, _schema, fields ) => {
		const asked = JSON.parse( fields.questions ) as typeof QUESTIONS;
		if ( asked.some( ( each ) => each.route === route ) ) {
			throw refusedError( 'ws401_ended_early', 'It ended.' );
		}
		return { user: 0, answers: asked.map( () => ALLOWED ) };
	} );
	return { call, server: { call } as unknown as Server };
}

describe( 'askInside', () => {
	it( 'asks everything in one request', async () => {
		const { server, call } = serverDyingAt( '' );
		expect( await askInside( server, 7, QUESTIONS ) ).toHaveLength( 3 );
		expect( call ).toHaveBeenCalledTimes( 1 );
		expect( call.mock.calls[ 0 ]?.[ 2 ] ).toMatchObject( { user: '7' } );
	} );

	it( 'asks one by one when one of them ends the request, so that the others have their answers', async () => {
		const { server } = serverDyingAt( '/b' );
		const answers = await askInside( server, 7, QUESTIONS );
		expect( answers.map( ( { status } ) => status ) ).toEqual( [
			200,
			null,
			200,
		] );
		expect( answers[ 1 ]?.trouble ).toBe( 'It ended.' );
	} );

	it( 'passes on every other failure', async () => {
		const server = {
			call: () => Promise.reject( timeoutError( 45 ) ),
		} as unknown as Server;
		await expect( askInside( server, 7, QUESTIONS ) ).rejects.toMatchObject(
			{ kind: 'timeout' }
		);
	} );
} );
