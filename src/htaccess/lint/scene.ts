import { simulate } from '../../apache/simulate';
import type {
	HtaccessFile,
	Place,
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

	public constructor( public readonly input: LintInput ) {
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
		return simulateFor( this.input, files, named );
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
		return this.directives.find(
			( { directory, node } ) =>
				directory === place.directory &&
				node.line <= place.line &&
				place.line <= node.lastLine
		);
	}
}

/** Simulates a request on the server as far as it is known. */
export function simulateFor(
	{ server, site, passwordFiles }: LintInput,
	files: HtaccessFile[],
	{ request, https }: Pick< NamedRequest, 'request' | 'https' >
): Simulation {
	const secure = https ?? site.https;
	const { software, reads, ...facts } = server;
	return simulate( {
		files,
		request,
		server: {
			...facts,
			...( reads === false ? { allowOverride: [ 'None' ] } : {} ),
			...( secure === undefined ? {} : { https: secure } ),
			address: site.serverAddress ?? UNKNOWN_SERVER,
			checkPassword: ( file ) =>
				passwordFiles[ file ] === false ? 'no-file' : undefined,
		},
	} );
}

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
