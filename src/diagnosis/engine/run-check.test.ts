import { healthySite } from '../../../tests/evidence';
import type { CheckId, Evidence } from '../evidence/types';
import { defineCheck } from './define-check';
import { runCheck } from './run-check';

const seen: unknown[] = [];
const check = defineCheck( {
	id: 'curious' as CheckId,
	title: 'All is well',
	needs: [ 'site', 'given' ],
	uses: [ 'accounts' ],
	examine: ( evidence ) => {
		seen.push( evidence );
		return undefined;
	},
} );

it( 'does not know what evidence lacks, whether it says so or comes from an earlier version', () => {
	const { given, ...earlier } = healthySite();
	expect( given ).toBeNull();
	for ( const evidence of [ { ...earlier, given }, earlier ] ) {
		expect( runCheck( check, evidence as Evidence ).result ).toMatchObject(
			{
				outcome: 'unknown',
				missing: [ 'given' ],
				reason: 'Not known, because this is missing: the request that fails for you.',
			}
		);
	}
	expect( seen ).toEqual( [] );
} );

it( 'hands over null for what a check can do without', () => {
	const { accounts, ...earlier } = { ...healthySite(), given: [] };
	expect( accounts ).not.toBeUndefined();
	expect(
		runCheck( check, earlier as unknown as Evidence ).result.outcome
	).toBe( 'pass' );
	expect( seen ).toEqual( [
		{ site: earlier.site, given: [], accounts: null },
	] );
} );

it( 'says what broke where a check throws anything', () => {
	const broken = ( thrown: unknown ) =>
		runCheck(
			{
				...check,
				examine: () => {
					throw thrown;
				},
			},
			{ ...healthySite(), given: [] }
		).result;
	expect( broken( new Error( 'boom' ) ) ).toMatchObject( {
		outcome: 'error',
		message: 'boom',
	} );
	expect( broken( 'bang' ) ).toMatchObject( { message: 'bang' } );
} );
