import fc from 'fast-check';
import type { Match, PatternOptions } from '.';
import { compilePattern, groupOf, substitute } from '.';

function groups(
	source: string,
	subject: string,
	options: PatternOptions = {}
): string[] | null {
	const pattern = compilePattern( source, options );
	const match =
		typeof pattern === 'string' ? null : pattern.search( subject );
	return match === null || match === 'undecided'
		? null
		: match.starts.map( ( _, index ) => groupOf( match, index ) );
}

describe( 'regular expressions as PCRE reads them', () => {
	it.each( [
		[
			'^wp-(json|admin)/?(.*)$',
			'wp-json/wp/v2',
			[ 'wp-json/wp/v2', 'json', 'wp/v2' ],
		],
		[ '(a+?)(a*)', 'aaa', [ 'aaa', 'a', 'aa' ] ],
		[ '(?i)WP-JSON', 'wp-json', [ 'wp-json' ] ],
		[ '(?:(a)|b)*', 'ab', [ 'ab', 'a' ] ],
		[ '(?=(b))', 'ab', [ '', 'b' ] ],
		[ '(?<!x)y', 'xyy', [ 'y' ] ],
		[ '(?<name>a)\\k<name>', 'aa', [ 'aa', 'a' ] ],
		[ '(a)|b', 'b', [ 'b', '' ] ],
		[ '[[:digit:]]+', 'a12', [ '12' ] ],
		[ '[^\\w.-]', 'a-.b/c', [ '/' ] ],
		[ '\\x2fa\\.php', '/a.php', [ '/a.php' ] ],
		[ '\\Qa.b\\E+', 'a.bb', [ 'a.bb' ] ],
		[ '.', '\n', [ '\n' ] ],
		[ '(?>a+)b', 'aab', [ 'aab' ] ],
		[ 'a{2,3}', 'aaaa', [ 'aaa' ] ],
		[ 'a{,3}', 'a{,3}', [ 'a{,3}' ] ],
	] )( '%s finds in %j what PCRE finds', ( source, subject, expected ) => {
		expect( groups( source, subject ) ).toEqual( expected );
	} );

	it.each( [
		[ 'a++ab', 'aaab' ],
		[ '(?>a+)ab', 'aaab' ],
		[ '^a$', 'a\n' ],
		[ '\\bwp\\b', 'wpx' ],
		[ '(?!wp-admin)^wp', 'wp-admin' ],
	] )( '%s does not match %j', ( source, subject ) => {
		expect( groups( source, subject ) ).toBeNull();
	} );

	it( 'folds the case of ASCII letters alone', () => {
		expect( groups( 'K[a-c]', 'kB', { fold: true } ) ).toEqual( [ 'kB' ] );
		expect( groups( '\xe9', '\xc9', { fold: true } ) ).toBeNull();
	} );

	it.each( [
		'(',
		')',
		'a)',
		'*a',
		'a**',
		'[a',
		'[z-a]',
		'a{3,2}',
		'\\',
		'(?<=a+)b',
		'[[:x:]]',
		'(a)\\2',
		'\\y',
	] )( '%s is refused', ( source ) => {
		expect( typeof compilePattern( source ) ).toBe( 'string' );
	} );

	it( 'gives up on a pattern that would take for ever', () => {
		const pattern = compilePattern( '^(a+)+$' );
		expect(
			typeof pattern !== 'string' &&
				pattern.search( `${ 'a'.repeat( 60 ) }b` )
		).toBe( 'undecided' );
	} );

	it.each( [ '\\p{L}', '(?R)', '(*UTF8)a', '(?(1)a|b)' ] )(
		'%s is left undecided',
		( source ) => {
			const pattern = compilePattern( source );
			expect( typeof pattern !== 'string' && pattern.search( 'a' ) ).toBe(
				'undecided'
			);
		}
	);

	it( "agrees with JavaScript's engine where both mean the same", () => {
		const atom = fc.constantFrom(
			'a',
			'b',
			'.',
			'[ab]',
			'[^a]',
			'\\w',
			'^',
			'$',
			'\\.'
		);
		const piece = fc
			.tuple( atom, fc.constantFrom( '', '', '*', '+?', '?', '{1,2}' ) )
			.map( ( [ one, count ] ) =>
				/[\^$]$/.test( one ) && one.length === 1 ? one : one + count
			);
		const branch = fc
			.array( piece, { minLength: 1, maxLength: 4 } )
			.map( ( pieces ) => pieces.join( '' ) );
		const source = fc
			.tuple( branch, branch )
			.map( ( [ one, other ] ) => `(${ one }|${ other })` );
		fc.assert(
			fc.property(
				source,
				fc.string( {
					unit: fc.constantFrom( 'a', 'b', '.', '/' ),
					maxLength: 8,
				} ),
				( text, subject ) => {
					const native = new RegExp( text, 's' ).exec( subject );
					expect( groups( text, subject ) ).toEqual(
						native && [ native[ 0 ], native[ 1 ] ?? '' ]
					);
				}
			),
			{ numRuns: 3000 }
		);
	} );

	it( 'fills in what groups matched', () => {
		const match: Match = {
			subject: 'ab',
			starts: [ 0, 1 ],
			ends: [ 2, 2 ],
		};
		expect( substitute( 'x$1$0\\$1$9', match ) ).toBe( 'xbab$1' );
	} );
} );
