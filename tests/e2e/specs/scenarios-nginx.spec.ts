import { SCENARIOS } from '../../env/demo/scenarios';
import { expectVerdict, needsMore, STAGING } from '../fixtures/expect-verdict';
import { test } from '../fixtures/test';

/** What is broken in nginx itself, or in what it stands in front of WordPress for. */
const OWN = SCENARIOS.filter(
	( each ) => each.where.join() === 'nginx-fpm' && ! needsMore( each )
);

for ( const each of OWN ) {
	const { name, sentence, visit } = each;
	test.describe( () => {
		test.use( visit?.basic ? { httpCredentials: STAGING } : {} );

		test( `${ name }: ${ sentence }`, async ( { diagnosis, scenario } ) => {
			await scenario( name );
			await expectVerdict( diagnosis, each );
		} );
	} );
}
