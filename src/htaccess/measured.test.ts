import {
	firstQuestions,
	furtherQuestions,
	judgeAnswers,
	measuredFacts,
	type ScratchAnswer,
} from './measured';

/** How a server answers: the status, and which file it serves, by question. */
type Conduct = Record< string, Partial< ScratchAnswer > >;

const FOUND = { 'x-ws401-read': 'yes', 'x-ws401-modules': 'rewrite, headers' };

/** A server on which everything works. */
const OPEN: Conduct = {
	broken: { status: 500, served: 'other' },
	modules: { headers: FOUND },
	rewrite: { served: 'second' },
};

/** A server that answers each question with the plain file, but for these. */
function answersOf( conduct: Conduct, ids?: string[] ): ScratchAnswer[] {
	const asked =
		ids ?? firstQuestions( { candidate: 'x' } ).map( ( { id } ) => id );
	return asked.map( ( id ) => ( {
		id,
		status: 200,
		served: 'marker',
		headers: {},
		...conduct[ id ],
	} ) );
}

const judge = ( conduct: Conduct ) =>
	judgeAnswers( answersOf( conduct ), 'fpm-fcgi' );

it( 'reads an open server', () => {
	const found = judge( OPEN );
	expect( found ).toMatchObject( {
		reachable: true,
		read: true,
		modules: [ 'headers', 'rewrite' ],
		allowOverride: [ 'All' ],
		rewrites: true,
		cgiPassAuth: true,
		parses: true,
		sapi: 'fpm',
	} );
	expect( found.missing ).toContain( 'setenvif' );
	expect( measuredFacts( found ) ).toEqual( {
		sapi: 'fpm',
		modules: [ 'headers', 'rewrite' ],
		allowOverride: [ 'All' ],
	} );
} );

it( 'knows nothing where the folder cannot be reached', () => {
	const found = judge( {
		...OPEN,
		control: { status: 401, served: 'other' },
	} );
	expect( found ).toMatchObject( {
		reachable: false,
		read: null,
		parses: null,
		modules: null,
	} );
	expect( measuredFacts( found ) ).toEqual( { sapi: 'fpm' } );
} );

it( 'does not take a failing server for one that refuses the text', () => {
	const failing = { status: 503, served: 'other' } as const;
	expect(
		judge( { ...OPEN, control: failing, candidate: failing } ).parses
	).toBeNull();
} );

it( 'sees that nothing is read', () => {
	expect( judge( {} ) ).toMatchObject( {
		read: false,
		allowOverride: [ 'None' ],
		modules: null,
	} );
} );

it( 'does not say that nothing is read when no answer came', () => {
	const silent = { status: null, served: 'other' } as const;
	expect( judge( { broken: silent } ) ).toMatchObject( {
		read: null,
		allowOverride: null,
	} );
} );

it( 'believes an effect where mistakes are passed over, as LiteSpeed does', () => {
	expect(
		judge( { ...OPEN, broken: { status: 200, served: 'marker' } } ).read
	).toBe( true );
} );

it( 'tells a text that the server refuses from one that redirects', () => {
	expect(
		judge( { ...OPEN, candidate: { status: 500, served: 'other' } } ).parses
	).toBe( false );
	expect(
		judge( { ...OPEN, candidate: { status: 404, served: 'other' } } ).parses
	).toBe( true );
} );

it( 'reads which classes are allowed', () => {
	const refused = { status: 500, served: 'other' } as const;
	expect(
		judge( { ...OPEN, 'class-options': refused } ).allowOverride
	).toEqual( [ 'FileInfo', 'AuthConfig', 'Limit', 'Indexes' ] );
} );

it( 'sees that rules are passed over in silence (Nonfatal)', () => {
	expect(
		judge( { ...OPEN, rewrite: { served: 'marker' } } ).allowOverride
	).toEqual( [ 'AuthConfig', 'Limit', 'Indexes', 'Options' ] );
} );

describe( 'where no header comes through', () => {
	const mute: Conduct = { ...OPEN, modules: { headers: {} } };

	it( 'asks for each module by itself, and reads the answers', () => {
		const first = answersOf( mute );
		const open = furtherQuestions( first );
		expect( open.map( ( { id } ) => id ) ).toContain( 'module-rewrite' );
		const refused = { status: 500, served: 'other' } as const;
		const further = answersOf(
			{ 'module-rewrite': refused, 'module-env': refused },
			open.map( ( { id } ) => id )
		);
		const found = judgeAnswers( [ ...first, ...further ], 'litespeed' );
		expect( found.modules ).toEqual( [ 'env', 'rewrite' ] );
		expect( found.missing ).toContain( 'headers' );
		expect( found.sapi ).toBe( 'litespeed' );
	} );

	it( 'does not know the modules when one answer is missing', () => {
		expect( judge( mute ) ).toMatchObject( { modules: null, missing: [] } );
	} );

	it( 'asks nothing more where headers came, or nothing is read', () => {
		expect( furtherQuestions( answersOf( OPEN ) ) ).toEqual( [] );
		expect( furtherQuestions( answersOf( {} ) ) ).toEqual( [] );
	} );
} );

it( 'asks for the modules that the site’s own files name, and for nothing else', () => {
	const text = firstQuestions( {
		modules: [ '!mod_geoip.c', 'rewrite_module', 'x>\nRequire all denied' ],
	} ).find( ( { id } ) => id === 'modules' )?.text;
	expect( text ).toContain( '<IfModule mod_geoip.c>' );
	expect( text?.match( /append X-WS401-Modules rewrite\n/g ) ).toHaveLength(
		1
	);
	expect( text ).not.toContain( 'denied' );
} );
