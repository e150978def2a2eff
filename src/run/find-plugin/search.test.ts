import {
	answer,
	exchange,
	healthySite,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { ExchangeResponse, Probe } from '../../diagnosis/evidence/types';
import { exchangeOf } from '../../diagnosis/probes';
import { findGatePatiently } from '../../transport/sandbox/gate';
import { encodePluginSet } from '../../transport/sandbox/plugin-set';
import {
	startRun,
	type Run,
	type SandboxedSend,
} from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';
import { searchCulprits, type SearchEvent } from './search';
import { openRuns } from './within-run';
// Loaded with this file. A search that loaded it would stand for whoever tests the tables in it when changes of the code are counted.
import '../../diagnosis/judging';

jest.mock( '../../transport/sandbox/run' );
jest.mock( '../../transport/sandbox/gate' );

const PLUGINS = [ 'calm/calm.php', 'close/close.php', 'shop/shop.php' ];
const CLOSED = restError( 401, 'closed' );
const OPEN = restAnswer( 200, [ { id: 1 } ] );

const { exchanges, components } = healthySite();
const asked = exchangeOf( exchanges, { endpoint: 'posts' } )!;

const inFile = ( kind: string ) => ( {
	component: { kind, id: 'a', name: 'A' },
	file: 'a.php',
	line: 3,
	where: 'rest_authentication_errors',
	before: 'null',
	after: 'error',
	more: 'not kept',
} );
const STEPS = [ inFile( 'core' ), inFile( 'theme' ) ];

/** What happened, in order. */
let log: string[];
let events: SearchEvent[];

/** A site on which a request with these plugins and this theme is answered so; what a trial asks for is noted. */
function setUp(
	respondTo: (
		enabled: ReadonlySet< string >,
		sent: Required< Pick< SandboxedSend, 'theme' > > & { number: number }
	) => ExchangeResponse,
	{ absent = [] as string[] } = {}
) {
	log = [];
	events = [];
	let number = 0;
	const send = async (
		probe: Probe,
		{ enabled, theme = 'keep', trace }: SandboxedSend
	) => {
		number++;
		const id = `trial-${ number }`;
		log.push( trace ? 'traced' : 'trial' );
		const loaded = PLUGINS.filter(
			( plugin ) => enabled.has( plugin ) && ! absent.includes( plugin )
		);
		return {
			id,
			exchange: {
				...exchange(
					probe,
					respondTo( new Set( loaded ), { theme, number } )
				),
				receipt: receiptOf( id, {
					loaded: encodePluginSet( PLUGINS, new Set( loaded ) ),
				} ),
			},
		};
	};
	jest.mocked( startRun ).mockImplementation( async () => {
		log.push( 'start' );
		return {
			run: 'r1',
			mode: 'loader',
			reason: '',
			neighbours: [],
			plugins: PLUGINS,
			requires: {},
			theme: { default: 'twentytwentyfive' },
			send,
			trace: async () => {
				log.push( 'looked' );
				return { steps: STEPS };
			},
			end: async () => {
				log.push( 'end' );
				return { loaderRemoved: true };
			},
		} as unknown as Run;
	} );
	jest.mocked( findGatePatiently ).mockImplementation( async () => {
		log.push( 'gate' );
		return { kind: 'open', carrier: 'header' };
	} );
}

const search = ( signal = new AbortController().signal ) =>
	searchCulprits(
		{
			server: { logins: () => 0 } as never,
			vantages: {},
			ajaxUrl: 'https://example.org/wp-admin/admin-ajax.php',
			components: {
				...components,
				plugins: PLUGINS.map( ( id ) => ( {
					...components.plugins[ 0 ]!,
					id,
					name: id.split( '/' )[ 0 ]!,
				} ) ),
			},
			hooks: null,
			now: () => 0,
		},
		{
			exchange: exchange( asked.probe, CLOSED ),
			failure: { status: 401, code: 'closed' },
		},
		( event ) => events.push( event ),
		signal
	);

const stepsTold = () =>
	events.flatMap( ( event ) => ( event.kind === 'step' ? event.step : [] ) );

describe( 'a search', () => {
	it( 'starts a run, makes sure of receipts, traces, tries, and ends the run', async () => {
		setUp( ( enabled ) =>
			enabled.has( 'close/close.php' ) ? CLOSED : OPEN
		);
		const outcome = await search();
		expect( outcome.trouble ).toBeNull();
		expect( outcome.isolation ).toMatchObject( {
			kind: 'found',
			culprits: expect.anything(),
		} );
		expect( JSON.stringify( outcome.isolation ) ).toContain(
			'close/close.php'
		);
		expect( log.slice( 0, 3 ) ).toEqual( [ 'start', 'gate', 'traced' ] );
		expect( log.at( -1 ) ).toBe( 'end' );
		expect( log.filter( ( each ) => each === 'end' ) ).toHaveLength( 1 );
		expect( stepsTold() ).toEqual( [ 'starting', 'tracing', 'searching' ] );
		expect( openRuns() ).toEqual( [] );
	} );

	it( 'counts its trials in the order of sending', async () => {
		setUp( ( enabled ) =>
			enabled.has( 'close/close.php' ) ? CLOSED : OPEN
		);
		const { answers } = await search();
		expect(
			answers.map( ( { trial } ) => trial ).sort( ( a, b ) => a - b )
		).toEqual( answers.map( ( _, index ) => index + 1 ) );
		// The traced one is the first of them.
		expect( answers ).toHaveLength(
			log.filter( ( each ) => each === 'trial' || each === 'traced' )
				.length
		);
	} );

	it( 'tries the theme where the plugins are not the reason, and only there', async () => {
		setUp( ( _, { theme } ) => ( theme === 'keep' ? CLOSED : OPEN ) );
		const outcome = await search();
		expect( outcome.isolation?.kind ).toBe( 'not-the-plugins' );
		expect( stepsTold() ).toContain( 'theme' );
		expect( outcome.theme.isGuilty ).toBe( true );
	} );

	it( 'tries another theme with all plugins first, then with none', async () => {
		const tried: string[] = [];
		setUp( ( enabled, { theme } ) => {
			if ( theme !== 'keep' ) {
				tried.push( `${ theme }, ${ enabled.size }` );
			}
			return CLOSED;
		} );
		const outcome = await search();
		expect( outcome.theme.isGuilty ).toBe( false );
		expect( tried ).toEqual( [
			`default, ${ PLUGINS.length }`,
			`none, ${ PLUGINS.length }`,
			'default, 0',
			'none, 0',
		] );
	} );

	it( 'looks who was seen where nothing was found, and only there', async () => {
		setUp( () => CLOSED );
		const { seen, names } = await search();
		expect( seen ).toEqual( [ { ...inFile( 'theme' ), more: undefined } ] );
		expect( names ).toEqual( {
			'calm/calm.php': 'calm',
			'close/close.php': 'close',
			'shop/shop.php': 'shop',
		} );
		setUp( ( enabled ) =>
			enabled.has( 'close/close.php' ) ? CLOSED : OPEN
		);
		expect( ( await search() ).seen ).toEqual( [] );
		expect( log ).not.toContain( 'looked' );
	} );

	it( 'does not suspect a plugin that a neighbour keeps off for this request', async () => {
		setUp(
			( enabled ) => ( enabled.has( 'close/close.php' ) ? CLOSED : OPEN ),
			{ absent: [ 'shop/shop.php' ] }
		);
		const outcome = await search();
		expect( outcome.absent ).toEqual( [ 'shop/shop.php' ] );
		expect( outcome.isolation?.kind ).toBe( 'found' );
	} );

	it( 'waits as long as the site asks, tells so, and goes on one at a time', async () => {
		setUp( ( enabled, { number } ) => {
			if ( number === 2 ) {
				return answer( 429, 'Slow down.', { 'retry-after': '0' } );
			}
			return enabled.has( 'close/close.php' ) ? CLOSED : OPEN;
		} );
		const outcome = await search();
		expect( outcome.isolation?.kind ).toBe( 'found' );
		expect( events ).toContainEqual( { kind: 'waiting', seconds: 0 } );
		expect( events ).toContainEqual( { kind: 'slower' } );
	} );
} );

describe( 'a search that comes to nothing', () => {
	it( 'says that receipts do not come back, and ends the run all the same', async () => {
		setUp( () => CLOSED );
		jest.mocked( findGatePatiently ).mockResolvedValue( {
			kind: 'closed',
		} as Awaited< ReturnType< typeof findGatePatiently > > );
		const outcome = await search();
		expect( outcome.trouble ).toEqual( {
			kind: 'no-receipts',
			message: '',
		} );
		expect( log ).toEqual( [ 'start', 'end' ] );
	} );

	it( 'says why the site refuses to begin', async () => {
		setUp( () => CLOSED );
		jest.mocked( startRun ).mockRejectedValue(
			new ServerError( 'refused', 'Not here.' )
		);
		const outcome = await search();
		expect( outcome.trouble ).toEqual( {
			kind: 'refused',
			message: 'Not here.',
		} );
		expect( log ).toEqual( [] );
	} );

	it( 'sends nothing once it is stopped, and ends the run', async () => {
		setUp( () => CLOSED );
		const controller = new AbortController();
		jest.mocked( findGatePatiently ).mockImplementation( async () => {
			controller.abort();
			return { kind: 'open', carrier: 'header' };
		} );
		const outcome = await search( controller.signal );
		expect( outcome.trouble?.kind ).toBe( 'stopped' );
		expect( log ).toEqual( [ 'start', 'end' ] );
	} );
} );
