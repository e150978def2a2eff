import * as v from 'valibot';

import { callAhead } from './call-ahead';
import type { Server } from '../../transport/server';

const Schema = v.object( { n: v.number() } );

/** Counts what it is asked, and refuses the action that a test names. */
function counting( now = () => 0 ) {
	const asked: string[] = [];
	const server = {
		call: async ( action: string, _: unknown, fields?: object ) => {
			asked.push( action + JSON.stringify( fields ?? null ) );
			if ( action === 'ws401_run_end' ) {
				throw new Error( 'no' );
			}
			return { n: asked.length };
		},
	} as unknown as Server;
	return { asked, server: callAhead( server, now ) };
}

describe( 'calling ahead', () => {
	it( 'hands an answer out once, then asks again', async () => {
		const { asked, server } = counting();
		server.ahead( 'ws401_echo_ticket', Schema );
		server.ahead( 'ws401_echo_ticket', Schema );
		const call = () => server.call( 'ws401_echo_ticket', Schema );
		expect( await call() ).toEqual( { n: 1 } );
		expect( await call() ).toEqual( { n: 2 } );
		expect( asked ).toHaveLength( 2 );
		expect( await call() ).toEqual( { n: 3 } );
	} );

	it( 'asks again for what has waited too long', async () => {
		let time = 0;
		const { server } = counting( () => time );
		server.ahead( 'ws401_echo_ticket', Schema );
		time = 31_000;
		expect( await server.call( 'ws401_echo_ticket', Schema ) ).toEqual( {
			n: 2,
		} );
	} );

	it( 'hands over what nobody asked for, also what has waited too long', async () => {
		let time = 0;
		const { server } = counting( () => time );
		const take = () => Promise.all( server.unused( 'ws401_permit' ) );
		server.brought( 'ws401_permit', { url: '/a' }, 'late' );
		server.brought( 'ws401_permit', { url: '/c' }, 'used' );
		server.brought( 'ws401_echo_ticket', undefined, 'other' );
		await server.call( 'ws401_permit', Schema, { url: '/c' } );
		time = 31_000;
		await server.call( 'ws401_permit', Schema, { url: '/a' } );
		server.brought( 'ws401_permit', { url: '/b' }, 'left' );
		expect( await take() ).toEqual( [ 'late', 'left' ] );
		expect( await take() ).toEqual( [] );
	} );

	it( 'does not mistake one request for another', async () => {
		const { asked, server } = counting();
		server.ahead( 'ws401_permit', Schema, { url: '/a' } );
		await server.call( 'ws401_permit', Schema, { url: '/b' } );
		expect( asked ).toEqual( [
			'ws401_permit{"url":"/a"}',
			'ws401_permit{"url":"/b"}',
		] );
	} );

	it( 'keeps an error for whoever asks', async () => {
		const { server } = counting();
		server.ahead( 'ws401_run_end', Schema );
		await Promise.resolve();
		await expect( server.call( 'ws401_run_end', Schema ) ).rejects.toThrow(
			'no'
		);
	} );
} );
