import { healthySite } from '../../../../tests/evidence';
import { diagnose } from '../../../diagnosis/judging';
import { verdictNow } from '../../../report/verdict/verdict-now';
import { primaryActionOf } from './primary-action';

it( 'goes on with a check that was stopped before anything was known, and has the host asked about one that went to its end', () => {
	const evidence = { ...healthySite(), exchanges: [] };
	const now = verdictNow( {
		verdict: diagnose( evidence ),
		evidence,
		search: null,
		fixed: [],
	} );
	expect( now.status ).toBe( 'unclear' );
	expect( primaryActionOf( now, evidence, true ) ).toEqual( { kind: 'run' } );
	expect( primaryActionOf( now, evidence ) ).toEqual( { kind: 'letter' } );
} );
