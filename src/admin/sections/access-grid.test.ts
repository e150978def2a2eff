import { answer, exchange, healthySite } from '../../../tests/evidence';
import { askersIn, fateOf, gridOf } from './access-grid';

const { exchanges } = healthySite();

it( 'holds every exchange once, in the row of what it asked for', () => {
	const groups = gridOf( exchanges );
	const held = groups.flatMap( ( { rows } ) =>
		rows.flatMap( ( { probe, cells } ) =>
			Object.values( cells )
				.flat()
				.map( ( each ) => {
					expect( each.probe.url ).toBe( probe.url );
					expect( each.probe.method ).toBe( probe.method );
					return each.probe.id;
				} )
		)
	);
	expect( held.sort() ).toEqual(
		exchanges.map( ( { probe } ) => probe.id ).sort()
	);
	expect( groups.map( ( { title } ) => title ) ).toEqual( [
		'Public content',
		'Only with a login',
		'For comparison: not the REST API',
	] );
} );

it( 'has a column for those alone who asked', () => {
	expect( askersIn( exchanges ) ).toEqual( [
		'visitor',
		'cookie',
		'you',
		'server',
	] );
	expect( askersIn( exchanges.slice( 0, 0 ) ) ).toEqual( [] );
} );

it( 'tells a refusal that is right from one that is not', () => {
	const fates = new Set( exchanges.map( fateOf ) );
	expect( fates ).toEqual( new Set( [ 'in', 'refused-rightly' ] ) );
	const posts = exchanges.find( ( { probe } ) =>
		probe.expects.statuses.includes( 200 )
	)!;
	expect( fateOf( exchange( posts.probe, answer( 401, '' ) ) ) ).toBe(
		'wrong'
	);
} );
