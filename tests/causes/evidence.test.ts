import { diagnose } from '../../src/diagnosis/diagnose';
import { findScenario, SCENARIOS } from '../env/demo/scenarios';
import { savedEvidences } from './evidence-files';
import { isRight, judgeScenario } from './judge-scenario';

const saved = savedEvidences();

// A new scenario gets its evidence with: npm run causes -- --save <name>.
it( 'has evidence of every scenario', () => {
	expect( new Set( saved.map( ( { scenario } ) => scenario ) ) ).toEqual(
		new Set( SCENARIOS.map( ( { name } ) => name ) )
	);
} );

it.each( saved.map( ( each ) => [ each.file, each ] as const ) )(
	'%s, judged again, gives the same verdict',
	( _, { scenario, evidence } ) => {
		const mark = judgeScenario(
			findScenario( scenario ),
			diagnose( evidence )
		);
		expect( mark ).toMatchObject( { falseAlarms: [], broken: [] } );
		expect( isRight( mark ) ).toBe( true );
	}
);

it.each( saved.map( ( each ) => [ each.file, each ] as const ) )(
	'%s holds no secret and does not say what is broken',
	( _, { scenario, evidence } ) => {
		const text = JSON.stringify( evidence );
		expect( text ).not.toMatch(
			/"[0-9a-f]{10}"|wordpress_logged_in_[0-9a-f]{32}/
		);
		// Its plugins carry names that say nothing.
		for ( const plugin of findScenario( scenario ).plugins ) {
			expect( text.includes( `${ plugin }/${ plugin }.php` ) ).toBe(
				false
			);
		}
	}
);
