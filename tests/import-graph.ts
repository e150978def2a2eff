/**
 * Who imports whom below src, as the TypeScript compiler reads and resolves it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** All files below a folder, with absolute paths. */
export function filesBelow( folder: string ): string[] {
	return readdirSync( folder ).flatMap( ( name ) => {
		const path = join( folder, name );
		return statSync( path ).isDirectory() ? filesBelow( path ) : [ path ];
	} );
}

export const isScript = ( path: string ) => /\.tsx?$/.test( path );
/** Tests, and the broken sites that tests start: neither is shipped. */
export const isTest = ( path: string ) => /\.(test|site)\.tsx?$/.test( path );

/** The module a node of the syntax tree names: imports, re-exports, `import()` of values and of types, `require`, augmentations. */
function moduleNamedBy( node: ts.Node ): ts.Node | undefined {
	if ( ts.isImportDeclaration( node ) || ts.isExportDeclaration( node ) ) {
		return node.moduleSpecifier;
	}
	if ( ts.isImportEqualsDeclaration( node ) ) {
		return ts.isExternalModuleReference( node.moduleReference )
			? node.moduleReference.expression
			: undefined;
	}
	if ( ts.isImportTypeNode( node ) ) {
		return ts.isLiteralTypeNode( node.argument )
			? node.argument.literal
			: undefined;
	}
	if ( ts.isModuleDeclaration( node ) ) {
		return node.name;
	}
	if ( ts.isCallExpression( node ) ) {
		const isLoad =
			node.expression.kind === ts.SyntaxKind.ImportKeyword ||
			( ts.isIdentifier( node.expression ) &&
				node.expression.text === 'require' );
		return isLoad ? node.arguments[ 0 ] : undefined;
	}
	return undefined;
}

/** Every module a source names, in the order of the text. */
export function importsOf( source: string, name = 'source.tsx' ): string[] {
	const found: string[] = [];
	const visit = ( node: ts.Node ): void => {
		const named = moduleNamedBy( node );
		if ( named && ts.isStringLiteralLike( named ) ) {
			found.push( named.text );
		}
		ts.forEachChild( node, visit );
	};
	visit( ts.createSourceFile( name, source, ts.ScriptTarget.Latest, true ) );
	return found;
}

/** A file below src: its name from there, the files below src it imports, and what it imports from elsewhere. */
export interface Imports {
	file: string;
	files: string[];
	others: string[];
}

/**
 * The imports of every script below a folder; tests and broken sites beside the code are left out.
 *
 * @param src Absolute path.
 */
export function importGraph( src: string ): Imports[] {
	const { config } = ts.readConfigFile(
		join( src, '../tsconfig.json' ),
		ts.sys.readFile
	);
	const { options } = ts.parseJsonConfigFileContent(
		{ ...config, include: [], files: [] },
		ts.sys,
		join( src, '..' )
	);
	const cache = ts.createModuleResolutionCache( src, ( name ) => name );
	const fromSrc = ( path: string ) => relative( src, path );
	return filesBelow( src )
		.filter( ( path ) => isScript( path ) && ! isTest( path ) )
		.map( ( path ) => {
			const files: string[] = [];
			const others: string[] = [];
			for ( const name of importsOf(
				readFileSync( path, 'utf8' ),
				path
			) ) {
				const { resolvedModule } = name.startsWith( '.' )
					? ts.resolveModuleName( name, path, options, ts.sys, cache )
					: { resolvedModule: undefined };
				const target =
					resolvedModule &&
					fromSrc( resolvedModule.resolvedFileName );
				if ( target && ! target.startsWith( '..' ) ) {
					files.push( target );
				} else if ( ! name.endsWith( '.scss' ) ) {
					others.push( name );
				}
			}
			return { file: fromSrc( path ), files, others };
		} );
}

/** The folder of a file below src: `apache/kernel`. */
export const folderOf = ( file: string ): string =>
	dirname( file ).split( sep ).join( '/' );

/**
 * Circles: groups in which each member is reached from each other one (Tarjan's strongly connected components of two members and more).
 *
 * @param arrows From each node to those it points at.
 */
export function circlesIn(
	arrows: ReadonlyMap< string, Iterable< string > >
): string[][] {
	const circles: string[][] = [];
	const index = new Map< string, number >();
	const open: string[] = [];
	const visit = ( node: string ): number => {
		let low = index.size;
		index.set( node, low );
		open.push( node );
		for ( const next of arrows.get( node ) ?? [] ) {
			if ( ! index.has( next ) ) {
				low = Math.min( low, visit( next ) );
			} else if ( open.includes( next ) ) {
				low = Math.min( low, index.get( next ) ?? low );
			}
		}
		if ( low === index.get( node ) ) {
			const circle = open.splice( open.lastIndexOf( node ) );
			if ( circle.length > 1 ) {
				circles.push( circle.sort() );
			}
		}
		return low;
	};
	for ( const node of arrows.keys() ) {
		if ( ! index.has( node ) ) {
			visit( node );
		}
	}
	return circles;
}
