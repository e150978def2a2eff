import type { Probe } from '../../diagnosis/evidence/types';
import { findGatePatiently } from '../../transport/sandbox/gate';
import { startRun, type Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';
import { NoReceipts, openRuns, withinRun } from './within-run';

jest.mock( '../../transport/pause' );
jest.mock( '../../transport/sandbox/run' );
jest.mock( '../../transport/sandbox/gate' );

let logins: number;

const SITE = {
	server: { logins: () => logins },
	vantages: {},
	ajaxUrl: 'https://example.org/wp-admin/admin-ajax.php',
	now: () => 0,
} as never;

let ends: string[];

/** A site that starts runs, lets their receipts through or not, and ends them or not. */
function setUp( {
	isOpen = true,
	end = async () => ( { loaderRemoved: true } ),
}: {
	isOpen?: boolean;
	end?: () => Promise< { loaderRemoved: boolean } >;
} = {} ) {
	ends = [];
	logins = 0;
	let started = 0;
	jest.mocked( startRun ).mockImplementation( async () => {
		const run = `r${ ++started }`;
		return {
			run,
			mode: 'loader',
			plugins: [],
			send: async () => ( {
				id: `${ run }-1`,
				exchange: { probe: {}, response: null, receipt: null },
			} ),
			end: () => {
				ends.push( run );
				return end();
			},
		} as unknown as Run;
	} );
	jest.mocked( findGatePatiently ).mockResolvedValue(
		isOpen ? { kind: 'open', carrier: 'query' } : { kind: 'closed' }
	);
}

/** Works within a run; what came of it, and what was told of its end. */
async function within(
	work: ( run: Run, carrier: string ) => Promise< unknown >,
	signal?: AbortSignal
) {
	const onEnded = jest.fn();
	const came = await withinRun( SITE, 'browser', work, {
		onEnded,
		...( signal ? { signal } : {} ),
	} ).then(
		( value ) => ( { value } ),
		( error: unknown ) => ( { error } )
	);
	await new Promise( ( done ) => setTimeout( done ) );
	return { ...came, told: onEnded.mock.calls };
}

it( 'is open while the work goes on, with the way by which receipts come back', async () => {
	setUp();
	const came = await within( async ( { run }, carrier ) => [
		run,
		carrier,
		openRuns(),
		ends.length,
	] );
	expect( came ).toEqual( {
		value: [ 'r1', 'query', [ 'r1' ], 0 ],
		told: [ [ true ] ],
	} );
	expect( ends ).toEqual( [ 'r1' ] );
	expect( openRuns() ).toEqual( [] );
} );

it( 'ends once, whatever the work throws, and hands that on', async () => {
	setUp();
	const error = new Error( 'boom' );
	const came = await within( () => Promise.reject( error ) );
	expect( came ).toEqual( { error, told: [ [ true ] ] } );
	expect( ends ).toEqual( [ 'r1' ] );
	expect( openRuns() ).toEqual( [] );
} );

it( 'ends every run that the work needed, the last one last, and tells of that one', async () => {
	const gone = [ false, true ];
	setUp( { end: async () => ( { loaderRemoved: gone.shift()! } ) } );
	const came = await within( async ( { send } ) => {
		logins++;
		const { id } = await send( {} as Probe, { enabled: new Set() } );
		return [ id, openRuns() ];
	} );
	expect( came ).toEqual( {
		value: [ 'r2-1', [ 'r1', 'r2' ] ],
		told: [ [ true ] ],
	} );
	expect( ends ).toEqual( [ 'r1', 'r2' ] );
	expect( openRuns() ).toEqual( [] );
} );

it( 'is asked to end again where the site could not answer', async () => {
	const answers = [
		() => Promise.reject( new ServerError( 'offline', 'Gone.' ) ),
		async () => ( { loaderRemoved: true } ),
	];
	setUp( { end: () => answers.shift()!() } );
	const came = await within( async () => 'found' );
	expect( came ).toEqual( { value: 'found', told: [ [ true ] ] } );
	expect( ends ).toEqual( [ 'r1', 'r1' ] );
} );

it( 'stays open where its end was never confirmed, so that it is asked for when the page is left', async () => {
	setUp( {
		end: () => Promise.reject( new ServerError( 'logged-out', '' ) ),
	} );
	const came = await within( async () => 'found' );
	expect( came ).toEqual( { value: 'found', told: [ [ false ] ] } );
	expect( openRuns() ).toEqual( [ 'r1' ] );
} );

it( 'does no work where no receipt comes back', async () => {
	setUp( { isOpen: false } );
	const work = jest.fn();
	const { error } = ( await within( work ) ) as { error?: unknown };
	expect( error ).toBeInstanceOf( NoReceipts );
	expect( work ).not.toHaveBeenCalled();
	expect( ends ).toEqual( [ 'r1' ] );
} );

it( 'does no work once it is stopped, and does not call that a lack of receipts', async () => {
	setUp( { isOpen: false } );
	const work = jest.fn();
	const { error } = ( await within( work, AbortSignal.abort() ) ) as {
		error?: unknown;
	};
	expect( error ).toBeInstanceOf( ServerError );
	expect( error ).toMatchObject( { kind: 'aborted' } );
	expect( work ).not.toHaveBeenCalled();
	expect( ends ).toEqual( [ 'r1' ] );
} );

it.each( [
	[ 'other runs go on', async () => ( { loaderRemoved: false } ) ],
	[
		'the site does not answer',
		() => Promise.reject( new ServerError( 'offline', 'Gone.' ) ),
	],
] )( 'says that the loader may be there still where %s', async ( _, end ) => {
	setUp( { end } );
	const came = await within( async () => 'found' );
	expect( came ).toEqual( { value: 'found', told: [ [ false ] ] } );
} );
