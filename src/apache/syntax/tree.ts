/**
 * What a .htaccess file parses to. Plain data; every node keeps its bytes, so that printing loses nothing.
 */

/** Something Apache would refuse to read. */
export interface SyntaxProblem {
	/** From 1. */
	line: number;
	/** From 1, in bytes. */
	column: number;
	/** One sentence. */
	message: string;
}

interface Located {
	/** All bytes of the line(s), line ending included. */
	raw: string;
	line: number;
	lastLine: number;
	column: number;
}

/** A line of white space. */
export interface Blank extends Located {
	kind: 'blank';
}

/** A comment line. */
export interface Comment extends Located {
	kind: 'comment';
	/** The comment behind its `#`, trimmed. */
	text: string;
}

/** One directive. */
export interface Directive extends Located {
	kind: 'directive';
	/** As written; names are case-insensitive. */
	name: string;
	/** What follows the name, untouched but for joined lines. */
	args: string;
}

/** A closing line that closes nothing. */
export interface StrayClose extends Located {
	kind: 'stray-close';
	name: string;
}

/** `<Name args> … </Name>`; its place is that of the opening line. */
export interface Section extends Located {
	kind: 'section';
	/** Without `<`, as written. */
	name: string;
	/** Without the closing `>`. */
	args: string;
	children: Node[];
	/** The closing line; null when the file ends before it. */
	close: Located | null;
}

export type Node = Blank | Comment | Directive | StrayClose | Section;

/** A `# BEGIN name … # END name` block, which some program rewrites as a whole. */
export interface Marker {
	name: string;
	/** Line of `# BEGIN`. */
	begin: number;
	/** Line of `# END`; null when it is missing. */
	end: number | null;
}

/** A parsed file. */
export interface Tree {
	kind: 'file';
	children: Node[];
	markers: Marker[];
	/** In file order; empty when Apache could read the file, whatever modules it has. */
	errors: SyntaxProblem[];
}
