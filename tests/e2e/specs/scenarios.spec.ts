import { SCENARIOS } from '../../env/demo/scenarios';
import { expect, test } from '../fixtures/test';

/** On the embedded WordPress, where a request takes a second, one scenario for each cause has to do. */
const onePerCause = SCENARIOS.filter(
	( { expect: { checks } }, index ) =>
		SCENARIOS.findIndex(
			( other ) => other.expect.checks[ 0 ] === checks[ 0 ]
		) === index
);

/** Its request is made by the editor's own code: `recorder.spec.ts` brings it back. */
const RECORDED = [ 'cookie-without-nonce' ];

for ( const { name, sentence, where, expect: expected } of SCENARIOS ) {
	const [ check ] = expected.checks;
	if ( RECORDED.includes( name ) ) {
		continue;
	}

	test( `${ name }: ${ sentence }`, async ( {
		diagnosis,
		scenario,
		siteKind,
	} ) => {
		test.skip(
			! where.includes( siteKind ),
			`needs ${ where.join( ' or ' ) }`
		);
		test.skip(
			siteKind === 'playground' &&
				! onePerCause.some( ( each ) => each.name === name ),
			'runs on Apache, where a request takes a tenth of the time'
		);
		await scenario( name );
		await diagnosis.run();

		await expect( diagnosis.trouble ).toHaveCount( 0 );
		expect( await diagnosis.headlineCheck() ).toBe( check ?? null );
		if ( ! check ) {
			await expect( diagnosis.verdict ).toHaveClass( /is-healthy/ );
		}
	} );
}
