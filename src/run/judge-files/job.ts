import type { SimulatedRequest, Simulation } from '../../apache';
import type {
	HtaccessEvidence,
	HtaccessFinding,
} from '../../diagnosis/evidence/htaccess-finding';
import { lintInSteps } from '../../htaccess/lint';
import { filesIn } from '../../htaccess/lint/files-in';
import { judgeFiles } from '../../htaccess/lint/judge-files';
import { simulateFor } from '../../htaccess/lint/scene';
import type { MeasuredServer } from '../../htaccess/measured';
import type { HtaccessRead } from '../../transport/htaccess';
import { type KnownSite, lintInputOf } from '../change-htaccess/htaccess-site';

/** What was read and is known, as plain data: a worker is given a copy of it. */
interface Files {
	read: HtaccessRead;
	known: KnownSite;
	/** What the browser calls itself. */
	agent: string;
	/** What the server was found to honor; null when it was not asked. */
	measured?: MeasuredServer | null;
}

/** What each kind of job brings. */
export interface Results {
	/** The files as evidence of a run. */
	evidence: HtaccessEvidence;
	/** All findings. */
	findings: HtaccessFinding[];
	/** The way of one request. */
	way: Simulation;
}

/** What is to be found out about the files. */
export type Job< Kind extends keyof Results = keyof Results > = Files & {
	kind: Kind;
	/** The request whose way is looked at. */
	request?: Kind extends 'way' ? SimulatedRequest : undefined;
};

function* wayOf( job: Job< 'way' > ): Generator< void, Simulation > {
	const input = inputOf( job );
	if ( ! job.request ) {
		throw new Error( 'A way is that of a request.' );
	}
	yield;
	return simulateFor( input, filesIn( input ), { request: job.request } );
}

const inputOf = ( { read, known, agent, measured }: Files ) =>
	lintInputOf( read, known, agent, measured );

const isOf = < Kind extends keyof Results >(
	job: Job,
	kind: Kind
): job is Job< Kind > => job.kind === kind;

/** Does a job, in steps; one simulated request or one proposed change is one of them. */
export function stepsOf(
	job: Job
): Generator< void, Results[ keyof Results ] > {
	if ( isOf( job, 'way' ) ) {
		return wayOf( job );
	}
	return isOf( job, 'evidence' )
		? judgeFiles( inputOf( job ), job.known.exchanges ?? [], job.agent )
		: lintInSteps( inputOf( job ) );
}
