import fc from 'fast-check';
import { compilePattern } from '.';
import { parsePattern } from './parse-pattern';
import { searchFor } from './search-for';

/** The same by the engine. */
function byEngine( source: string, fold: boolean ) {
	const parsed = parsePattern( source, { fold } );
	return parsed.kind === 'pattern'
		? searchFor( parsed.node, parsed.groups )
		: undefined;
}

const text = fc.string( {
	unit: fc.constantFrom( ...'abAB/.-_ ' ),
	maxLength: 6,
} );
const written = text.map( ( one ) => one.replace( /[.\-/]/g, '\\$&' ) );
const source = fc.oneof(
	fc
		.tuple(
			fc.constantFrom( '', '^' ),
			written,
			fc.constantFrom( '', '$' )
		)
		.map( ( parts ) => parts.join( '' ) ),
	fc
		.tuple(
			fc.constantFrom( '', '^' ),
			fc.array( written, { minLength: 2, maxLength: 4 } ),
			fc.constantFrom( '', '$' ),
			fc.boolean()
		)
		.map( ( [ start, some, end, isGroup ] ) => {
			const choice = some.join( '|' );
			return start + ( isGroup ? `(${ choice })` : choice ) + end;
		} )
);

it( 'plain text is found where the engine finds it', () => {
	fc.assert(
		fc.property( source, fc.boolean(), text, ( pattern, fold, subject ) => {
			const compiled = compilePattern( pattern, { fold } );
			expect(
				typeof compiled === 'string'
					? undefined
					: compiled.search( subject )
			).toEqual( byEngine( pattern, fold )?.( subject ) );
		} ),
		{ numRuns: 3000, seed: 401 }
	);
} );
