import { CATALOGUE } from '../../env/demo/catalogue';
import { SCENARIOS } from '../../env/demo/scenarios';
import { leftOut } from '../fixtures/matrix';
import { expect, test } from '../fixtures/test';

/** The usual choice: one scenario for each cause. */
const onePerCause = SCENARIOS.filter(
	( { expect: { checks } }, index ) =>
		SCENARIOS.findIndex(
			( other ) => other.expect.checks[ 0 ] === checks[ 0 ]
		) === index
);

/** Its request is made by the editor's own code: `recorder.spec.ts` brings it back. */
const RECORDED = [ 'cookie-without-nonce' ];

/** The login of the scenario's web server. */
const STAGING = { username: 'staging', password: 'staging' };

/** `npm run causes` tries these outside a browser each time; the page shows them like all others. */
const isLeftToCauses = ( name: string ) =>
	process.env.WS401_MATRIX !== 'full' &&
	CATALOGUE.some( ( each ) => each.name === name );

for ( const {
	name,
	sentence,
	where,
	visit,
	bench,
	expect: expected,
} of SCENARIOS ) {
	const [ check ] = expected.checks;
	// What somebody pastes, a clock or a cookie is for the specs of those; other servers start elsewhere.
	const needsMore = visit?.given || visit?.clock || visit?.cookie || bench;
	if ( RECORDED.includes( name ) || needsMore || isLeftToCauses( name ) ) {
		continue;
	}

	test.describe( () => {
		// Whoever can open the dashboard at all has answered the web server's prompt.
		test.use( visit?.basic ? { httpCredentials: STAGING } : {} );

		test( `${ name }: ${ sentence }`, async ( {
			diagnosis,
			scenario,
			siteKind,
		} ) => {
			test.skip(
				! where.includes( siteKind ),
				`needs ${ where.join( ' or ' ) }`
			);
			const reason = leftOut(
				siteKind,
				onePerCause.some( ( each ) => each.name === name )
			);
			test.skip( reason !== null, reason ?? '' );
			await scenario( name );
			await diagnosis.run();

			await expect( diagnosis.trouble ).toHaveCount( 0 );
			expect( await diagnosis.headlineCheck() ).toBe( check ?? null );
			if ( ! check ) {
				await expect( diagnosis.verdict ).toHaveClass( /is-healthy/ );
			}
		} );
	} );
}
