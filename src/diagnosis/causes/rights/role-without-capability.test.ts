import { followUp, healthySite, restError } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import type { AccountMatrix, AccountRow } from '../../evidence/account-matrix';
import check from './role-without-capability';

const ROUTE = '/shop/v1/orders';

function account( id: number, role: string, status: number ): AccountRow {
	return {
		kind: id === 1 ? 'own' : 'other',
		id,
		roles: [ role ],
		by: id === 1 ? 'request' : 'inside',
		answers: [
			{
				status,
				code: status === 200 ? null : 'shop_forbidden',
				letThrough: status === 200,
				note: '',
			},
		],
	};
}

const matrix = ( ...rows: AccountRow[] ): AccountMatrix => ( {
	questions: [ { id: 'chosen', method: 'GET', route: ROUTE } ],
	rows,
} );

describe( 'role-without-capability', () => {
	it( 'tells who may and who may not, and how each is known', () => {
		const finding = findingOf(
			check,
			healthySite( ( e ) => {
				e.accounts = matrix(
					account( 1, 'Administrator', 200 ),
					account( 7, 'Editor', 403 )
				);
			} )
		);
		expect( finding.severity ).toBe( 'info' );
		expect( finding.summary ).toBe(
			'GET /shop/v1/orders answers 403 to one account and not to another: refused are Editor, allowed are Administrator.'
		);
		expect( finding.because.map( ( { note } ) => note ) ).toEqual( [
			'Account 7 (Editor): 403, calculated from their role, not tested.',
			'Account 1 (Administrator): let through, asked by a real request.',
		] );
	} );

	it( 'is an error, and the headline, where that is the case to explain', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{ method: 'GET', url: ROUTE, status: 403, code: null, at: 0 },
			];
			followUp( e, () => restError( 403, 'rest_forbidden' ) );
			e.accounts = matrix(
				account( 1, 'Editor', 403 ),
				account( 2, 'Administrator', 200 )
			);
		} );
		expect( diagnose( evidence ).findings.map( ( f ) => f.check ) ).toEqual(
			[ 'role-without-capability' ]
		);
	} );

	it( 'passes where nobody was compared', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'all accounts are refused', [ 403, 403 ] ],
		[ 'all accounts are let through', [ 200, 200 ] ],
		[ 'a known account is taken for a visitor', [ 200, 401 ] ],
		[ 'there is no such route for one of them', [ 200, 404 ] ],
	] )( 'is silent where %s', ( _, [ first = 0, second = 0 ] ) => {
		const evidence = healthySite( ( e ) => {
			e.accounts = matrix(
				account( 1, 'Administrator', first ),
				account( 2, 'Editor', second )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
