import {
	followUp,
	healthySite,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './rest-index-closed';

const INDEX = { endpoint: 'index', credential: 'none' } as const;
const CLOSED = restError( 401, 'not_for_you', 'Members only.' );

describe( 'rest-index-closed', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when only the index is closed', () => {
		const evidence = healthySite( ( e ) => respond( e, INDEX, CLOSED ) );
		expect( findingOf( check, evidence ).summary ).toContain( 'index' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'rest-index-closed'
		);
	} );

	it( 'does not call the REST API open where the authors are refused in the same words', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, INDEX, CLOSED );
			respond( e, { endpoint: 'users' }, CLOSED );
		} );
		const { findings } = diagnose( evidence );
		expect( findings.map( ( { check: id } ) => id ) ).toEqual( [
			'rest-index-closed',
		] );
		const { summary } = findingOf( check, evidence );
		expect( summary ).toContain( 'with exceptions' );
		expect( summary ).not.toContain( 'itself is open' );
	} );

	it( 'fires at a 404 that somebody was seen to answer, and at none that nobody was', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, INDEX, restError( 404, 'rest_no_route' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		evidence.exchanges = evidence.exchanges.map( ( each ) =>
			each.response?.status === 404
				? seenBy( each, plugin( 'gate/gate.php', 'Gate' ) )
				: each
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'the plugin “Gate” closes its index'
		);
		expect( diagnose( evidence ).kind ).toBe( 'problem' );
	} );

	it( 'tells two refusals in other words apart', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, INDEX, CLOSED );
			respond( e, { endpoint: 'users' }, restError( 403, 'no_names' ) );
		} );
		expect( findingOf( check, evidence ).summary ).toContain(
			'itself is open'
		);
	} );

	it( 'names who closes the index where another one closes the posts', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, INDEX, restError( 403, 'no_index' ) );
			respond( e, { endpoint: 'posts', credential: 'none' }, CLOSED );
			respond( e, { endpoint: 'users', credential: 'none' }, CLOSED );
			followUp( e, ( { credential } ) =>
				credential === 'none' ? CLOSED : undefined
			);
		} );
		const by = ( other: string ) => {
			evidence.exchanges = evidence.exchanges.map( ( each ) => {
				switch ( each.response?.code ) {
					case 'no_index':
						return seenBy( each, plugin( 'a/a.php', 'First' ) );
					case 'not_for_you':
						return seenBy( each, plugin( other, 'Second' ) );
					default:
						return each;
				}
			} );
			return diagnose( evidence ).findings.map(
				( { finding } ) => finding.summary
			);
		};
		expect( by( 'b/b.php' ) ).toEqual( [
			expect.stringContaining( '“Second” answers 401 to every visitor' ),
			expect.stringContaining(
				'“First” answers 403 to visitors who ask for the index'
			),
		] );
		expect( by( 'a/a.php' ) ).toHaveLength( 1 );
	} );

	it( 'is silent when everything is closed', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, { credential: 'none' }, CLOSED )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
