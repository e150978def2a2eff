import ts from 'typescript';

/** Functions that declare a test; `test.skip()` and `it.todo()` declare none that runs. */
const DECLARES = new Set( [ 'test', 'it' ] );

/** `test( … )`, `it( … )`, `test.each( … )( … )`, `it.only( … )`; null for everything else. */
function declares( callee: ts.Expression ): boolean {
	if ( ts.isIdentifier( callee ) ) {
		return DECLARES.has( callee.text );
	}
	// test.each( cases )( 'title', … )
	return (
		ts.isCallExpression( callee ) &&
		ts.isPropertyAccessExpression( callee.expression ) &&
		callee.expression.name.text === 'each' &&
		declares( callee.expression.expression )
	);
}

/** A title as it is written, with … for each value that is put in. */
function titleIn( argument: ts.Expression | undefined ): string | null {
	if ( ! argument ) {
		return null;
	}
	if ( ts.isStringLiteralLike( argument ) ) {
		return argument.text;
	}
	return ts.isTemplateExpression( argument )
		? argument.head.text +
				argument.templateSpans
					.map( ( { literal } ) => `…${ literal.text }` )
					.join( '' )
		: null;
}

/**
 * The titles of the tests in a TypeScript file, or the names of the test methods in a PHP file.
 *
 * @param file   Path, by whose ending the language is known.
 * @param source Its text.
 */
export function titlesOf( file: string, source: string ): Set< string > {
	if ( file.endsWith( '.php' ) ) {
		return new Set(
			[ ...source.matchAll( /function (test_\w+)\(/g ) ].map(
				( [ , name ] ) => name!
			)
		);
	}
	const titles = new Set< string >();
	const visit = ( node: ts.Node ): void => {
		if ( ts.isCallExpression( node ) && declares( node.expression ) ) {
			const title = titleIn( node.arguments[ 0 ] );
			if ( title !== null ) {
				titles.add( title );
			}
		}
		ts.forEachChild( node, visit );
	};
	visit( ts.createSourceFile( file, source, ts.ScriptTarget.Latest, true ) );
	return titles;
}
