/**
 * A file read as this server reads it: conditional sections decided, the rest nested.
 * Any mistake makes Apache answer 500 to everything below that folder.
 */
import type { LogicalLine } from '../syntax/lines';
import { splitLines } from '../syntax/lines';
import type { Place } from '../syntax/types';
import { nextWord } from '../syntax/words';
import { moduleLoaded, shortModuleName } from '../kernel/loaded-modules';
import { compareVersion } from '../kernel/server-version';
import { Undecidable, type World } from '../kernel/world';

/** Apache refuses the file. */
export class FileRefused extends Error {
	public constructor(
		public readonly place: Place,
		message: string
	) {
		super( message );
	}
}

/** A directive or section; a section's name keeps its `<`. */
export interface ReadNode {
	name: string;
	args: string;
	children: ReadNode[];
	place: Place;
}

/** Sections that are decided while the file is read. */
const CONDITIONAL: Readonly< Record< string, string > > = {
	'<ifmodule': 'core',
	'<ifdefine': 'core',
	'<iffile': 'core',
	'<ifdirective': 'core',
	'<ifsection': 'core',
	'<ifversion': 'version',
};

/** Sections in sections that are followed; Apache itself follows some thousands, and nobody writes them. */
const DEEPEST = 500;

class Reader {
	private at = 0;
	private depth = 0;

	public constructor(
		private readonly lines: LogicalLine[],
		private readonly directory: string,
		private readonly world: World,
		private readonly knowsDirective: ( name: string ) => boolean
	) {}

	/** Nodes up to the end, or up to the line that closes the conditional section `until`. */
	public read( until?: string ): ReadNode[] {
		const top: ReadNode[] = [];
		const open: ReadNode[] = [];
		for ( let line = this.take(); line; line = this.take() ) {
			if (
				until &&
				open.length === 0 &&
				line.text.toLowerCase() === `</${ until }>`
			) {
				return top;
			}
			if ( line.text === '' || line.text.startsWith( '#' ) ) {
				continue;
			}
			const into = open[ open.length - 1 ]?.children ?? top;
			this.readLine( line, into, open );
		}
		const unclosed = open[ open.length - 1 ];
		// A conditional section that is read needs no end, and what it holds is not looked at again.
		if ( unclosed && ! until ) {
			throw new FileRefused(
				( open[ 0 ] as ReadNode ).place,
				`${ ( open[ 0 ] as ReadNode ).name }> was not closed.`
			);
		}
		return top;
	}

	private placeOf( line: LogicalLine ): Place {
		return { directory: this.directory, line: line.line };
	}

	private take(): LogicalLine | undefined {
		const line = this.lines[ this.at++ ];
		if ( line?.tooLong ) {
			throw new FileRefused( this.placeOf( line ), 'Line too long' );
		}
		return line;
	}

	private readLine(
		line: LogicalLine,
		into: ReadNode[],
		open: ReadNode[]
	): void {
		const place = this.placeOf( line );
		let { word, rest } = nextWord( line.text );
		if ( word.startsWith( '</' ) ) {
			this.close( word, open, place );
			return;
		}
		if ( word[ 1 ] !== '/' && word.endsWith( '>' ) ) {
			word = word.slice( 0, -1 );
		}
		if ( word.startsWith( '<' ) && rest === '' ) {
			rest = '>';
		}
		const name = word.toLowerCase();
		if (
			name in CONDITIONAL &&
			moduleLoaded( this.world, CONDITIONAL[ name ] as string, place )
		) {
			into.push( ...this.conditional( name, rest, place ) );
			return;
		}
		const node = { name: word, args: rest, children: [], place };
		into.push( node );
		if ( word.startsWith( '<' ) ) {
			if ( open.length >= DEEPEST ) {
				throw new Undecidable( place );
			}
			open.push( node );
		}
	}

	private close( word: string, open: ReadNode[], place: Place ): void {
		const section = open[ open.length - 1 ];
		if ( ! section ) {
			throw new FileRefused(
				place,
				`${ word } without matching section`
			);
		}
		if ( ! word.endsWith( '>' ) ) {
			throw new FileRefused(
				place,
				`${ word }> directive missing closing '>'`
			);
		}
		if (
			word.slice( 2, -1 ).toLowerCase() !==
			section.name.slice( 1 ).toLowerCase()
		) {
			throw new FileRefused(
				place,
				`Expected </${ section.name.slice( 1 ) }> but saw ${ word }`
			);
		}
		open.pop();
	}

	private conditional(
		name: string,
		args: string,
		place: Place
	): ReadNode[] {
		const end = args.lastIndexOf( '>' );
		if ( end < 0 ) {
			throw new FileRefused(
				place,
				`${ name }> directive missing closing '>'`
			);
		}
		const inside = args.slice( 0, end );
		const holds =
			name === '<ifversion'
				? this.versionFits( inside, place )
				: this.conditionHolds( name, inside, place );
		if ( holds ) {
			if ( ++this.depth > DEEPEST ) {
				throw new Undecidable( place );
			}
			const nodes = this.read( name.slice( 1 ) );
			this.depth--;
			return nodes;
		}
		this.skip( name, place );
		return [];
	}

	private conditionHolds(
		name: string,
		inside: string,
		place: Place
	): boolean {
		const negative = inside.startsWith( '!' );
		const { word } = nextWord( negative ? inside.slice( 1 ) : inside );
		if ( word === '' ) {
			throw new FileRefused(
				place,
				`${ name }> directive requires additional arguments`
			);
		}
		return this.test( name, word, place ) !== negative;
	}

	private test( name: string, word: string, place: Place ): boolean {
		switch ( name ) {
			case '<ifmodule':
				return (
					/^(mod_\w+\.c|\w+_module|\w+\.c)$/.test( word ) &&
					moduleLoaded( this.world, shortModuleName( word ), place )
				);
			case '<ifdefine':
				return this.world.choose( `defined ${ word }`, place );
			case '<iffile':
				return this.world.stat( word, place ) !== undefined;
			case '<ifsection':
				return this.knowsDirective( `<${ word.toLowerCase() }` );
		}
		return this.knowsDirective( word.toLowerCase() );
	}

	private versionFits( inside: string, place: Place ): boolean {
		const fits = compareVersion( inside );
		if ( typeof fits === 'string' ) {
			throw new FileRefused( place, fits );
		}
		if ( fits === undefined ) {
			return this.world.choose( `version ${ inside }`, place );
		}
		return fits;
	}

	/** Passes a section over that is not read. What stands in it is only counted. */
	private skip( name: string, place: Place ): void {
		const open = [ name ];
		for ( let line = this.take(); line; line = this.take() ) {
			const { word, rest } = nextWord( line.text );
			if ( word.startsWith( '</' ) ) {
				const expected = open.pop() as string;
				if (
					word.slice( 2, -1 ).toLowerCase() !==
					expected.slice( 1 ).toLowerCase()
				) {
					throw new FileRefused(
						this.placeOf( line ),
						`Expected </${ expected.slice( 1 ) }> but saw ${ word }`
					);
				}
				if ( open.length === 0 ) {
					return;
				}
			} else if ( word.startsWith( '<' ) ) {
				open.push(
					rest === '' && word.endsWith( '>' )
						? word.slice( 0, -1 )
						: word
				);
			}
		}
		throw new FileRefused(
			place,
			`Expected </${ name.slice( 1 ) }> before end of configuration`
		);
	}
}

/** The file's directives; throws FileRefused. */
export function readFile(
	text: string,
	directory: string,
	world: World,
	knowsDirective: ( name: string ) => boolean
): ReadNode[] {
	return new Reader(
		splitLines( text ),
		directory,
		world,
		knowsDirective
	).read();
}
