/**
 * Text to tree. Never throws: what Apache would refuse is listed in `errors`.
 */
import type { LogicalLine } from './lines';
import { splitLines } from './lines';
import { MarkerList } from './markers';
import type { Node, Section, SyntaxProblem, Tree } from './tree';
import { nextWord, trim } from './words';

const BYTE_ORDER_MARK = '\xEF\xBB\xBF';

function placeOf( { raw, line, lastLine, column }: LogicalLine ) {
	return { raw, line, lastLine, column };
}

/** Name and arguments of an opening line, and whether its `>` is there. */
function readOpening( text: string ) {
	const { word, rest } = nextWord( text );
	if ( rest === '' ) {
		const closed = word.endsWith( '>' );
		return {
			name: word.slice( 1, closed ? -1 : undefined ),
			args: '',
			closed,
		};
	}
	const end = rest.lastIndexOf( '>' );
	return {
		name: word.slice( 1 ),
		args: trim( end < 0 ? rest : rest.slice( 0, end ) ),
		closed: end >= 0,
	};
}

class Builder {
	public readonly errors: SyntaxProblem[] = [];
	public readonly root: Node[] = [];
	public readonly markers = new MarkerList();
	private readonly open: Section[] = [];

	public add( line: LogicalLine ): void {
		const place = placeOf( line );
		const { text } = line;
		if ( line.tooLong ) {
			this.report(
				line,
				'The line is longer than Apache reads (8190 bytes).'
			);
		}
		if ( text === '' ) {
			this.push( { kind: 'blank', ...place } );
		} else if ( text.startsWith( '#' ) ) {
			const comment = trim( text.slice( 1 ) );
			this.markers.read( comment, line.line );
			this.push( { kind: 'comment', text: comment, ...place } );
		} else if ( text.startsWith( '</' ) ) {
			this.close( line );
		} else if ( text.startsWith( '<' ) ) {
			this.openSection( line );
		} else {
			const { word, rest } = nextWord( text );
			this.push( {
				kind: 'directive',
				name: word,
				args: rest,
				...place,
			} );
		}
	}

	public finish(): void {
		for ( const section of this.open ) {
			this.errors.push( {
				line: section.line,
				column: section.column,
				message: `<${ section.name }> is never closed.`,
			} );
		}
		this.errors.sort( ( a, b ) => a.line - b.line );
	}

	private report( at: LogicalLine, message: string ): void {
		this.errors.push( { line: at.line, column: at.column, message } );
	}

	private push( node: Node ): void {
		const section = this.open[ this.open.length - 1 ];
		( section ? section.children : this.root ).push( node );
	}

	private openSection( line: LogicalLine ): void {
		const { name, args, closed } = readOpening( line.text );
		if ( ! closed ) {
			this.report( line, `<${ name } lacks its closing ">".` );
		}
		const section: Section = {
			kind: 'section',
			name,
			args,
			children: [],
			close: null,
			...placeOf( line ),
		};
		this.push( section );
		this.open.push( section );
	}

	private close( line: LogicalLine ): void {
		const { word, rest } = nextWord( line.text );
		const name = word.slice( 2 ).replace( />$/, '' );
		const section = this.open[ this.open.length - 1 ];
		if ( ! word.endsWith( '>' ) || rest !== '' ) {
			this.report(
				line,
				`"${ line.text }" is not a closing line Apache accepts.`
			);
		}
		if ( section && section.name.toLowerCase() === name.toLowerCase() ) {
			section.close = placeOf( line );
			this.open.pop();
			return;
		}
		this.report(
			line,
			section
				? `</${ section.name }> is expected here, not </${ name }>.`
				: `</${ name }> closes nothing.`
		);
		this.push( { kind: 'stray-close', name, ...placeOf( line ) } );
	}
}

/**
 * Parses a .htaccess file; each character of `text` is one byte.
 * Sections are judged as if every condition held; what a given server makes of the file, `simulate` says.
 */
export function parse( text: string ): Tree {
	const builder = new Builder();
	if ( text.startsWith( BYTE_ORDER_MARK ) ) {
		builder.errors.push( {
			line: 1,
			column: 1,
			message:
				'The file begins with a byte order mark, which Apache takes for part of the first directive.',
		} );
	}
	for ( const line of splitLines( text ) ) {
		builder.add( line );
	}
	builder.finish();
	return {
		kind: 'file',
		children: builder.root,
		markers: builder.markers.markers,
		errors: builder.errors,
	};
}
