import { textOfOwn } from './own-files';
import { type SyntaxFault, TokenReader } from './tokens';

/** Where a directive stands. */
export interface Place {
	/** Path of the file as `nginx -T` names it; null for a text without such names. */
	file: string | null;
	/** Counted from 1 within that file. */
	line: number;
}

/** A directive, with its block where it has one. */
export interface Directive {
	name: string;
	/** Without quotes and escapes. */
	args: string[];
	block: Directive[] | null;
	place: Place;
	/** Its block was a program in another language, and was stepped over. */
	isProgram: boolean;
}

/** One file of a configuration. */
interface ConfigurationFile {
	path: string | null;
	text: string;
}

/** A broken text: nginx would not start with it. */
interface Broken extends Place {
	message: string;
}

export type Parsed =
	| { kind: 'directives'; directives: Directive[] }
	| { kind: 'broken'; fault: Broken };

/** Blocks that hold a program. */
const PROGRAM = /_by_lua_block$|^(?:js|perl)_\w*block$/;

class FileParser {
	private readonly reader: TokenReader;

	public constructor( private readonly file: ConfigurationFile ) {
		this.reader = new TokenReader( file.text );
	}

	public parse(): Directive[] | Broken {
		const directives = this.block( false );
		return directives;
	}

	private broken( { line, message }: SyntaxFault ): Broken {
		return { file: this.file.path, line, message };
	}

	/** Directives up to the closing brace, or to the end of the file. */
	private block( isInner: boolean ): Directive[] | Broken {
		const directives: Directive[] = [];
		for (;;) {
			const first = this.reader.next();
			if ( first === null ) {
				return isInner
					? this.broken( {
							line: this.lastLine(),
							message: 'a block is never closed: "}" is missing',
						} )
					: directives;
			}
			if ( 'message' in first ) {
				return this.broken( first );
			}
			if ( first.kind === '}' && isInner ) {
				return directives;
			}
			if ( first.kind !== 'word' ) {
				return this.broken( {
					line: first.line,
					message: `unexpected "${ first.kind }"`,
				} );
			}
			const directive = this.directive( first.text, first.line );
			if ( 'message' in directive ) {
				return directive;
			}
			directives.push( directive );
		}
	}

	private directive( name: string, line: number ): Directive | Broken {
		const place = { file: this.file.path, line };
		const args: string[] = [];
		for (;;) {
			const token = this.reader.next();
			if ( token === null ) {
				return this.broken( {
					line,
					message: `directive "${ name }" is not ended by ";"`,
				} );
			}
			if ( 'message' in token ) {
				return this.broken( token );
			}
			if ( token.kind === 'word' ) {
				args.push( token.text );
			} else if ( token.kind === ';' ) {
				return { name, args, block: null, place, isProgram: false };
			} else if ( token.kind === '}' ) {
				return this.broken( {
					line: token.line,
					message: `directive "${ name }" is not ended by ";"`,
				} );
			} else if ( PROGRAM.test( name ) ) {
				this.reader.skipProgram( token.start );
				return { name, args, block: null, place, isProgram: true };
			} else {
				const block = this.block( true );
				return 'message' in block
					? block
					: { name, args, block, place, isProgram: false };
			}
		}
	}

	private lastLine(): number {
		return this.file.text.split( '\n' ).length;
	}
}

/** Line of `nginx -T` before each file. */
const HEADER = /^# configuration file (\S.*):[ \t]*\r?$/gm;

/** The files of a text: those that `nginx -T` prints, or the text itself. */
function filesOf( text: string ): ConfigurationFile[] {
	const headers = [ ...text.matchAll( HEADER ) ];
	return headers.length === 0
		? [ { path: null, text } ]
		: headers.map( ( header, index ) => ( {
				path: header[ 1 ] as string,
				text: text
					.slice(
						header.index + header[ 0 ].length,
						headers[ index + 1 ]?.index
					)
					.replace( /^\n/, '' ),
			} ) );
}

/** Files that an `include` names: one, or those that its asterisks stand for, in the order of their names. */
function included(
	name: string,
	files: readonly ConfigurationFile[],
	folder: string
): ConfigurationFile[] {
	const path = name.startsWith( '/' ) ? name : `${ folder }/${ name }`;
	const pattern = new RegExp(
		`^${ path
			.replace( /[.+^${}()|\\]/g, '\\$&' )
			.replace( /\*/g, '[^/]*' )
			.replace( /\?/g, '[^/]' ) }$`
	);
	return files
		.filter( ( file ) => file.path !== null && pattern.test( file.path ) )
		.sort( ( a, b ) => ( ( a.path ?? '' ) < ( b.path ?? '' ) ? -1 : 1 ) );
}

/** More levels than that include themselves. */
const DEEPEST = 20;

/**
 * Reads a configuration as nginx does: what `nginx -T` prints, with its includes, or the text of one file or of a part of it.
 *
 * @param text Latin1 or UTF-8, whole.
 * @return Its directives; an `include` that names no file of the text stays among them. Broken where nginx would refuse it.
 */
export function parseConfiguration( text: string ): Parsed {
	const files = filesOf( text );
	const main = files[ 0 ] as ConfigurationFile;
	const folder = main.path?.replace( /\/[^/]*$/, '' ) ?? '';
	function includedBy( { args, place }: Directive ): ConfigurationFile[] {
		const [ name = '' ] = args;
		const found = included( name, files, folder );
		// `nginx -T` prints all there is: what its asterisks do not find is not there.
		const isAbsent = main.path !== null && /[*?]/.test( name );
		const own = isAbsent ? '' : textOfOwn( name );
		// What such a file says is told by the line that includes it.
		return own === null || found.length > 0
			? found
			: [
					{
						path: place.file,
						text: '\n'.repeat( place.line - 1 ) + own,
					},
				];
	}
	const read = ( file: ConfigurationFile, depth: number ) => {
		const directives = new FileParser( file ).parse();
		return 'message' in directives
			? directives
			: withIncludes( directives, depth );
	};
	function withIncludes(
		directives: Directive[],
		depth: number
	): Directive[] | Broken {
		const all: Directive[] = [];
		for ( const directive of directives ) {
			const named =
				directive.name === 'include' && depth < DEEPEST
					? includedBy( directive )
					: [];
			if ( named.length === 0 ) {
				const block =
					directive.block && withIncludes( directive.block, depth );
				if ( block && 'message' in block ) {
					return block;
				}
				all.push( { ...directive, block } );
			}
			for ( const file of named ) {
				const brought = read( file, depth + 1 );
				if ( 'message' in brought ) {
					return brought;
				}
				all.push( ...brought );
			}
		}
		return all;
	}
	const directives = read( main, 0 );
	return 'message' in directives
		? { kind: 'broken', fault: directives }
		: { kind: 'directives', directives };
}
