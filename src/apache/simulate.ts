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
	const { headers, unsure } = responseHeaders(
		r,
		isAnswer && ! served.sent,
		world,
		new Table()
	);
	return {
		outcome: isAnswer ? 'response' : 'continue',
		...( isAnswer ? { status } : {} ),
		...( location === undefined ? {} : { location } ),
		...( by ? { by } : {} ),
		path: r.uri,
		env: php ? environmentOf( r, world ) : {},
		headers,
		trace: world.trace,
		...( unsure.length > 0
			? { unsure: { headers: unsure, env: [] } }
			: {} ),
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
function fateOf( {
	outcome,
	status,
	location,
	path,
	env,
}: Simulation ): string {
	const served =
		outcome === 'continue' || Object.keys( env ).length > 0 ? path : '';
	return JSON.stringify( [ outcome, status, location, served ] );
}

/** All that a line could change; of headers that are taken out, nobody knows whether one was there at all. */
const effectOf = ( simulation: Simulation ): string =>
	JSON.stringify( [
		fateOf( simulation ),
		Object.entries( simulation.env ).sort(),
		Object.entries( simulation.headers )
			.filter( ( [ , value ] ) => value !== '' )
			.sort(),
		simulation.unsure,
	] );

/** The names under which two records say different things. */
function differing(
	one: Record< string, string >,
	other: Record< string, string >
): string[] {
	const names = new Set( [ ...Object.keys( one ), ...Object.keys( other ) ] );
	return [ ...names ].filter( ( name ) => one[ name ] !== other[ name ] );
}

const without = ( record: Record< string, string >, names: Set< string > ) =>
	Object.fromEntries(
		Object.entries( record ).filter( ( [ name ] ) => ! names.has( name ) )
	);

/** The answers to try next: the last `false` becomes `true`; undefined when all were tried. */
function nextAnswers( questions: readonly Question[] ): boolean[] | undefined {
	const answers = questions.map( ( { answer } ) => answer );
	const last = answers.lastIndexOf( false );
	return last < 0 ? undefined : [ ...answers.slice( 0, last ), true ];
}

/** What all runs agree in; the headers and variables in which they do not are named and left out. */
function agreed( runs: readonly Simulation[] ): Simulation {
	const first = runs[ 0 ] as Simulation;
	const headers = new Set(
		runs.flatMap( ( one ) => [
			...( one.unsure?.headers ?? [] ),
			...differing( first.headers, one.headers ),
		] )
	);
	const env = new Set(
		runs.flatMap( ( one ) => differing( first.env, one.env ) )
	);
	if ( headers.size + env.size === 0 ) {
		return first;
	}
	return {
		...first,
		headers: without( first.headers, headers ),
		env: without( first.env, env ),
		unsure: { headers: [ ...headers ].sort(), env: [ ...env ].sort() },
	};
}

/**
 * All possible runs, agreeing or not: what `simulate` says without the proof that the named line decides, for which files are read
 * again without it.
 */
export function explore( input: SimulationInput ): Simulation {
	const first = run( input, [] );
	const runs = [ first.result ];
	let { questions } = first;
	while ( first.result.outcome !== 'unknown' ) {
		const answers = nextAnswers( questions );
		if ( ! answers ) {
			return agreed( runs );
		}
		const flipped = questions[ answers.length - 1 ];
		const other = run( input, answers );
		if (
			runs.length > MOST_RUNS ||
			fateOf( other.result ) !== fateOf( first.result )
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
				...( flipped ? { hangsOn: flipped.name } : {} ),
			};
		}
		runs.push( other.result );
		questions = other.questions;
	}
	return first.result;
}

/**
 * Lines that only together make an answer are taken out one after the other, this many at most: with more of them, the one that
 * decides is named without the proof.
 */
const MOST_REMOVED = 8;

/**
 * Whether it comes to something else without the named line: alone, or together with those that
 * would decide in its stead. A line that says what would have happened anyway decides nothing.
 */
function isDecisive( input: SimulationInput, simulation: Simulation ): boolean {
	let { files } = input;
	let { by } = simulation;
	for ( let removed = 0; by; removed++ ) {
		if ( removed === MOST_REMOVED ) {
			return true;
		}
		files = withoutLine( files, by );
		const rest = explore( { ...input, files } );
		if ( effectOf( rest ) !== effectOf( simulation ) ) {
			return true;
		}
		( { by } = rest );
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
