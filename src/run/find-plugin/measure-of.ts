import type { Measure } from '../../isolation';
import { pause } from '../../transport/pause';
import { jsonOf } from '../../transport/sandbox/classify';
import {
	createMeasure,
	type Baseline,
} from '../../transport/sandbox/create-measure';
import type { ThemeChoice } from '../../transport/sandbox/capability';
import { paced } from '../../transport/sandbox/paced';
import type { Carrier, Run } from '../../transport/sandbox/run';
import type { TrialAnswer } from './search-outcome';
import { probeOf, type SearchTarget } from './search-site';

/** Trials at once from the browser: few enough for a small shared host. Each loopback keeps two workers busy. */
const WORKERS = { browser: 4, loopback: 1, terminal: 1 };

/** Statuses that send a request elsewhere (RFC 9110, section 15.4). */
const REDIRECTS = [ 301, 302, 303, 307, 308 ];

export function workersFor( target: SearchTarget ): number {
	return WORKERS[ probeOf( target ).vantage ];
}

interface Options {
	run: Run;
	carrier: Carrier;
	target: SearchTarget;
	baseline?: Baseline;
	theme?: ThemeChoice;
	/** Hears of every trial; they are counted in the order of sending, as the search counts them. */
	onAnswer: ( answer: TrialAnswer ) => void;
	/** The site asked for patience: so many seconds a trial is not sent; 0 when none waits any more. */
	onWait: ( seconds: number ) => void;
	/** From now on one trial at a time. */
	onSlower: () => void;
	signal: AbortSignal;
}

/**
 * How one set of plugins is measured for this target. Any answer with the target's status counts as its failure: of two
 * plugins that refuse, the one that speaks first hides the other's code.
 */
export function measureOf( {
	run,
	carrier,
	target,
	baseline,
	theme = 'keep',
	onAnswer,
	onWait,
	onSlower,
	signal,
}: Options ): Measure {
	/** Each call hands over a set of its own, which tells it from the others under way. */
	const underWay = new Map<
		ReadonlySet< string >,
		( answer: Omit< TrialAnswer, 'trial' > ) => void
	>();
	let waiting = 0;
	const measure = createMeasure( {
		run,
		probe: probeOf( target ),
		carrier,
		theme,
		signatures: signaturesOf( target, baseline ),
		absent: baseline?.absent,
		// Where it was seen who gives the failing answer, it is looked for in each trial: no chance makes that.
		trace: Boolean( baseline?.sent.exchange.receipt?.origin ),
		first: theme === 'keep' ? baseline?.sent : undefined,
		signal,
		async pause( seconds, stop ) {
			waiting++;
			onWait( seconds );
			await pause( seconds, stop );
			if ( --waiting === 0 ) {
				onWait( 0 );
			}
		},
		onTrial( enabled, { exchange: sent }, classified ) {
			underWay.get( enabled )?.( {
				status: sent.response?.status ?? null,
				code: sent.response?.code ?? null,
				doubt: classified.doubt,
				duration: sent.duration,
			} );
		},
	} );
	const paceful = paced( measure, workersFor( target ), onSlower );
	let sent = 0;
	return ( enabled ) => {
		const trial = ++sent;
		underWay.set( enabled, ( answer ) => onAnswer( { trial, ...answer } ) );
		return paceful( enabled ).finally( () => underWay.delete( enabled ) );
	};
}

/** The failure as the diagnosis saw it, and as it shows in the sandbox with everything on. */
function signaturesOf(
	{ exchange, failure }: SearchTarget,
	baseline?: Baseline
) {
	if ( exchange.response?.redirected ) {
		// What was seen came from where the redirect led.
		return REDIRECTS.map( ( status ) => ( { status } ) );
	}
	const { status } = failure;
	const here = baseline?.signature?.status;
	return here !== undefined && here >= 400 && here < 500 && here !== 429
		? [ { status }, { status: here } ]
		: [
				{
					status,
					...( exchange.response ? jsonOf( exchange.response ) : {} ),
					// With a good status nothing but its code tells an error from an answer.
					...( status < 300 && failure.code !== null
						? { code: failure.code }
						: {} ),
				},
			];
}
