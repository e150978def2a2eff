import { startRun, type Run } from '../../transport/sandbox/run';
import { findGate } from '../../transport/sandbox/gate';
import { ServerError } from '../../transport/server-error';
import { NoReceipts, openRuns, withinRun } from './within-run';

jest.mock( '../../transport/sandbox/run' );
jest.mock( '../../transport/sandbox/gate' );

const SITE = {
	server: {},
	vantages: {},
	ajaxUrl: 'https://example.org/wp-admin/admin-ajax.php',
	now: () => 0,
} as never;

let ends: number;

/** A site that starts a run, lets its receipts through or not, and ends it or not. */
function setUp( {
	isOpen = true,
	end = async () => ( { loaderRemoved: true } ),
}: {
	isOpen?: boolean;
	end?: () => Promise< { loaderRemoved: boolean } >;
} = {} ) {
	ends = 0;
	jest.mocked( startRun ).mockResolvedValue( {
		run: 'r1',
		end: () => {
			ends++;
			return end();
		},
	} as unknown as Run );
	jest.mocked( findGate ).mockResolvedValue(
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
		ends,
	] );
	expect( came ).toEqual( {
		value: [ 'r1', 'query', [ 'r1' ], 0 ],
		told: [ [ true ] ],
	} );
	expect( ends ).toBe( 1 );
	expect( openRuns() ).toEqual( [] );
} );

it( 'ends once, whatever the work throws, and hands that on', async () => {
	setUp();
	const error = new Error( 'boom' );
	const came = await within( () => Promise.reject( error ) );
	expect( came ).toEqual( { error, told: [ [ true ] ] } );
	expect( ends ).toBe( 1 );
	expect( openRuns() ).toEqual( [] );
} );

it( 'does no work where no receipt comes back', async () => {
	setUp( { isOpen: false } );
	const work = jest.fn();
	const { error } = ( await within( work ) ) as { error?: unknown };
	expect( error ).toBeInstanceOf( NoReceipts );
	expect( work ).not.toHaveBeenCalled();
	expect( ends ).toBe( 1 );
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
	expect( ends ).toBe( 1 );
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
