import {
	exchange,
	healthySite,
	htmlPage,
	plugin,
	restError,
} from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type {
	Component,
	Exchange,
	Probe,
} from '../../diagnosis/evidence/types';
import { exchangeOf } from '../../diagnosis/probes';
import {
	bothOf,
	canBeLeftOut,
	culpritOf,
	isMended,
	outcomeOf,
	sightOf,
} from './left-out';

const { exchanges } = healthySite();
const posts = exchangeOf( exchanges, { endpoint: 'posts' } )!;
const front = exchangeOf( exchanges, { endpoint: 'front-page' } )!;
const GALLERY = plugin( 'gallery/gallery.php', 'Gallery' );

const asked = ( change: Partial< Probe > ): Exchange => ( {
	...posts,
	probe: { ...posts.probe, ...change },
} );
const answeredBy = (
	component: Component | null,
	{ where = 'init', fatal = null as string | null } = {}
): Exchange => ( {
	...posts,
	receipt: receiptOf( 'a', {
		origin: component && {
			component,
			file: 'a.php',
			line: 1,
			where,
			callback: '',
		},
		fatal:
			fatal === null ? null : { file: 'a.php', line: 1, plugin: fatal },
	} ),
} );

describe( 'what is sent once more without the one that answered', () => {
	it.each( [
		[ 'none', 'posts', true ],
		[ 'cookie-nonce', 'posts', true ],
		[ 'application-password', 'posts', false ],
		[ 'bearer', 'posts', false ],
		[ 'none', 'echo', false ],
	] as const )(
		'with the credential %s, at %s: %s',
		( credential, endpoint, expected ) => {
			expect( canBeLeftOut( asked( { credential, endpoint } ) ) ).toBe(
				expected
			);
		}
	);

	it( 'is nothing that happens while its file is loaded', () => {
		expect( canBeLeftOut( answeredBy( GALLERY ) ) ).toBe( true );
		expect(
			canBeLeftOut( answeredBy( GALLERY, { where: 'file scope' } ) )
		).toBe( false );
	} );
} );

describe( 'whether it passes', () => {
	const refused = exchange( posts.probe, restError( 401, 'x' ) );
	const standIn = exchange(
		front.probe,
		htmlPage( 200, '<title>Coming soon</title>' )
	);

	it( 'does where the answer is as expected, and not where it is not', () => {
		expect( isMended( refused, posts ) ).toBe( true );
		expect( isMended( refused, refused ) ).toBe( false );
		expect( isMended( { ...refused, response: null }, posts ) ).toBe(
			true
		);
		expect( isMended( refused, { ...posts, response: null } ) ).toBe(
			false
		);
	} );

	it( 'does not where a page comes in the place of the feed', () => {
		const feed = exchangeOf( exchanges, { endpoint: 'feed' } )!;
		const shut = exchange( feed.probe, htmlPage( 403, 'No' ) );
		const page = exchange( feed.probe, htmlPage( 200, '<p>Hello</p>' ) );
		expect( isMended( shut, feed ) ).toBe( true );
		expect( isMended( shut, page ) ).toBe( false );
	} );

	it( 'does not where another short page, or the same one, comes in the place of the front page', () => {
		expect( isMended( standIn, front ) ).toBe( true );
		expect( isMended( standIn, standIn ) ).toBe( false );
		const other = exchange(
			front.probe,
			htmlPage( 200, '<title>Under construction</title>' )
		);
		expect( isMended( standIn, other ) ).toBe( false );
		// It says the same in its title, and is as long as any theme's.
		const long = exchange( front.probe, {
			...htmlPage( 200, '<title>Coming soon</title>' ),
			truncated: true,
		} );
		expect( isMended( standIn, long ) ).toBe( false );
	} );

	it( 'is kept with what was left out and with the status', () => {
		expect(
			outcomeOf( { plugins: [ 'a' ], theme: true }, posts, refused )
		).toEqual( {
			plugins: [ 'a' ],
			theme: true,
			status: 200,
			passes: true,
		} );
		const none = { ...posts, response: null };
		expect( outcomeOf( { plugins: [ 'a' ] }, none, refused ) ).toEqual( {
			plugins: [ 'a' ],
			status: null,
			passes: false,
		} );
	} );
} );

describe( 'what a request can do without', () => {
	it.each( [
		[ 'a plugin', answeredBy( GALLERY ), { plugins: [ GALLERY.id ] } ],
		[
			'the theme',
			answeredBy( { kind: 'theme', id: 't', name: 'T' } ),
			{ plugins: [], theme: true },
		],
		[
			'a plugin that broke off',
			answeredBy( null, { fatal: 'b/b.php' } ),
			{ plugins: [ 'b/b.php' ] },
		],
		[
			'the plugin that answered, before one that broke off',
			answeredBy( GALLERY, { fatal: 'b/b.php' } ),
			{ plugins: [ GALLERY.id ] },
		],
		[
			'a plugin that broke off where a must-use plugin answered',
			answeredBy(
				{ kind: 'mu-plugin', id: 'm.php', name: 'M' },
				{ fatal: 'b/b.php' }
			),
			{ plugins: [ 'b/b.php' ] },
		],
		[
			'not a must-use plugin',
			answeredBy( { kind: 'mu-plugin', id: 'm.php', name: 'M' } ),
			null,
		],
		[ 'nothing that nobody saw', answeredBy( null ), null ],
		[ 'nothing without a receipt', posts, null ],
		[ 'nothing that was not sent', undefined, null ],
	] )( '%s', ( _, seen, expected ) => {
		expect( culpritOf( seen ) ).toEqual( expected );
	} );

	it( 'are both together, unless one is part of the other', () => {
		const a = { plugins: [ 'a' ] };
		const b = { plugins: [ 'b' ] };
		const theme = { plugins: [], theme: true as const };
		expect( bothOf( a, b ) ).toEqual( { plugins: [ 'a', 'b' ] } );
		expect( bothOf( a, theme ) ).toEqual( {
			plugins: [ 'a' ],
			theme: true,
		} );
		expect( bothOf( theme, a ) ).toEqual( {
			plugins: [ 'a' ],
			theme: true,
		} );
		expect( bothOf( a, a ) ).toBeNull();
		expect( bothOf( { ...a, theme: true }, theme ) ).toBeNull();
	} );
} );

it( 'has seen nothing at the beginning', () => {
	expect( sightOf( {} ) ).toEqual( {
		isEarly: false,
		without: [],
		literals: null,
	} );
	expect( sightOf( { isEarly: true } ).isEarly ).toBe( true );
} );
