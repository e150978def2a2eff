import {
	exchange,
	healthySite,
	plugin,
	restError,
} from '../../../tests/evidence';
import { exchangesOf } from '../probes';
import type { Exchange, Sight, Suspect } from '../evidence/types';
import {
	certaintyOf,
	frontRefusalSummary,
	labelsOf,
	refusalSummary,
	sentenceAbout,
} from './refusal-summary';
import { unsteadySummary } from './unsteady-summary';

const suspect = ( name: string, suspicion = 1 ): Suspect => ( {
	component: plugin( `${ name }/${ name }.php`, name ),
	suspicion,
	file: '',
	line: 0,
	where: '',
} );

const [ A, B, C ] = [ suspect( 'A' ), suspect( 'B' ), suspect( 'C' ) ];

/** A refused request, with what was tried besides. */
function refused( sight: Partial< Sight > | null = null ): Exchange {
	const [ posts ] = exchangesOf( healthySite().exchanges, {
		endpoint: 'posts',
	} );
	if ( ! posts ) {
		throw new Error( 'A healthy site is asked for posts.' );
	}
	return {
		...exchange( posts.probe, restError( 401, 'closed' ) ),
		...( sight && {
			sight: { isEarly: false, without: [], literals: null, ...sight },
		} ),
	};
}

const off = ( plugins: string[], passes: boolean ) => ( {
	plugins,
	status: passes ? 200 : 401,
	passes,
} );

const WITHOUT_A = refused( { without: [ off( [ 'A' ], true ) ] } );
const ONE_BY_ONE = refused( {
	without: [ off( [ 'A' ], false ), off( [ 'A', 'B' ], true ) ],
} );
const STILL_REFUSED = refused( {
	without: [ off( [ 'A' ], false ), off( [ 'A', 'B' ], false ) ],
} );
const alone = ( passes: boolean ) =>
	refused( {
		without: [ off( [ 'A' ], true ) ],
		alone: { plugin: 'A', status: passes ? 200 : 401, passes },
	} );

describe( 'certaintyOf', () => {
	it.each( [
		[ 'traced', refused(), [ A ] ],
		[ 'proven', WITHOUT_A, [ A ] ],
		[ 'proven', ONE_BY_ONE, [ A, B ] ],
		[ 'traced', STILL_REFUSED, [ A ] ],
		[ 'proven', alone( false ), [ A ] ],
		[ 'traced', alone( true ), [ A ] ],
		[ 'likely', refused(), [ suspect( 'A', 0.9 ) ] ],
		[ null, refused(), [ suspect( 'A', 0.3 ), suspect( 'B', 0.3 ) ] ],
		[ null, WITHOUT_A, [] ],
	] as const )( 'is %s', ( certainty, about, suspects ) => {
		expect( certaintyOf( about, suspects ) ).toBe( certainty );
	} );
} );

describe( 'refusalSummary', () => {
	const said = ( about: Exchange, suspects: readonly Suspect[] ) =>
		refusalSummary( about, suspects, 'every visitor' );

	it( 'names who was seen, and leaves it to the certainty how sure that is', () => {
		expect( said( refused(), [ A ] ) ).toBe(
			'The plugin “A” answers 401 to every visitor.'
		);
		for ( const about of [ STILL_REFUSED, WITHOUT_A ] ) {
			expect( said( about, [ A ] ) ).toBe( said( refused(), [ A ] ) );
		}
	} );

	it( 'names a second one as what it is: the one that answers when the first is out of the way', () => {
		expect( said( ONE_BY_ONE, [ A, B ] ) ).toBe(
			'The plugin “A” answers 401 to every visitor. Without it, the plugin “B” does the same.'
		);
	} );

	it( 'blames nobody alone for what takes two', () => {
		expect( said( alone( true ), [ A ] ) ).toMatch(
			/^The plugin “A” answers 401 to every visitor\. Tried once without it .*not known yet, or refuses only some requests\.$/
		);
		expect( said( alone( false ), [ A ] ) ).toBe(
			said( WITHOUT_A, [ A ] )
		);
	} );

	it( 'calls a single suspect likely and nobody of several', () => {
		expect( said( refused(), [ suspect( 'A', 0.9 ) ] ) ).toBe(
			'Most likely the plugin “A” answers 401 to every visitor.'
		);
		const several = said( refused(), [
			suspect( 'A', 0.4 ),
			suspect( 'B', 0.4 ),
		] );
		expect( several ).not.toMatch( /“[AB]”/ );
		expect( several ).toContain( 'not known yet' );
	} );

	it( 'says that it was answered before this plugin is loaded, where that was seen', () => {
		expect( said( refused( { isEarly: true } ), [] ) ).toMatch(
			/^Before this plugin is loaded, something answers 401 to/
		);
	} );
} );

describe( 'sentenceAbout', () => {
	const hides = ( who: string ) => `${ who } hides the list.`;

	it( 'begins with who was seen, else with who is most likely to, else with nobody', () => {
		expect( sentenceAbout( hides, refused(), [ A ] ) ).toBe(
			'The plugin “A” hides the list.'
		);
		expect(
			sentenceAbout( hides, refused(), [ suspect( 'A', 0.9 ) ] )
		).toBe( 'Most likely the plugin “A” hides the list.' );
		expect(
			sentenceAbout( hides, refused(), [
				suspect( 'A', 0.4 ),
				suspect( 'B', 0.4 ),
			] )
		).toBe( 'Something on this site hides the list.' );
	} );

	it( 'adds who else takes part', () => {
		expect( sentenceAbout( hides, WITHOUT_A, [ A ] ) ).toBe(
			'The plugin “A” hides the list.'
		);
		expect( sentenceAbout( hides, ONE_BY_ONE, [ A, B ] ) ).toBe(
			'The plugin “A” hides the list. Without it, the plugin “B” does the same.'
		);
	} );
} );

it( 'lists components as a subject', () => {
	expect( labelsOf( [] ) ).toBe( '' );
	expect( labelsOf( [ A, B, C ] ) ).toBe(
		'the plugin “A”, the plugin “B” and the plugin “C”'
	);
} );

it( 'calls what stands in front of PHP by its place', () => {
	expect( frontRefusalSummary( refused(), 'proxy', 'you' ) ).toBe(
		'A firewall in front of the site answers 401 to you; WordPress is not asked.'
	);
	expect( frontRefusalSummary( refused(), 'web-server', 'you' ) ).toBe(
		'The web server answers 401 to you; WordPress is not asked.'
	);
} );

describe( 'unsteadySummary', () => {
	it( 'says nothing of what was answered alike', () => {
		expect( unsteadySummary( WITHOUT_A, [ A ] ) ).toBeNull();
	} );

	it.each( [
		[ [ A ], 'The plugin “A” answered 401 to a request that passed' ],
		[ [ suspect( 'A', 0.9 ) ], 'most likely by the plugin “A”.' ],
		[ [], 'something on this site answers so to some requests only.' ],
	] )( 'keeps that it passed when it was repeated', ( suspects, said ) => {
		expect(
			unsteadySummary( refused( { again: 200 } ), suspects )
		).toContain( said );
	} );

	it( 'proves nothing by what passes without somebody', () => {
		expect(
			certaintyOf(
				refused( { again: 200, without: [ off( [ 'A' ], true ) ] } ),
				[ A ]
			)
		).toBe( 'traced' );
	} );
} );
