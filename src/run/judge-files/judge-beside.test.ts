import { healthySite } from '../../../tests/evidence';
import type { HtaccessRead } from '../../transport/htaccess';
import { runToEnd } from '../../htaccess/steps';
import { type Job, stepsOf } from './job';
import { judgeBeside } from './judge-beside';
import type { Order, Report } from './messages';

const TEXT = 'RewriteEngine On\nRewriteRule ^wp-json - [F]\n';

const read: HtaccessRead = {
	files: [
		{
			directory: '/',
			path: '/srv/site/.htaccess',
			shown: '/.htaccess',
			exists: true,
			isSymlink: false,
			readable: true,
			bytes: btoa( TEXT ),
			sha256: '',
			size: TEXT.length,
			mode: '0644',
			owner: 'www',
			obstacle: 'none',
		},
	],
	hiddenFolders: [],
	sapi: 'fpm-fcgi',
	documentRoot: '/srv/site',
	homePath: '/',
	wordpressPath: '/',
	wordpressBlock: btoa( '' ),
	kinds: {},
	passwordFiles: [],
	prepends: [],
	cookieNames: [],
};

const files = {
	read,
	// Nothing was asked that tells otherwise.
	known: { ...healthySite(), exchanges: [] },
	agent: 'Mozilla/5.0',
};
const JOB: Job< 'findings' > = { ...files, kind: 'findings' };

/** A worker that answers an order with these reports. */
function workerThat(
	answer: ( order: Order ) => Report[],
	fails: 'in-start' | 'on-its-way' | 'in-copying' | 'never' = 'never'
) {
	const log: string[] = [];
	const worker = {
		onmessage: ( { data }: { data: Report } ) => void data,
		onerror: () => {},
		terminate: () => log.push( 'terminated' ),
		postMessage( order: Order ) {
			if ( fails === 'in-copying' ) {
				throw new Error( 'DataCloneError' );
			}
			log.push( 'ordered' );
			setTimeout( () =>
				fails === 'on-its-way'
					? worker.onerror()
					: answer( JSON.parse( JSON.stringify( order ) ) ).forEach(
							( data ) => worker.onmessage( { data } )
						)
			);
		},
	};
	return {
		log,
		start: async () => {
			if ( fails === 'in-start' ) {
				throw new Error( 'SecurityError' );
			}
			return worker as unknown as Worker;
		},
	};
}

const atWork = ( { job }: Order ): Report[] => [
	{ kind: 'begun' },
	{ kind: 'steps', done: 3 },
	{ kind: 'result', result: runToEnd( stepsOf( job ) ) },
];

describe( 'judging files', () => {
	const expected = runToEnd( stepsOf( JOB ) );

	it( 'finds something in these', () => {
		expect( expected ).not.toHaveLength( 0 );
	} );

	it( 'lets a worker do it, which is gone afterwards', async () => {
		const { start, log } = workerThat( atWork );
		const heard: number[] = [];
		const found = await judgeBeside(
			JOB,
			{ onSteps: ( done ) => heard.push( done ) },
			start
		);
		expect( found ).toEqual( expected );
		expect( heard ).toEqual( [ 3 ] );
		expect( log ).toEqual( [ 'ordered', 'terminated' ] );
	} );

	it.each( [
		[ 'there is no worker', null ],
		[ 'none may be started', workerThat( atWork, 'in-start' ).start ],
		[
			'its program cannot be had',
			workerThat( atWork, 'on-its-way' ).start,
		],
		[ 'it cannot be told', workerThat( atWork, 'in-copying' ).start ],
		[
			'it fails',
			workerThat( () => [ { kind: 'begun' }, { kind: 'failed' } ] ).start,
		],
	] )( 'does it in the page where %s', async ( _, start ) => {
		expect( await judgeBeside( JOB, {}, start ) ).toEqual( expected );
	} );

	it( 'does not wait for a worker that never says a word', async () => {
		jest.useFakeTimers();
		try {
			const { start, log } = workerThat( () => [] );
			const found = judgeBeside( JOB, {}, start );
			await jest.advanceTimersByTimeAsync( 20_000 );
			expect( await found ).toEqual( expected );
			expect( log ).toEqual( [ 'ordered', 'terminated' ] );
		} finally {
			jest.useRealTimers();
		}
	} );

	it( 'waits for one that is at work', async () => {
		jest.useFakeTimers();
		try {
			const { start, log } = workerThat( () => [ { kind: 'begun' } ] );
			void judgeBeside( JOB, {}, start );
			await jest.advanceTimersByTimeAsync( 60_000 );
			expect( log ).toEqual( [ 'ordered' ] );
		} finally {
			jest.useRealTimers();
		}
	} );

	it( 'stops one that is at work', async () => {
		jest.useFakeTimers();
		try {
			const { start, log } = workerThat( () => [ { kind: 'begun' } ] );
			const over = new AbortController();
			const found = judgeBeside( JOB, { signal: over.signal }, start );
			await jest.advanceTimersByTimeAsync( 60_000 );
			expect( log ).toEqual( [ 'ordered' ] );
			over.abort();
			await expect( found ).rejects.toMatchObject( { kind: 'aborted' } );
			expect( log ).toEqual( [ 'ordered', 'terminated' ] );
		} finally {
			jest.useRealTimers();
		}
	} );

	it.each( [
		[ 'in a worker', workerThat( () => [ { kind: 'begun' } ] ) ],
		[ 'in the page', { start: null, log: [ 'terminated' ] } ],
	] )( 'stops %s when it is told to', async ( _, { start, log } ) => {
		const over = new AbortController();
		const found = judgeBeside( JOB, { signal: over.signal }, start );
		over.abort();
		await expect( found ).rejects.toMatchObject( { kind: 'aborted' } );
		expect( log ).toContain( 'terminated' );
	} );
} );

it( 'brings evidence, and the way of one request', async () => {
	const evidence = await judgeBeside(
		{ ...files, kind: 'evidence' },
		{},
		null
	);
	expect( evidence.findings.map( ( { id } ) => id ) ).toContain(
		'denies-rest'
	);
	expect( evidence.files ).toMatchObject( [ { text: TEXT } ] );
	const request = {
		method: 'GET',
		path: '/wp-json/',
		query: '',
		headers: { host: 'www.example.org' },
		remoteAddress: '192.0.2.1',
	};
	expect(
		await judgeBeside( { ...files, kind: 'way', request }, {}, null )
	).toMatchObject( { outcome: 'response', status: 403, by: { line: 2 } } );
} );
