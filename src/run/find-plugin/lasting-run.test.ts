import {
	exchange,
	healthySite,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import type {
	ExchangeResponse,
	Probe,
	Receipt,
} from '../../diagnosis/evidence/types';
import { exchangeOf } from '../../diagnosis/probes';
import type { Run } from '../../transport/sandbox/run';
import { encodePluginSet } from '../../transport/sandbox/plugin-set';
import { lastingRun } from './lasting-run';

const probe: Probe = {
	...exchangeOf( healthySite().exchanges, { endpoint: 'posts' } )!.probe,
	credential: 'cookie-nonce',
};
const PLUGINS = [ 'a/a.php', 'b/b.php' ];
const OPEN = restAnswer( 200, [] );
const LOST = restError( 403, 'rest_cookie_invalid_nonce' );
const ASKED = { enabled: new Set< string >() };

/** What a run answers: with its receipt, or without. */
type Answering = () => ExchangeResponse | { bare: ExchangeResponse };

interface Site {
	/** By the number of the run. */
	answers: Answering[];
	/** Whether control requests have their receipt, by the number of the run. */
	gates?: boolean[];
	/** The same for any run, in place of that. */
	gate?: () => boolean;
	plugins?: string[][];
	isWanted?: boolean;
	proveLogin?: () => Promise< void >;
	signal?: AbortSignal;
	/** Which plugins the receipts show; none unless told. */
	loaded?: () => string[];
	/** Which are active by now. */
	active?: string[];
}

function setUp( {
	answers,
	gates = [],
	gate,
	plugins = [],
	isWanted = false,
	proveLogin = async () => {},
	signal,
	loaded = () => [],
	active = PLUGINS,
}: Site ) {
	const log: string[] = [];
	const state = { logins: 0 };
	const runOf = ( number: number ): Run =>
		( {
			run: `run-${ number }abc`,
			mode: 'loader',
			plugins: plugins[ number ] ?? PLUGINS,
			async send() {
				log.push( `send ${ number }` );
				const answered = answers[ number ]!();
				const isBare = 'bare' in answered;
				return {
					id: `run-${ number }abc-1`,
					exchange: {
						...exchange( probe, isBare ? answered.bare : answered ),
						receipt: isBare
							? null
							: ( {
									loaded: encodePluginSet(
										PLUGINS,
										new Set( loaded() )
									),
								} as Receipt ),
					},
				};
			},
			trace: async () => ( { steps: [], number } ),
		} ) as unknown as Run;
	let begun = 0;
	const run = lastingRun( runOf( 0 ), {
		server: {
			logins: () => state.logins,
			proveLogin: async () => {
				log.push( 'prove' );
				await proveLogin();
			},
		},
		async begin() {
			log.push( 'begin' );
			return runOf( ++begun );
		},
		async activePlugins() {
			log.push( 'active' );
			return active;
		},
		async gateOf( { run: id } ) {
			log.push( 'gate' );
			return ( gate?.() ?? gates[ Number( id[ 4 ] ) ] ?? true )
				? { kind: 'open', carrier: 'header' }
				: { kind: 'closed' };
		},
		isWanted: () => isWanted,
		signal,
	} );
	return { run, log, state };
}

const statusOf = async ( run: Run ) =>
	( await run.send( probe, ASKED ) ).exchange.response?.status;

it( 'hands over what comes back in its run', async () => {
	const { run, log } = setUp( { answers: [ () => OPEN ] } );
	expect( await statusOf( run ) ).toBe( 200 );
	expect( log ).toEqual( [ 'send 0' ] );
} );

it( 'waits for the login of a session that ended, and goes on in a run of the new one', async () => {
	const site = setUp( {
		answers: [ () => LOST, () => OPEN ],
		proveLogin: async () => void site.state.logins++,
	} );
	expect( await statusOf( site.run ) ).toBe( 200 );
	expect( site.log ).toEqual( [ 'send 0', 'prove', 'begin', 'send 1' ] );
} );

it( 'begins one run for all who were asking', async () => {
	const site = setUp( {
		answers: [ () => LOST, () => OPEN ],
		proveLogin: async () => void ( site.state.logins = 1 ),
	} );
	await Promise.all( [ 1, 2, 3 ].map( () => statusOf( site.run ) ) );
	expect( site.log.filter( ( each ) => each === 'begin' ) ).toHaveLength( 1 );
} );

it( 'hands a refused nonce over where the login holds, or where that is what is looked for', async () => {
	const holding = setUp( { answers: [ () => LOST ] } );
	expect( await statusOf( holding.run ) ).toBe( 403 );
	expect( holding.log ).toEqual( [ 'send 0', 'prove' ] );
	const wanted = setUp( { answers: [ () => LOST ], isWanted: true } );
	expect( await statusOf( wanted.run ) ).toBe( 403 );
	expect( wanted.log ).toEqual( [ 'send 0' ] );
} );

it( 'does not wait for a login once it is stopped', async () => {
	const controller = new AbortController();
	const { run } = setUp( {
		answers: [ () => LOST ],
		proveLogin: () => {
			setTimeout( () => controller.abort() );
			return new Promise( () => {} );
		},
		signal: controller.signal,
	} );
	expect( await statusOf( run ) ).toBe( 403 );
} );

it( 'begins anew where its loader or its files were replaced', async () => {
	const { run, log } = setUp( {
		answers: [ () => ( { bare: OPEN } ), () => OPEN ],
		gates: [ false, true ],
	} );
	await statusOf( run );
	expect( log ).toEqual( [ 'send 0', 'gate', 'begin', 'gate', 'send 1' ] );
} );

it( 'asks once why receipts are missing where control requests have theirs', async () => {
	const { run, log } = setUp( { answers: [ () => ( { bare: OPEN } ) ] } );
	await statusOf( run );
	await statusOf( run );
	expect( log ).toEqual( [ 'send 0', 'gate', 'send 0' ] );
} );

it( 'says so where no run brings receipts any more', async () => {
	const { run } = setUp( {
		answers: [ () => ( { bare: OPEN } ) ],
		gates: [ false, false ],
	} );
	await expect( statusOf( run ) ).rejects.toThrow( 'proves nothing' );
} );

it( 'gives up where receipts are lost again in each run that is begun', async () => {
	let asked = 0;
	const { run, log } = setUp( {
		answers: Array( 30 ).fill( () => ( { bare: OPEN } ) ),
		// Open when a run has just begun, closed as soon as something was sent in it.
		gate: () => ++asked % 2 === 0,
	} );
	await expect( statusOf( run ) ).rejects.toThrow( 'proves nothing' );
	expect( log.filter( ( each ) => each === 'begin' ) ).toHaveLength( 5 );
} );

it( 'does not go on with other plugins than it began with', async () => {
	const { run } = setUp( {
		answers: [ () => ( { bare: OPEN } ) ],
		gates: [ false ],
		plugins: [ PLUGINS, [ 'a/a.php' ] ],
	} );
	await expect( statusOf( run ) ).rejects.toThrow( 'plugins changed' );
} );

describe( 'where a plugin is missing that was there before', () => {
	/** Both plugins are asked for twice, and the second time one is missing. */
	async function missing( active: string[] ) {
		let asked = 0;
		const site = setUp( {
			answers: [ () => OPEN ],
			loaded: () => ( ++asked === 1 ? PLUGINS : [ 'a/a.php' ] ),
			active,
		} );
		const send = () =>
			site.run.send( probe, { enabled: new Set( PLUGINS ) } );
		await send();
		return { ...site, send };
	}

	it( 'does not go on when it is no longer active', async () => {
		const { send } = await missing( [ 'a/a.php' ] );
		await expect( send() ).rejects.toThrow( 'plugins changed' );
	} );

	it( 'asks once, and hands the answer over, when something else keeps it off', async () => {
		const { send, log } = await missing( PLUGINS );
		expect( ( await send() ).exchange.response?.status ).toBe( 200 );
		await send();
		expect( log.filter( ( each ) => each === 'active' ) ).toHaveLength( 1 );
	} );
} );

it( 'does not ask after a plugin that was never there', async () => {
	const { run, log } = setUp( { answers: [ () => OPEN ], active: [] } );
	await run.send( probe, { enabled: new Set( PLUGINS ) } );
	expect( log ).toEqual( [ 'send 0' ] );
} );

it( 'finds the trace in the run that kept it', async () => {
	const { run, state } = setUp( { answers: [ () => OPEN, () => OPEN ] } );
	const before = await run.send( probe, ASKED );
	state.logins++;
	const after = await run.send( probe, ASKED );
	expect( await run.trace( before.id ) ).toMatchObject( { number: 0 } );
	expect( await run.trace( after.id ) ).toMatchObject( { number: 1 } );
} );
