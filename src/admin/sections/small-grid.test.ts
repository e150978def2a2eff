import { healthySite } from '../../../tests/evidence';
import type { Finding } from '../../diagnosis/evidence/types';
import { fateOf } from './access-grid';
import { smallGrid } from './small-grid';

const { exchanges } = healthySite();

const resting = ( ...ids: string[] ): Finding => ( {
	severity: 'error',
	summary: '',
	detail: '',
	because: ids.map( ( id ) => ( { kind: 'exchange', id, note: '' } ) ),
	remediation: { steps: [], tradeOff: '', verify: [] },
	station: 'plugin',
	suspects: [],
} );

it( 'has few rows, each asked by somebody, and each under a name of its own', () => {
	const rows = smallGrid( resting(), exchanges );
	expect( rows.length ).toBeGreaterThan( 0 );
	expect( rows.length ).toBeLessThanOrEqual( 5 );
	expect( new Set( rows.map( ( { title } ) => title ) ).size ).toBe(
		rows.length
	);
	for ( const { cells } of rows ) {
		expect( Object.keys( cells ).length ).toBeGreaterThan( 0 );
	}
} );

it( 'begins with what failed, and shows the answer that failed where others passed', () => {
	const last = [ ...exchanges ]
		.reverse()
		.find(
			( { probe } ) =>
				probe.credential === 'none' &&
				probe.vantage === 'browser' &&
				probe.endpoint === 'posts'
		)!;
	const failed = {
		...last,
		response: { ...last.response!, status: 401, code: 'x' },
	};
	const [ first ] = smallGrid(
		resting(),
		exchanges.map( ( each ) => ( each === last ? failed : each ) )
	);
	expect( first?.title ).toBe( 'Read posts' );
	expect( first?.cells.visitor && fateOf( first.cells.visitor ) ).toBe(
		'wrong'
	);
} );

it( 'then shows what the verdict rests on', () => {
	const cited = exchanges.find(
		( { probe } ) => probe.endpoint === 'save-post'
	);
	expect( cited ).toBeDefined();
	const [ first ] = smallGrid( resting( cited!.probe.id ), exchanges );
	expect( first?.title ).toBe( 'Save a post' );
} );

it( 'shows a page that failed, which is no request of the REST API, first, and no page that the verdict does not rest on', () => {
	const page = exchanges.find(
		( { probe } ) => probe.endpoint === 'front-page'
	)!;
	const failed = {
		...page,
		response: { ...page.response!, status: 401 },
	};
	const answers = exchanges.map( ( each ) =>
		each === page ? failed : each
	);
	const [ first ] = smallGrid( resting( page.probe.id ), answers );
	expect( first?.title ).toBe( 'GET /' );
	expect( first?.cells.visitor && fateOf( first.cells.visitor ) ).toBe(
		'wrong'
	);
	expect(
		smallGrid( resting(), answers ).map( ( { title } ) => title )
	).not.toContain( 'GET /' );
} );

it( 'shows what this page asks itself only where that was refused', () => {
	const echo = exchanges.find( ( { probe } ) => probe.endpoint === 'echo' )!;
	const isShown = ( status: number ) =>
		smallGrid(
			resting( echo.probe.id ),
			exchanges.map( ( each ) =>
				each === echo
					? { ...each, response: { ...each.response!, status } }
					: each
			)
		).some( ( { title } ) => title.includes( 'ws401_echo' ) );
	expect( isShown( 200 ) ).toBe( false );
	expect( isShown( 403 ) ).toBe( true );
} );
