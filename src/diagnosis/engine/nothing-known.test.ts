import { healthySite } from '../../../tests/evidence';
import { checks } from '../causes';
import { defineCheck } from './define-check';
import { diagnose } from './diagnose';
import { judgeAgain, readsOf } from './judge-again';
import { remarkOn } from './remark-on';
import { runCheck } from './run-check';
import type { CheckId, Evidence } from '../evidence/types';

/** A site of which nothing at all is known, as when the run broke off before its first answer. */
const NOTHING = Object.fromEntries(
	Object.keys( healthySite() ).map( ( key ) => [ key, null ] )
) as unknown as Evidence;

const broken = defineCheck( {
	id: 'broken' as CheckId,
	title: 'It works',
	needs: [],
	examine: () => {
		throw new Error( 'boom' );
	},
} );

const curious = defineCheck( {
	id: 'curious' as CheckId,
	title: 'It looks',
	needs: [ 'site', 'exchanges' ],
	uses: [ 'accounts' ],
	examine: () => undefined,
} );

describe( 'where nothing is known', () => {
	it( 'finds nothing, and does not call the site healthy', () => {
		const verdict = diagnose( NOTHING, checks );
		expect( verdict ).toMatchObject( {
			kind: 'undetermined',
			findings: [],
			notAsked: '',
			correctRefusals: [],
		} );
		expect(
			verdict.results.filter( ( { outcome } ) => outcome === 'error' )
		).toEqual( [] );
	} );

	it( 'says of every kind of evidence what it is that is missing', () => {
		for ( const key of Object.keys( NOTHING ) as ( keyof Evidence )[] ) {
			const { result } = runCheck(
				{ ...curious, needs: [ key ] } as never,
				NOTHING
			);
			expect( result ).toMatchObject( {
				outcome: 'unknown',
				missing: [ key ],
				reason: expect.stringMatching( /missing: \S.*\.$/ ),
			} );
			expect( result ).not.toMatchObject( {
				reason: expect.stringContaining( 'undefined' ),
			} );
		}
	} );

	it( 'proves nothing: an exchange that is demanded is not there', () => {
		const claim = {
			because: [],
			remediation: { steps: [], tradeOff: '', verify: [ 'asked' ] },
		};
		expect(
			judgeAgain( null, claim, NOTHING, [ 'asked' ], checks )
		).toMatchObject( { isProven: false, odd: [ 'asked' ], stale: [] } );
	} );

	it( 'calls nothing wrong where no check is left to ask', () => {
		expect( diagnose( NOTHING, [] ).kind ).toBe( 'healthy' );
	} );
} );

it( 'is not healthy while a check is broken, and says which and how', () => {
	const { kind, headline } = diagnose( healthySite(), [ broken ] );
	expect( kind ).toBe( 'undetermined' );
	expect( headline ).toContain( 'broken' );
	expect( headline ).toContain( 'boom' );
} );

it( 'has a remark of each outcome that is no pass', () => {
	expect( remarkOn( runCheck( broken, NOTHING ).result ) ).toContain(
		'boom'
	);
	expect( remarkOn( runCheck( curious, NOTHING ).result ) ).toContain(
		'missing'
	);
	expect( remarkOn( runCheck( curious, healthySite() ).result ) ).toBe( '' );
} );

it( 'knows what a check looks at, and that no check looks at nothing', () => {
	const all = [ broken, curious ];
	expect( readsOf( 'curious' as CheckId, all ) ).toEqual( [
		'site',
		'exchanges',
		'accounts',
	] );
	expect( readsOf( 'broken' as CheckId, all ) ).toEqual( [] );
	expect( readsOf( null, all ) ).toEqual( [] );
} );
