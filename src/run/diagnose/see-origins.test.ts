import { healthySite, respond, restError } from '../../../tests/evidence';
import { randomFrom } from '../../../tests/isolation-bench/random';
import { receiptOf } from '../../../tests/receipt';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { mayBeChance } from '../../diagnosis/exchange/by-chance';
import { certaintyOf } from '../../diagnosis/refusal/refusal-summary';
import { seenAt } from '../../diagnosis/refusal/seen';
import type { SandboxWire } from '../../transport/vantage';
import { decodePluginSet } from '../../transport/sandbox/plugin-set';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import type { Vantages } from './run-probes';
import { seeOrigins } from './see-origins';

const PLUGINS = [ 'a/a.php', 'b/b.php', 'c/c.php' ];
const THEME = 'a-theme';
const CLOSED = restError( 401, 'a_closed' );

/** What a site does with a request on which these plugins are on: the one that answers, or what else comes back. */
type Site = ( on: ReadonlySet< string >, probe: Probe ) => string;

/** A page before a site; what was sent is in `sent`. */
function before( site: Site, refuses = false ) {
	const sent: string[] = [];
	const server = {
		call: ( action: string ) => {
			sent.push( action );
			if ( refuses ) {
				return Promise.reject(
					new ServerError( 'refused', 'No session.' )
				);
			}
			return Promise.resolve(
				action === 'ws401_look'
					? {
							run: 'look-1-1-1-a-b',
							key: 'ab'.repeat( 32 ),
							stamp: 's',
							plugins: PLUGINS,
							time: 0,
						}
					: { places: [], complete: true }
			);
		},
	} as unknown as Server;
	const send = ( probe: Probe, _: unknown, wire?: SandboxWire ) => {
		const token = wire?.headers[ 'X-WS401-Run' ] ?? '';
		const grant = JSON.parse(
			Buffer.from( token.split( '.' )[ 0 ] ?? '', 'base64url' ).toString()
		);
		const on = new Set< string >( decodePluginSet( PLUGINS, grant.s ) );
		if ( grant.t === 'keep' ) {
			on.add( THEME );
		}
		sent.push( probe.id );
		return Promise.resolve( answerOf( site( on, probe ), probe, grant.p ) );
	};
	return {
		sent,
		looking: {
			server,
			vantages: { browser: send, loopback: send } as unknown as Vantages,
			now: () => 0,
		},
	};
}

function answerOf( by: string, probe: Probe, id: string ): Exchange {
	const isOpen = by === 'open' || probe.endpoint === 'gate';
	const receipt = receiptOf( id, {
		muted: true,
		origin: isOpen
			? null
			: {
					component: {
						kind: by === THEME ? 'theme' : 'plugin',
						id: by,
						name: by,
					},
					file: by,
					line: 3,
					where: 'rest_pre_dispatch',
					callback: '',
				},
	} );
	const response = isOpen
		? {
				...CLOSED,
				status: 200,
				code: null,
				body: probe.endpoint === 'index' ? '{"namespaces":[]}' : '[]',
				json: true,
			}
		: CLOSED;
	return {
		probe,
		sentAt: 0,
		duration: 1,
		failure: null,
		reachedEndpoint: false,
		receipt: null,
		response: {
			...response,
			headers:
				by === 'early' && probe.endpoint !== 'gate'
					? {}
					: {
							'x-ws401-receipt': Buffer.from(
								JSON.stringify( receipt )
							).toString( 'base64url' ),
						},
		},
	};
}

const closed = () =>
	healthySite( ( e ) => respond( e, { credential: 'none' }, CLOSED ) );
const postsIn = ( exchanges: readonly Exchange[] ) =>
	exchanges.find(
		( { probe } ) =>
			probe.endpoint === 'posts' && probe.credential === 'none'
	);

describe( 'seeOrigins', () => {
	it( 'asks a healthy site for nothing', async () => {
		const { sent, looking } = before( () => 'open' );
		const evidence = healthySite();
		expect( await seeOrigins( evidence, looking ) ).toEqual(
			evidence.exchanges
		);
		expect( sent ).toEqual( [] );
	} );

	it( 'sees who answers, and that the request passes without them', async () => {
		const { looking } = before( ( on ) =>
			on.has( 'a/a.php' ) ? 'a/a.php' : 'open'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.receipt?.origin?.component.id ).toBe( 'a/a.php' );
		expect( posts?.sight?.without ).toEqual( [
			{ plugins: [ 'a/a.php' ], status: 200, passes: true },
		] );
	} );

	it( 'sends nothing more once it is stopped, whatever it is at', async () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, CLOSED );
			respond( e, { credential: 'cookie-nonce' }, CLOSED );
		} );
		/** How many requests are sent where it is stopped during one of them. */
		const sentWhenStopped = async ( during: number ) => {
			const stop = new AbortController();
			let asked = 0;
			const { looking } = before( ( on ) => {
				if ( ++asked === during ) {
					stop.abort();
				}
				return on.has( 'a/a.php' ) ? 'a/a.php' : 'open';
			} );
			await seeOrigins( evidence, { ...looking, signal: stop.signal } );
			return asked;
		};
		const whole = await sentWhenStopped( Infinity );
		expect( whole ).toBeGreaterThan( 4 );
		for ( let during = 1; during < whole; during++ ) {
			// What was about to be sent brings the same signal, which stops it.
			expect( await sentWhenStopped( during ) ).toBeLessThanOrEqual(
				during + 1
			);
		}
	} );

	it( 'sees the second one behind the first', async () => {
		const { looking } = before(
			( on ) =>
				[ 'a/a.php', 'b/b.php' ].find( ( id ) => on.has( id ) ) ??
				'open'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.sight?.without ).toEqual( [
			{ plugins: [ 'a/a.php' ], status: 401, passes: false },
			{ plugins: [ 'a/a.php', 'b/b.php' ], status: 200, passes: true },
		] );
	} );

	it( 'claims nothing of an answer without a receipt', async () => {
		const { looking } = before( ( on ) =>
			on.has( 'a/a.php' ) ? 'a/a.php' : 'early'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.receipt?.origin?.component.id ).toBe( 'a/a.php' );
		expect( posts?.sight?.without ?? [] ).toEqual( [] );
	} );

	it( 'sees who is behind the theme, which a watched request can do without', async () => {
		const { looking } = before( ( on ) => {
			if ( on.has( THEME ) ) {
				return THEME;
			}
			return on.has( 'a/a.php' ) ? 'a/a.php' : 'open';
		} );
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.receipt?.origin?.component.kind ).toBe( 'theme' );
		expect( posts?.sight?.without ).toEqual( [
			{ plugins: [], theme: true, status: 401, passes: false },
			{ plugins: [ 'a/a.php' ], theme: true, status: 200, passes: true },
		] );
	} );

	it( 'sees that the theme answers by itself', async () => {
		const { looking } = before( ( on ) =>
			on.has( THEME ) ? THEME : 'open'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.sight ).toMatchObject( {
			without: [ { theme: true, passes: true } ],
			alone: { plugin: THEME, passes: false },
		} );
	} );

	it( 'sees that the one that answers does so only together with another', async () => {
		const { looking } = before( ( on ) =>
			on.has( 'a/a.php' ) && on.has( 'b/b.php' ) ? 'a/a.php' : 'open'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.sight?.alone ).toEqual( {
			plugin: 'a/a.php',
			status: 200,
			passes: true,
		} );
	} );

	it( 'sees that the one that answers does so by itself', async () => {
		const { looking } = before( ( on ) =>
			on.has( 'a/a.php' ) ? 'a/a.php' : 'open'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.sight?.alone ).toMatchObject( { passes: false } );
	} );

	it( 'keeps that a request that was refused passes when it is repeated', async () => {
		const { looking } = before( () => 'open' );
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.sight?.again ).toBe( 200 );
		expect( posts?.receipt ).toBeNull();
	} );

	it( 'tells one that refuses some requests from one that takes another plugin', async () => {
		let asked = 0;
		const { looking } = before( ( on, { endpoint } ) =>
			on.has( 'a/a.php' ) && endpoint === 'posts' && asked++ === 0
				? 'a/a.php'
				: 'open'
		);
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.sight ).toMatchObject( {
			alone: { passes: true },
			again: 200,
		} );
	} );

	describe( 'where part is refused and the rest passed', () => {
		const partly = ( endpoints: string[] ) =>
			healthySite( ( e ) =>
				endpoints.forEach( ( endpoint ) =>
					respond(
						e,
						{
							endpoint,
							credential: 'none',
							method: 'GET',
						} as never,
						CLOSED
					)
				)
			);
		const asksFor = ( sent: readonly string[], endpoint: string ) =>
			sent.filter( ( id ) => id.includes( `/${ endpoint }/` ) ).length;

		it( 'asks both sides until a coin would hardly have done it before the pattern is claimed: three requests more than six', async () => {
			const { sent, looking } = before( ( on, { endpoint } ) =>
				endpoint === 'posts' && on.has( 'a/a.php' ) ? 'a/a.php' : 'open'
			);
			const posts = postsIn(
				await seeOrigins( partly( [ 'posts' ] ), looking )
			);
			expect( asksFor( sent, 'index' ) ).toBeGreaterThan( 0 );
			expect( posts?.sight ).not.toHaveProperty( 'turns' );
			expect( mayBeChance( posts!.sight!.repeats! ) ).toBe( false );
			expect( certaintyOf( posts!, seenAt( posts!, null ) ) ).toBe(
				'proven'
			);
			expect( sent.length ).toBeLessThanOrEqual( 9 );
		} );

		it( 'counts how often it is refused where what passed is refused now', async () => {
			const { looking } = before( ( on ) =>
				on.has( 'a/a.php' ) ? 'a/a.php' : 'open'
			);
			const posts = postsIn(
				await seeOrigins( partly( [ 'posts' ] ), looking )
			);
			expect( posts?.receipt?.origin?.component.id ).toBe( 'a/a.php' );
			const { refused = 0, asked = 0 } = posts?.sight?.turns ?? {};
			expect( refused ).toBeGreaterThan( 1 );
			expect( asked ).toBeGreaterThan( refused );
		} );

		it( 'names each of two that say the same about other routes', async () => {
			const { looking } = before( ( on, { endpoint } ) => {
				const id = { posts: 'a/a.php', users: 'b/b.php' }[
					endpoint as string
				];
				return id && on.has( id ) ? id : 'open';
			} );
			const exchanges = await seeOrigins(
				partly( [ 'posts', 'users' ] ),
				looking
			);
			expect(
				[ 'posts', 'users' ].map(
					( each ) =>
						exchanges.find(
							( { probe } ) =>
								probe.endpoint === each &&
								probe.credential === 'none'
						)?.receipt?.origin?.component.id
				)
			).toEqual( [ 'a/a.php', 'b/b.php' ] );
		} );

		it.each( [
			[ 0.2, 0.02 ],
			[ 0.35, 0.02 ],
			[ 0.5, 0.02 ],
			[ 0.65, 0.1 ],
		] )(
			'calls a coin that falls with %d steady, or proven, in fewer than %d of the sites',
			async ( often, most ) => {
				const claimed = { steady: 0, proven: 0, seen: 0 };
				for ( let seed = 1; seed <= 400; seed++ ) {
					const random = randomFrom( seed );
					const falls = () => random.chance( often );
					const { sent, looking } = before( ( on ) =>
						on.has( 'a/a.php' ) && falls() ? 'a/a.php' : 'open'
					);
					const evidence = healthySite( ( e ) =>
						e.exchanges.forEach( ( each ) => {
							if (
								each.probe.credential === 'none' &&
								each.probe.route !== null &&
								falls()
							) {
								each.response = CLOSED;
							}
						} )
					);
					const posts = postsIn(
						await seeOrigins( evidence, looking )
					);
					expect( sent.length ).toBeLessThanOrEqual( 10 );
					if ( posts?.response?.status === 401 ) {
						const { again, turns, alone } = posts.sight ?? {};
						claimed.seen++;
						claimed.steady += Number(
							! again && ! turns && ! alone?.passes
						);
						claimed.proven += Number(
							certaintyOf( posts, seenAt( posts, null ) ) ===
								'proven'
						);
					}
				}
				expect( claimed.seen ).toBeGreaterThan( 20 );
				expect( claimed.steady / claimed.seen ).toBeLessThan( most );
				expect( claimed.proven / claimed.seen ).toBeLessThan( most );
			}
		);

		it( 'lays nobody’s turns on another one who says the same', async () => {
			let indexes = 0;
			const { looking } = before( ( on, { endpoint } ) => {
				if ( endpoint === 'posts' ) {
					return on.has( 'a/a.php' ) ? 'a/a.php' : 'open';
				}
				return endpoint === 'index' &&
					on.has( 'b/b.php' ) &&
					indexes++ % 2 === 0
					? 'b/b.php'
					: 'open';
			} );
			const posts = postsIn(
				await seeOrigins( partly( [ 'posts' ] ), looking )
			);
			expect( indexes ).toBeGreaterThan( 0 );
			expect( posts?.receipt?.origin?.component.id ).toBe( 'a/a.php' );
			expect( posts?.sight ).not.toHaveProperty( 'turns' );
		} );

		it( 'is not misled by one that refuses every second request', async () => {
			let asked = 0;
			const { looking } = before( ( on, { endpoint } ) =>
				endpoint !== 'gate' && on.has( 'a/a.php' ) && asked++ % 2 === 0
					? 'a/a.php'
					: 'open'
			);
			const posts = postsIn(
				await seeOrigins( partly( [ 'posts' ] ), looking )
			);
			expect( posts?.sight?.turns ).toBeDefined();
		} );
	} );

	it( 'takes the same error for no way through, where either answer is right', async () => {
		const { looking } = before( () => 'a/a.php' );
		const evidence = healthySite( ( e ) => {
			const posts = postsIn( e.exchanges );
			if ( posts ) {
				posts.probe.endpoint = 'given';
				posts.probe.expects.statuses = [ 200, 401 ];
				posts.response = CLOSED;
			}
		} );
		const given = ( await seeOrigins( evidence, looking ) ).find(
			( { probe } ) => probe.endpoint === 'given'
		);
		expect( given?.sight?.without[ 0 ] ).toMatchObject( {
			status: 401,
			passes: false,
		} );
	} );

	it( 'asks six times at most, however many kinds of answers are strange', async () => {
		const { sent, looking } = before( () => 'a/a.php' );
		const evidence = healthySite( ( e ) => {
			e.exchanges.forEach( ( each, index ) => {
				each.response = restError( 401, `a_closed_${ index }` );
			} );
		} );
		await seeOrigins( evidence, looking );
		expect( sent.length ).toBeGreaterThan( 2 );
		expect( sent.length ).toBeLessThanOrEqual( 6 );
	} );

	it( 'says that the answer came before this plugin where only another request brings its receipt', async () => {
		const { looking } = before( () => 'early' );
		const posts = postsIn( await seeOrigins( closed(), looking ) );
		expect( posts?.receipt ).toBeNull();
		expect( posts?.sight ).toMatchObject( { isEarly: true } );
	} );

	it( 'looks for the same words once, whoever got them', async () => {
		const { sent, looking } = before( () => 'early' );
		const evidence = healthySite( ( e ) => {
			respond( e, { credential: 'none' }, CLOSED );
			respond( e, { credential: 'cookie-nonce' }, CLOSED );
		} );
		const seen = ( await seeOrigins( evidence, looking ) ).filter(
			( { sight } ) => sight?.literals
		);
		expect( seen.map( ( { probe } ) => probe.credential ) ).toEqual(
			expect.arrayContaining( [ 'none', 'cookie-nonce' ] )
		);
		expect(
			sent.filter( ( each ) => each === 'ws401_find_literals' )
		).toHaveLength( 1 );
	} );

	it( 'leaves things as they were where the site does not let it look', async () => {
		const { sent, looking } = before( () => 'a/a.php', true );
		const evidence = closed();
		expect( await seeOrigins( evidence, looking ) ).toEqual(
			evidence.exchanges
		);
		expect( sent ).toEqual( [ 'ws401_look' ] );
	} );

	it( 'asks the server where a visitor is sent to the login form, since a browser shows the form only', async () => {
		const vantages: string[] = [];
		const { looking } = before( ( _, { vantage } ) => {
			vantages.push( vantage );
			return 'a/a.php';
		} );
		await seeOrigins(
			healthySite( ( e ) =>
				respond(
					e,
					{ endpoint: 'posts', credential: 'none' },
					{
						...CLOSED,
						status: 200,
						code: null,
						json: false,
						redirected: true,
					}
				)
			),
			looking
		);
		expect( vantages[ 0 ] ).toBe( 'loopback' );
	} );

	it( 'asks who refuses a pasted page where it is sent on to, not who sends it on', async () => {
		const asked: Probe[] = [];
		const { looking } = before( ( _, probe ) => {
			asked.push( probe );
			return 'a/a.php';
		} );
		const moved = healthySite( ( e ) => {
			const front = e.exchanges.find(
				( { probe } ) => probe.endpoint === 'front-page'
			);
			if ( front ) {
				front.probe.endpoint = 'given-page';
				front.response = {
					...CLOSED,
					redirected: true,
					finalUrl: `${ front.probe.url }members/`,
				};
			}
		} );
		const page = ( await seeOrigins( moved, looking ) ).find(
			( { probe } ) => probe.endpoint === 'given-page'
		);
		expect( asked[ 0 ]?.vantage ).toBe( 'browser' );
		expect( asked[ 0 ]?.url ).toMatch( /members\/$/ );
		expect( page?.receipt?.origin?.component.id ).toBe( 'a/a.php' );
	} );

	describe( 'where PHP’s variables have lost the Authorization header', () => {
		const lost = () =>
			healthySite( ( e ) => {
				e.browserEcho.httpAuthorization = false;
				e.browserEcho.getallheaders = true;
			} );
		const echoIn = ( exchanges: readonly Exchange[] ) =>
			exchanges.find(
				( { probe } ) => probe.id === lost().browserEcho.exchange
			);

		it( 'sees who took it away', async () => {
			const { sent, looking } = before( () => 'a/a.php' );
			const echo = echoIn( await seeOrigins( lost(), looking ) );
			expect( echo?.receipt?.origin?.component.id ).toBe( 'a/a.php' );
			expect( sent ).not.toContain( 'ws401_find_literals' );
		} );

		it( 'looks for code that does, where nothing was seen', async () => {
			const { sent, looking } = before( () => 'open' );
			const echo = echoIn( await seeOrigins( lost(), looking ) );
			expect( echo?.receipt?.origin ).toBeNull();
			expect( echo?.sight?.literals ).toEqual( {
				places: [],
				complete: true,
			} );
			expect( sent ).toEqual( [
				'ws401_look',
				echo?.probe.id,
				'ws401_find_literals',
			] );
		} );
	} );
} );
