import { answer, exchange, healthySite } from '../../../tests/evidence';
import { planEarly, planProbes } from '../../diagnosis/probes';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { sendEarly } from './early-probes';

const { site, page, account } = healthySite();
const PLAN = planProbes( { site, page, account } );
const EARLY = planEarly( site.restRoot, page );

function setUp( probes: readonly Probe[] ) {
	const send = jest.fn( async ( probe: Probe ): Promise< Exchange > =>
		exchange( probe, answer( 200, '{}' ) )
	);
	const arrived: string[] = [];
	const early = sendEarly( probes, send, ( { probe } ) =>
		arrived.push( probe.id )
	);
	return { send, arrived, early };
}

it( 'plans early what the plan has too, as it has it', () => {
	expect( EARLY ).toHaveLength( 2 );
	expect( PLAN ).toEqual( expect.arrayContaining( EARLY ) );
} );

it( 'plans nothing early where addresses depend on more than where the REST API begins, or the browser may not ask', () => {
	expect(
		planEarly( 'https://example.org/index.php?rest_route=/', page )
	).toEqual( [] );
	expect( planEarly( 'https://elsewhere.example/wp-json/', page ) ).toEqual(
		[]
	);
} );

it( 'tells of answers before the plan is there, and does not send twice what the plan has', async () => {
	const { send, arrived, early } = setUp( EARLY );
	await new Promise( ( resolve ) => setTimeout( resolve ) );
	expect( arrived ).toEqual( EARLY.map( ( { id } ) => id ) );
	for ( const probe of PLAN ) {
		expect( ( await early.send( probe ) ).probe ).toBe( probe );
	}
	expect( send ).toHaveBeenCalledTimes( PLAN.length );
} );

it( 'sends again what is asked again, and what turns out to lie elsewhere', async () => {
	const { send, early } = setUp( EARLY );
	const [ first, second ] = EARLY as [ Probe, Probe ];
	await early.send( first );
	await early.send( first );
	expect( send ).toHaveBeenCalledTimes( 3 );
	await early.send( { ...second, url: 'https://example.org/api/' } );
	expect( send ).toHaveBeenCalledTimes( 4 );
	expect( send.mock.lastCall?.[ 0 ].url ).toBe( 'https://example.org/api/' );
} );
