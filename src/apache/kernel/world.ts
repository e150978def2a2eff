/**
 * One run of the simulation against what is known; what is not known is asked for as a question
 * that is answered both ways in turn.
 */
import type {
	Effect,
	Place,
	ServerFacts,
	SimulatedRequest,
	TraceEntry,
} from '../syntax/types';

/** Thrown where the answer depends on what nobody here can know; caught once, in `simulate`. */
export class Undecidable extends Error {
	public constructor( public readonly place: Place | undefined ) {
		super( 'undecidable' );
	}
}

export interface Question {
	name: string;
	place: Place | undefined;
	answer: boolean;
}

/** What a piece of work asked a world and told it, so that its result can stand in for it in another one. */
export interface Journal {
	questions: Question[];
	notes: TraceEntry[];
	/** It looked at what stands on the disk, which a journal does not tell. */
	looked: boolean;
}

const PLACEHOLDER_ROOTS = [
	'/var/www/html',
	'/home/site/public_html',
] as const;

export class World {
	public readonly trace: TraceEntry[] = [];
	public readonly questions: Question[] = [];
	private journal: Journal | null = null;

	public constructor(
		public readonly facts: ServerFacts,
		public readonly request: SimulatedRequest,
		/** Answers to the first questions; later ones are answered `false`. */
		private readonly answers: readonly boolean[]
	) {}

	/** Does a piece of work and keeps its journal. */
	public keepJournal< Value >( work: () => Value ): {
		value: Value;
		journal: Journal;
	} {
		const journal = { questions: [], notes: [], looked: false };
		this.journal = journal;
		try {
			return { value: work(), journal };
		} finally {
			this.journal = null;
		}
	}

	/** Whether the same work would come to the same result here. If so, all is as if it had been done. */
	public agreesWith( { questions, notes }: Journal ): boolean {
		const isSame = questions.every(
			( { name, place, answer } ) => this.choose( name, place ) === answer
		);
		if ( isSame ) {
			this.trace.push( ...notes );
		}
		return isSame;
	}

	/** A yes-or-no question nobody here can answer. The same question has the same answer all through a run. */
	public choose( name: string, place?: Place ): boolean {
		const answer = this.answerTo( name, place );
		const { questions = [] } = this.journal ?? {};
		// Whether a module is there is asked for each line of a file.
		if ( ! questions.some( ( question ) => question.name === name ) ) {
			questions.push( { name, place, answer } );
		}
		return answer;
	}

	/** Whether whoever asks took a directive for some module's: then they know that its effect is left out. */
	public isAssumed( module: string | undefined, directive: string ): boolean {
		const { assume } = this.facts;
		return (
			assume?.( `directive ${ directive }` ) === true ||
			( module !== undefined &&
				assume?.( `module ${ module }` ) === true )
		);
	}

	private answerTo( name: string, place?: Place ): boolean {
		const asked = this.questions.find(
			( question ) => question.name === name
		);
		if ( asked ) {
			return asked.answer;
		}
		const assumed = this.facts.assume?.( name );
		if ( assumed !== undefined ) {
			return assumed;
		}
		const answer = this.answers[ this.questions.length ] ?? false;
		this.questions.push( { name, place, answer } );
		return answer;
	}

	/** Tells what a line did; nothing where it is no line of the files. */
	public note( place: Place | undefined, effect: Effect ): void {
		if ( place ) {
			const entry = {
				directory: place.directory,
				line: place.line,
				effect,
			};
			this.trace.push( entry );
			this.journal?.notes.push( entry );
		}
	}

	/** Absolute path of the document root; where it is not known, two are tried. */
	public get root(): string {
		if ( this.facts.documentRoot !== undefined ) {
			return this.facts.documentRoot.replace( /\/+$/, '' );
		}
		return this.choose( 'document root' )
			? PLACEHOLDER_ROOTS[ 1 ]
			: PLACEHOLDER_ROOTS[ 0 ];
	}

	/** Whether files above the document root are read: the server's configuration says so (AllowOverride). */
	public readsAbove(): boolean {
		return this.facts.readsAbove ?? this.choose( 'reads above the root' );
	}

	/** What stands at an absolute path. A slash at the end of a file's name makes it nothing. */
	public stat(
		path: string,
		place?: Place
	): 'file' | 'directory' | undefined {
		if ( this.journal ) {
			this.journal.looked = true;
		}
		if ( ! path.startsWith( '/' ) ) {
			return undefined;
		}
		const clean = normalize( path );
		const kind = this.kindOf( clean, place );
		return kind === 'file' && path.endsWith( '/' ) ? undefined : kind;
	}

	private kindOf( path: string, place?: Place ) {
		const { root } = this;
		if ( path === root ) {
			return 'directory';
		}
		if ( path.startsWith( `${ root }/` ) ) {
			return this.facts.kind( path.slice( root.length ) );
		}
		if ( root.startsWith( path === '/' ? '/' : `${ path }/` ) ) {
			return 'directory';
		}
		if ( this.facts.exists ) {
			return this.facts.exists( path );
		}
		if ( ! this.choose( `exists ${ path }`, place ) ) {
			return undefined;
		}
		return this.choose( `folder ${ path }`, place ) ? 'directory' : 'file';
	}
}

/** Without `.`, `..`, doubled slashes and a slash at the end. */
function normalize( path: string ): string {
	const parts: string[] = [];
	for ( const part of path.split( '/' ) ) {
		if ( part === '..' ) {
			parts.pop();
		} else if ( part !== '' && part !== '.' ) {
			parts.push( part );
		}
	}
	return `/${ parts.join( '/' ) }`;
}
