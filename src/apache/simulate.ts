/**
 * What Apache answers to a request, and which line makes it.
 */
import { responseHeaders } from './modules/headers';
import { environmentOf } from './kernel/environment';
import { readOverrides } from './kernel/overrides';
import { Pipeline } from './server/pipeline';
import { Server } from './server/serve';
import type { Served } from './server/served';
import { Table } from './kernel/table';
import { Walker } from './server/walk';
import { type Question, Undecidable, World } from './kernel/world';
import type { Place, Simulation, SimulationInput } from './syntax/types';
import { withoutLine } from './without-line';

/** Runs with different answers to what is not known, before it is said to be unknown. */
const MOST_RUNS = 32;

/** What the server's own configuration says is nobody's line. */
const written = ( place: Place | undefined ): Place | undefined =>
	place && place.line > 0
		? { directory: place.directory, line: place.line }
		: undefined;

function conclude( served: Served, world: World ): Simulation {
	const { r, status, location, php } = served;
	const isAnswer =
		status !== 200 ||
		served.location !== undefined ||
		served.ownAnswer === true;
	const by = written( served.place );
	return {
		outcome: isAnswer ? 'response' : 'continue',
		...( isAnswer ? { status } : {} ),
		...( location === undefined ? {} : { location } ),
		...( by ? { by } : {} ),
		path: r.uri,
		env: php ? environmentOf( r, world ) : {},
		headers: responseHeaders(
			r,
			isAnswer && ! served.sent,
			world,
			new Table()
		),
		trace: world.trace,
	};
}

function unknown( world: World, place: Place | undefined ): Simulation {
	const by = written( place );
	return {
		outcome: 'unknown',
		...( by ? { by } : {} ),
		path: '',
		env: {},
		headers: {},
		trace: world.trace,
	};
}

function run(
	{ files, request, server }: SimulationInput,
	answers: readonly boolean[]
) {
	const world = new World( server, request, answers );
	let result: Simulation;
	try {
		const walker = new Walker(
			world,
			files,
			readOverrides( server.allowOverride )
		);
		result = conclude(
			new Server( world, new Pipeline( world, walker ) ).serve(),
			world
		);
	} catch ( thrown ) {
		if ( ! ( thrown instanceof Undecidable ) ) {
			throw thrown;
		}
		result = unknown( world, thrown.place );
	}
	return { result, questions: world.questions };
}

/** What of a result another run has to agree with. Of an answer without a script, the path is no part. */
function fingerprint( {
	outcome,
	status,
	location,
	path,
	env,
	headers,
}: Simulation ): string {
	const served =
		outcome === 'continue' || Object.keys( env ).length > 0 ? path : '';
	return JSON.stringify( [
		outcome,
		status,
		location,
		served,
		Object.entries( env ).sort(),
		Object.entries( headers ).sort(),
	] );
}

/** The same without what it says of headers that are taken out: whether one was there at all, nobody knows. */
const asSeen = ( simulation: Simulation ): Simulation => ( {
	...simulation,
	headers: Object.fromEntries(
		Object.entries( simulation.headers ).filter(
			( [ , value ] ) => value !== ''
		)
	),
} );

/** The answers to try next: the last `false` becomes `true`; undefined when all were tried. */
function nextAnswers( questions: readonly Question[] ): boolean[] | undefined {
	const answers = questions.map( ( { answer } ) => answer );
	const last = answers.lastIndexOf( false );
	return last < 0 ? undefined : [ ...answers.slice( 0, last ), true ];
}

/** All possible runs, agreeing or not. */
function explore( input: SimulationInput ): Simulation {
	const first = run( input, [] );
	let { questions } = first;
	for ( let runs = 1; first.result.outcome !== 'unknown'; runs++ ) {
		const answers = nextAnswers( questions );
		if ( ! answers ) {
			return first.result;
		}
		const flipped = questions[ answers.length - 1 ];
		const other = run( input, answers );
		if (
			runs > MOST_RUNS ||
			fingerprint( other.result ) !== fingerprint( first.result )
		) {
			const by =
				written( flipped?.place ) ?? other.result.by ?? first.result.by;
			return {
				...first.result,
				outcome: 'unknown',
				status: undefined,
				location: undefined,
				env: {},
				headers: {},
				by,
			};
		}
		questions = other.questions;
	}
	return first.result;
}

/** Lines that only together make an answer are taken out one after the other, this many at most. */
const MOST_REMOVED = 8;

/**
 * Whether it comes to something else without the named line: alone, or together with those that
 * would decide in its stead. A line that says what would have happened anyway decides nothing.
 */
function isDecisive( input: SimulationInput, simulation: Simulation ): boolean {
	let { files } = input;
	let { by } = simulation;
	for ( let removed = 0; by && removed < MOST_REMOVED; removed++ ) {
		files = withoutLine( files, by );
		const without = explore( { ...input, files } );
		if (
			fingerprint( asSeen( without ) ) !==
			fingerprint( asSeen( simulation ) )
		) {
			return true;
		}
		( { by } = without );
	}
	return false;
}

/**
 * Simulates what Apache 2.4 does with a request, given the .htaccess files on its way.
 * What depends on something not known here (a module, a password, a file elsewhere) is tried both ways;
 * only when that makes a difference is the outcome `unknown`, with the line it hangs on.
 */
export function simulate( input: SimulationInput ): Simulation {
	const simulation = explore( input );
	if (
		simulation.outcome === 'unknown' ||
		! simulation.by ||
		isDecisive( input, simulation )
	) {
		return simulation;
	}
	const { by, ...undecided } = simulation;
	return undecided;
}
