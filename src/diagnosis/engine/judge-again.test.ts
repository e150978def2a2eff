import {
	exchange,
	followUp,
	healthySite,
	respond,
	restError,
} from '../../../tests/evidence';
import { diagnose, judgeAgain } from '../judging';
import { exchangesBehind } from './finding-exchanges';
import type { CheckId, Evidence, Finding } from '../evidence/types';

/** The finding of a check in evidence where it fires. */
function findingIn( evidence: Evidence, check: string ): Finding {
	const found = diagnose( evidence ).findings.find(
		( each ) => each.check === check
	);
	if ( ! found ) {
		throw new Error( `"${ check }" finds nothing.` );
	}
	return found.finding;
}

const withLostHeader = () =>
	healthySite( ( e ) => {
		e.browserEcho.httpAuthorization = false;
		e.browserEcho.getallheaders = false;
		e.loopbackEcho.httpAuthorization = false;
		e.loopbackEcho.getallheaders = false;
	} );

describe( 'a finding judged again', () => {
	it( 'looks at what the echo says, not at its status alone', () => {
		const check = 'authorization-header-stripped';
		const broken = withLostHeader();
		const finding = findingIn( broken, check );
		const sent = exchangesBehind( finding );

		const unchanged = judgeAgain( check, finding, broken, sent );
		expect( unchanged ).toMatchObject( { isProven: false, odd: [] } );
		expect( unchanged.reason ).toBe( finding.summary );
		expect(
			judgeAgain( check, finding, healthySite(), sent )
		).toMatchObject( { isProven: true, reason: '' } );
	} );

	it( 'proves what rests on facts alone by the facts', () => {
		const check = 'clock-skew';
		const broken = healthySite( ( e ) => {
			e.page.time += 7_200_000;
		} );
		const finding = findingIn( broken, check );
		expect( finding.remediation.verify ).toEqual( [] );
		expect( judgeAgain( check, finding, broken, [] ).isProven ).toBe(
			false
		);
		expect( judgeAgain( check, finding, healthySite(), [] ) ).toMatchObject(
			{
				isProven: true,
				condition: 'The clocks of server and browser agree',
			}
		);
	} );

	it( 'is not proven by evidence that is missing now', () => {
		const check = 'clock-skew';
		const finding = findingIn(
			healthySite( ( e ) => {
				e.page.time += 7_200_000;
			} ),
			check
		);
		const proof = judgeAgain(
			check,
			finding,
			{ ...healthySite(), site: null },
			[]
		);
		expect( proof.isProven ).toBe( false );
		expect( proof.reason ).toContain( 'Not known' );
	} );

	it( 'is not proven while an exchange it demands comes back otherwise, though the check is silent', () => {
		const check = 'rest-closed-to-visitors';
		const closed = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 401, 'rest_forbidden' )
			)
		);
		const finding = findingIn( closed, check );
		const half = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 404, 'rest_no_route' )
			)
		);
		const proof = judgeAgain(
			check,
			finding,
			half,
			exchangesBehind( finding )
		);
		expect( proof.isProven ).toBe( false );
		expect( proof.odd ).toEqual( finding.remediation.verify );
	} );

	it( 'is not proven while an exchange it demands is missing', () => {
		const check = 'rest-closed-to-visitors';
		const refusal = restError( 401, 'rest_forbidden' );
		const closed = healthySite( ( e ) => {
			respond( e, { endpoint: 'posts' }, refusal );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts' ? refusal : undefined
			);
		} );
		const finding = findingIn( closed, check );
		const [ missing, ...kept ] = finding.remediation.verify;
		expect( kept ).not.toHaveLength( 0 );
		const proof = judgeAgain(
			check,
			finding,
			healthySite( ( e ) => {
				e.exchanges = closed.exchanges
					.filter( ( { probe } ) => probe.id !== missing )
					.map( ( { probe } ) => exchange( probe ) );
			} ),
			exchangesBehind( finding )
		);
		expect( proof ).toMatchObject( { isProven: false, odd: [ missing ] } );
	} );

	it( 'asks for exchanges that it has come to rest on', () => {
		const check = 'rest-closed-to-visitors';
		const closed = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 401, 'rest_forbidden' )
			)
		);
		const finding = findingIn( closed, check );
		const [ first, ...others ] = exchangesBehind( finding );
		expect( others ).not.toHaveLength( 0 );
		expect(
			judgeAgain( check, finding, closed, [ first as string ] ).stale
		).toEqual( others );
	} );

	it( 'goes by the answers alone where no check made the claim', () => {
		const evidence = healthySite();
		const claim = {
			because: [],
			remediation: {
				steps: [],
				tradeOff: '',
				verify: evidence.exchanges
					.map( ( { probe } ) => probe )
					.filter( ( { endpoint } ) => endpoint === 'index' )
					.map( ( { id } ) => id ),
			},
		};
		expect( judgeAgain( null, claim, evidence, [] ).isProven ).toBe( true );
		respond( evidence, { endpoint: 'index' }, restError( 401, 'x' ) );
		expect( judgeAgain( null, claim, evidence, [] ).isProven ).toBe(
			false
		);
	} );

	it( 'knows every check, and no other', () => {
		const finding = findingIn(
			withLostHeader(),
			'authorization-header-stripped'
		);
		expect( () =>
			judgeAgain( 'no-such-check' as CheckId, finding, healthySite(), [] )
		).toThrow( 'There is no check "no-such-check".' );
	} );
} );
