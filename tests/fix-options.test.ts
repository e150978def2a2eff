/** "How to fix it" as it comes out of the evidence of every broken site of the demo. */
import { diagnose } from '../src/diagnosis/judging';
import { fixOptions } from '../src/diagnosis/evidence/fix-options';
import { optionTradeOff } from '../src/diagnosis/evidence/trade-off';
import { savedEvidences } from './causes/evidence-files';

const REMEDIATIONS = savedEvidences().flatMap( ( { evidence } ) =>
	diagnose( evidence ).findings.map( ( { finding } ) => finding.remediation )
);

const CHOICES = REMEDIATIONS.map( ( remediation ) => ( {
	remediation,
	options: fixOptions( remediation.steps ),
} ) ).filter( ( { options } ) => options.length > 1 );

it( 'where there is a choice, every option has a name', () => {
	expect( CHOICES.length ).toBeGreaterThan( 100 );
	expect(
		CHOICES.flatMap( ( { options } ) =>
			options.flatMap( ( [ first ] ) =>
				first?.title ? [] : [ first?.text ]
			)
		)
	).toEqual( [] );
} );

it( 'no two options of a choice have the same name and the same text', () => {
	for ( const { options } of CHOICES ) {
		const said = options.map( ( [ first ] ) =>
			[ first?.title, first?.text ].join( ': ' )
		);
		expect( said ).toEqual( [ ...new Set( said ) ] );
	}
} );

it( 'what a remedy trades away stands in an option, never in none', () => {
	for ( const { options, remediation } of CHOICES ) {
		expect(
			remediation.tradeOff === '' ||
				options.some(
					( steps ) =>
						steps.some( ( { tradeOff } ) => tradeOff ) ||
						optionTradeOff( steps, remediation ) !== ''
				)
		).toBe( true );
	}
} );

it( 'no option leads to the same screen as another one', () => {
	for ( const { options } of CHOICES ) {
		const screens = options.flatMap( ( steps ) => [
			...new Set( steps.flatMap( ( { link } ) => link?.url ?? [] ) ),
		] );
		expect( screens ).toEqual( [ ...new Set( screens ) ] );
	}
} );
