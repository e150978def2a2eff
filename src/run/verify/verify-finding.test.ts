import { exchange, healthySite, restError } from '../../../tests/evidence';
import { insideAnswer } from '../../../tests/inside-answer';
import { diagnose, judgeAgain, readsOf } from '../../diagnosis/judging';
import type { AccountMatrix } from '../../diagnosis/evidence/account-matrix';
import type {
	Evidence,
	Exchange,
	ExchangeResponse,
	Probe,
} from '../../diagnosis/evidence/types';
import type { Server } from '../../transport/server';
import type { BrowserWorld } from '../../transport/send-request';
import { verifyFinding, type Verifying } from './verify-finding';

const CHECK = 'rest-closed-to-visitors';
const LATER = 1_767_229_200_000;
const CLOSED = restError( 401, 'rest_forbidden' );

/** A site that refuses what visitors ask for, and what is found there. */
function closedSite() {
	const evidence = healthySite();
	evidence.exchanges = evidence.exchanges.map( ( each ) =>
		each.probe.endpoint === 'posts' && each.probe.credential === 'none'
			? exchange( each.probe, CLOSED )
			: each
	);
	const found = diagnose( evidence ).findings.find(
		( { check } ) => check === CHECK
	);
	if ( ! found ) {
		throw new Error( 'Nothing is found.' );
	}
	return { evidence, claim: found.finding };
}

/** Verifies with a site that answers so now; what is sent is noted. */
async function verify(
	answerNow: ( probe: Probe ) => ExchangeResponse | undefined,
	change: ( verifying: Verifying ) => void = () => {}
) {
	const { evidence, claim } = closedSite();
	const sent: string[] = [];
	const heard: Exchange[] = [];
	const send = async ( probe: Probe ) => {
		sent.push( probe.id );
		return exchange( probe, answerNow( probe ) );
	};
	const { site, server, components, hooks, account, credentials } =
		healthySite();
	const verifying: Verifying = {
		check: CHECK,
		claim,
		evidence: { ...evidence, htaccess: null },
		server: {
			call: async ( action: string ) => {
				if ( action !== 'ws401_facts' ) {
					throw new Error( `${ action } is not expected.` );
				}
				return {
					site,
					server,
					components,
					hooks,
					account,
					credentials,
				};
			},
			logins: () => 0,
			proveLogin: async () => {},
			restNonce: () => 'a1b2c3d4e5',
		} as unknown as Server,
		world: { now: () => LATER } as BrowserWorld,
		vantages: { browser: send, loopback: send },
		judge: { judgeAgain, readsOf },
		onExchange: ( each ) => heard.push( each ),
	};
	change( verifying );
	const proof = await verifyFinding( verifying );
	return { proof, sent, heard, claim: verifying.claim };
}

const asked = ( { because, remediation }: Verifying[ 'claim' ] ) =>
	new Set( [
		...because.flatMap( ( reason ) =>
			reason.kind === 'exchange' ? [ reason.id ] : []
		),
		...remediation.verify,
	] );

it( 'proves what now comes back as it should, by sending again exactly what the finding rests on', async () => {
	const { proof, sent, heard, claim } = await verify( () => undefined );
	expect( proof ).toMatchObject( { isProven: true, odd: [], stale: [] } );
	expect( sent ).toHaveLength( asked( claim ).size );
	expect( new Set( sent ) ).toEqual( asked( claim ) );
	expect( heard.map( ( { probe } ) => probe.id ) ).toEqual( sent );
} );

it( 'proves nothing while the site refuses as before', async () => {
	const { proof } = await verify( ( { credential } ) =>
		credential === 'none' ? CLOSED : undefined
	);
	expect( proof.isProven ).toBe( false );
	expect( proof.odd ).not.toHaveLength( 0 );
} );

it( 'sends again what the check has come to rest on, and comes to an end where that never stops', async () => {
	const rounds: ( readonly string[] )[] = [];
	const others = healthySite().exchanges.map( ( { probe } ) => probe.id );
	const { sent, proof } = await verify(
		() => undefined,
		( verifying ) => {
			verifying.claim = {
				because: [],
				remediation: {
					steps: [],
					tradeOff: '',
					verify: [ others[ 0 ] as string ],
				},
			};
			verifying.judge = {
				readsOf,
				judgeAgain: ( _check, _claim, _evidence, repeated ) => {
					rounds.push( [ ...repeated ] );
					return {
						isProven: false,
						condition: '',
						reason: '',
						odd: [],
						stale: [ others[ rounds.length ] as string ],
					};
				},
			};
		}
	);
	expect( sent ).toEqual( rounds.at( -1 ) );
	expect( sent ).toEqual( others.slice( 0, sent.length ) );
	expect( sent.length ).toBeGreaterThan( 1 );
	expect( proof.stale ).toEqual( [ others[ sent.length ] ] );
} );

it( 'judges by the facts and the clock as they are now', async () => {
	let judged: Evidence | undefined;
	await verify(
		() => undefined,
		( verifying ) => {
			verifying.evidence = {
				...verifying.evidence,
				site: { ...healthySite().site, wordpress: 'earlier' },
			};
			verifying.judge = {
				readsOf,
				judgeAgain: ( check, claim, evidence, repeated ) => {
					judged = evidence;
					return judgeAgain( check, claim, evidence, repeated );
				},
			};
		}
	);
	expect( judged?.site?.wordpress ).toBe( healthySite().site.wordpress );
	expect( judged?.page?.time ).toBe( LATER );
} );

describe( 'a comparison of accounts', () => {
	const matrix: AccountMatrix = {
		questions: [ { id: 'posts', method: 'GET', route: '/wp/v2/posts' } ],
		rows: [
			{
				kind: 'other',
				id: 7,
				roles: [ 'Author' ],
				by: 'request',
				answers: [
					{ status: 403, code: null, letThrough: false, note: '' },
				],
			},
		],
	};

	/** The comparison that is judged, and whom it was worked out for anew. */
	async function judgedWith( reads: readonly string[] ) {
		const users: string[] = [];
		let judged: Evidence | undefined;
		await verify(
			() => undefined,
			( verifying ) => {
				verifying.evidence = {
					...verifying.evidence,
					accounts: matrix,
				};
				const { call } = verifying.server;
				verifying.server.call = ( async (
					action: never,
					schema: never,
					fields: { user: string }
				) => {
					if ( action === 'ws401_inside_answers' ) {
						users.push( fields.user );
						return {
							answers: [ insideAnswer() ],
						};
					}
					return call( action, schema, fields );
				} ) as never;
				verifying.judge = {
					readsOf: () => reads as never,
					judgeAgain: ( check, claim, evidence, repeated ) => {
						judged = evidence;
						return judgeAgain( check, claim, evidence, repeated );
					},
				};
			}
		);
		return { users, accounts: judged?.accounts };
	}

	it( 'is made again where the check looks at it', async () => {
		const { users, accounts } = await judgedWith( [ 'accounts' ] );
		expect( users ).toEqual( [ '7' ] );
		expect( accounts?.rows ).toMatchObject( [
			{ id: 7, by: 'inside', answers: [ { letThrough: true } ] },
		] );
	} );

	it( 'is left as it is where it does not', async () => {
		const { users, accounts } = await judgedWith( [ 'site' ] );
		expect( users ).toEqual( [] );
		expect( accounts ).toEqual( matrix );
	} );
} );
