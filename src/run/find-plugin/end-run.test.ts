import {
	ServerError,
	type ServerErrorKind,
} from '../../transport/server-error';
import { endRun } from './end-run';

/** A site that fails so often before it ends the run, and how long was waited for it. */
async function ending( failures: Error[] ) {
	const waited: number[] = [];
	let asked = 0;
	const isGone = await endRun(
		{
			end: async () => {
				const failure = failures[ asked++ ];
				if ( failure ) {
					throw failure;
				}
				return { loaderRemoved: true };
			},
		},
		async ( seconds ) => void waited.push( seconds )
	);
	return { isGone, asked, waited };
}

const error = ( kind: ServerErrorKind, code = '' ) =>
	new ServerError( kind, '', code );

it( 'asks once where the site does what it is asked', async () => {
	expect( await ending( [] ) ).toEqual( {
		isGone: true,
		asked: 1,
		waited: [],
	} );
} );

it( 'asks again until a site without its database has it back', async () => {
	expect(
		await ending( [
			error( 'server-error', '500' ),
			error( 'offline' ),
			new TypeError( 'fetch failed' ),
			error( 'refused', 'ws401_runs_not_saved' ),
			error( 'refused', 'server_error' ),
		] )
	).toEqual( { isGone: true, asked: 6, waited: [ 1, 2, 4, 8, 16 ] } );
} );

it( 'asks again until this plugin, which is being updated, is back', async () => {
	expect(
		await ending( [ error( 'refused', 'ws401_plugin_gone' ) ] )
	).toEqual( { isGone: true, asked: 2, waited: [ 1 ] } );
} );

it( 'does not repeat what was refused, or what nobody waits for', async () => {
	for ( const [ failure, isGone ] of [
		[ error( 'refused', 'forbidden' ), false ],
		[ error( 'aborted' ), null ],
	] as const ) {
		expect( await ending( [ failure ] ) ).toEqual( {
			isGone,
			asked: 1,
			waited: [],
		} );
	}
} );

it( 'gives up in the end', async () => {
	const { isGone, asked } = await ending(
		Array.from( { length: 20 }, () => error( 'timeout' ) )
	);
	expect( { isGone, asked } ).toEqual( { isGone: null, asked: 7 } );
} );
