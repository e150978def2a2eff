import { checks } from '../../src/diagnosis/causes';
import { SCENARIOS } from '../env/demo/scenarios';

/** Checks that no scenario can make fire first, and why. */
const WITHOUT_SCENARIO: Record< string, string > = {};

const first = new Set(
	SCENARIOS.map(
		( {
			expect: {
				checks: [ id ],
			},
		} ) => id
	)
);

it.each( checks.map( ( { id } ) => id ) )(
	'%s comes first in a scenario, or it is said why none can bring it about',
	( id ) => {
		expect( first.has( id ) ).toBe( ! ( id in WITHOUT_SCENARIO ) );
	}
);
