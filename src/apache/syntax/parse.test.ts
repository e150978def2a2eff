import fc from 'fast-check';
import { parse, print } from '..';
import type { Section } from './tree';

const bytes = fc.string( {
	unit: fc
		.integer( { min: 0, max: 255 } )
		.map( ( code ) => String.fromCharCode( code ) ),
	maxLength: 300,
} );

/** Text with what the parser looks at, so that sections and continuations come up often. */
const configuration = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'<IfModule mod_rewrite.c>',
				'</IfModule>',
				'<Files x',
				'</Files>',
				'<RequireAny>',
				'</requireany>',
				'# BEGIN WordPress',
				'# END WordPress',
				'Require all granted',
				'\tOptions -Indexes \\',
				'"quoted',
				'\\',
				''
			),
			bytes
		)
	)
	.chain( ( lines ) =>
		fc
			.constantFrom( '\n', '\r\n', '\r', '\n\n' )
			.map( ( newline ) => lines.join( newline ) )
	);

describe( 'parse', () => {
	it( 'loses no byte of anything', () => {
		fc.assert(
			fc.property( fc.oneof( bytes, configuration ), ( text ) => {
				expect( print( parse( text ) ) ).toBe( text );
			} ),
			{ numRuns: 2000 }
		);
	} );

	it( 'survives sections nested as deep as a file is long', () => {
		const text = '<If "true">\n'.repeat( 50000 );
		const tree = parse( text );
		expect( tree.errors ).toHaveLength( 50000 );
		expect( print( tree ) ).toBe( text );
	} );

	it( 'nests sections by name, whatever their case', () => {
		const [ outer ] = parse(
			'<IfModule mod_x.c>\n<Files "a b">\nRequire all denied\n</FILES>\n</ifmodule>\n'
		).children as Section[];
		const inner = outer?.children[ 0 ] as Section;
		expect( outer?.args ).toBe( 'mod_x.c' );
		expect( inner ).toMatchObject( { name: 'Files', args: '"a b"' } );
		expect( inner.children[ 0 ] ).toMatchObject( {
			name: 'Require',
			args: 'all denied',
			line: 3,
		} );
		expect( inner.close?.line ).toBe( 4 );
	} );

	it( 'joins continued lines, in a comment too', () => {
		const { children } = parse(
			'SetEnv A \\\n\t"b c" \\\r\n d\n# x \\\nRequire all denied\n'
		);
		expect( children ).toMatchObject( [
			{ kind: 'directive', args: 'A \t"b c"  d', line: 1, lastLine: 3 },
			{ kind: 'comment', line: 4, lastLine: 5 },
		] );
	} );

	it( 'finds the blocks that programs rewrite', () => {
		expect(
			parse(
				'# BEGIN WordPress\n# BEGIN cache\n# END cache\n# END WordPress\n# BEGIN lost\n'
			).markers
		).toEqual( [
			{ name: 'WordPress', begin: 1, end: 4 },
			{ name: 'cache', begin: 2, end: 3 },
			{ name: 'lost', begin: 5, end: null },
		] );
	} );

	it.each( [
		[ '\n  <Files x>\n', 2, 3, 'never closed' ],
		[ '</IfModule>\n', 1, 1, 'closes nothing' ],
		[ '<Files x>\n</IfModule>\n</Files>\n', 2, 1, 'expected here' ],
		[ '<Files x\n</Files>\n', 1, 1, 'lacks its closing' ],
		[ '<Files x>\n</Files >\n', 2, 1, 'not a closing line' ],
		[ '\xEF\xBB\xBFRequire all granted\n', 1, 1, 'byte order mark' ],
		[ `Require ip ${ '1'.repeat( 9000 ) }\n`, 1, 1, 'longer than' ],
	] )(
		'names the place of what is wrong: %j',
		( text, line, column, message ) => {
			expect( parse( text ).errors[ 0 ] ).toEqual( {
				line,
				column,
				message: expect.stringContaining( message ),
			} );
		}
	);

	it( 'takes a sound file for sound', () => {
		expect(
			parse( '# c\n<IfModule a>\nX y\n</IfModule>\n' ).errors
		).toEqual( [] );
	} );
} );
