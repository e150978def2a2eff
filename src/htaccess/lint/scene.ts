import { compareVersion } from '../../apache/kernel/server-version';
import { explore, simulate } from '../../apache/simulate';
import type {
	HtaccessFile,
	Place,
	ServerFacts,
	Simulation,
} from '../../apache/syntax/types';
import { directivesOf, type Found } from '../directives';
import { filesIn } from './files-in';
import type {
	HtaccessEdit,
	HtaccessFinding,
} from '../../diagnosis/evidence/htaccess-finding';
import type { LintInput } from './input';
import { type NamedRequest, requestsOf, UNKNOWN_SERVER } from './requests';

/** A finding before it is known which of several edits ends it. */
export type Proposal = Omit< HtaccessFinding, 'edit' > & {
	/** The first that ends the finding is offered. */
	edits?: HtaccessEdit[];
};

/** One thing to look for. */
export type Rule = ( scene: Scene ) => Proposal[];

/** The files with everything that is asked of them; answers are kept. */
export class Scene {
	public readonly files: HtaccessFile[];
	public readonly requests: NamedRequest[];
	public readonly directives: Found[];
	private readonly answers = new Map< string, Simulation >();
	private byLine: Map< string, Found > | undefined;

	/** `assumed`: answers to what is not known of the server, by the simulator's questions. */
	public constructor(
		public readonly input: LintInput,
		public readonly assumed: ReadonlyMap< string, boolean > = new Map()
	) {
		this.files = filesIn( input );
		this.requests = requestsOf( input.site );
		this.directives = directivesOf( this.files );
	}

	/** What the files make of a request. */
	public ask( named: NamedRequest ): Simulation {
		const known = this.answers.get( named.id );
		if ( known ) {
			return known;
		}
		const answer = this.askFiles( named, this.files );
		this.answers.set( named.id, answer );
		return answer;
	}

	/** What other files would make of it. */
	public askFiles( named: NamedRequest, files: HtaccessFile[] ): Simulation {
		return simulateFor( this.input, files, named, this.assumed );
	}

	/** The same without a proof that the line it names decides. */
	public followFiles(
		named: NamedRequest,
		files: HtaccessFile[]
	): Simulation {
		return explore( {
			files,
			request: named.request,
			server: serverFacts( this.input, named.https, this.assumed ),
		} );
	}

	/** The request of that name; undefined where this site has none. */
	public named( id: string ): NamedRequest | undefined {
		return this.requests.find( ( one ) => one.id === id );
	}

	/** What the files make of the request of that name. */
	public answerTo( id: string ): Simulation | undefined {
		const named = this.named( id );
		return named && this.ask( named );
	}

	/** The directive at a place. */
	public at( place: Place ): Found | undefined {
		this.byLine ??= new Map(
			this.directives.flatMap( ( found ) => {
				const { directory, node } = found;
				return Array.from(
					{ length: node.lastLine - node.line + 1 },
					( _, index ): [ string, Found ] => [
						keyOf( { directory, line: node.line + index } ),
						found,
					]
				);
			} )
		);
		return this.byLine.get( keyOf( place ) );
	}
}

/** What the server's own name says to a question about its version; undefined where it does not say it. */
function ofVersion( software: string, question: string ): boolean | undefined {
	const [ , condition ] = /^version (.*)$/.exec( question ) ?? [];
	const [ , patch ] = /^Apache\/2\.4\.(\d+)\b/.exec( software ) ?? [];
	const fits =
		condition !== undefined && patch !== undefined
			? compareVersion( condition, Number( patch ) )
			: undefined;
	return typeof fits === 'boolean' ? fits : undefined;
}

/** The server as far as it is known. */
export function serverFacts(
	{ server, site, passwordFiles }: LintInput,
	https: boolean | undefined,
	assumed: ReadonlyMap< string, boolean >
): ServerFacts {
	const secure = https ?? site.https;
	const { software, reads, ...facts } = server;
	return {
		...facts,
		...( reads === false ? { allowOverride: [ 'None' ] } : {} ),
		...( secure === undefined ? {} : { https: secure } ),
		assume: ( question ) =>
			assumed.get( question ) ?? ofVersion( software, question ),
		address: site.serverAddress ?? UNKNOWN_SERVER,
		checkPassword: ( file ) =>
			passwordFiles[ file ] === false ? 'no-file' : undefined,
	};
}

/** Simulates a request on the server as far as it is known. */
export const simulateFor = (
	input: LintInput,
	files: HtaccessFile[],
	{ request, https }: Pick< NamedRequest, 'request' | 'https' >,
	assumed: ReadonlyMap< string, boolean > = new Map()
): Simulation =>
	simulate( {
		files,
		request,
		server: serverFacts( input, https, assumed ),
	} );

/** Whether a line of the files refuses the request. */
export function isRefusal(
	answer: Simulation
): answer is Simulation & { status: number; by: Place } {
	return (
		answer.outcome === 'response' &&
		( answer.status ?? 0 ) >= 400 &&
		answer.by !== undefined
	);
}

/** Whether a line of the files sends the request elsewhere. */
export function isRedirect(
	answer: Simulation
): answer is Simulation & { location: string; by: Place } {
	return (
		answer.outcome === 'response' &&
		answer.location !== undefined &&
		( answer.status ?? 0 ) < 400 &&
		answer.by !== undefined
	);
}

export const keyOf = ( { directory, line }: Place ) =>
	`${ directory }:${ line }`;
