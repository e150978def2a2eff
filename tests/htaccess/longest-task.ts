/** One task of the browser's main thread, in milliseconds. */
export interface Task {
	/** For which the thread worked on it. */
	worked: number;
	/** From its beginning to its end by the clock. */
	clock: number;
}

/** What is read of an event. Times are in microseconds. */
interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	/** Time of the thread. */
	tdur?: number;
	args?: {
		name?: string;
		chrome_mojo_event_info?: { mojo_interface_tag?: string };
	};
}

/** Work for whoever looks on, such as the script that drives the browser; no user has it. */
const OF_OBSERVERS = 'blink.mojom.DevToolsSession';

/**
 * The longest task of a page in a trace with the category `toplevel`, measured by the time of the thread.
 *
 * @param  trace JSON in the Trace Event Format
 *               (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU).
 *
 * @throws {Error} One sentence, where the trace has no task with a thread's time.
 */
export function longestTask( trace: Buffer ): Task {
	const { traceEvents } = JSON.parse( trace.toString( 'utf8' ) ) as {
		traceEvents: TraceEvent[];
	};
	const threadOf = ( { pid, tid }: TraceEvent ) => `${ pid } ${ tid }`;
	const main = new Set(
		traceEvents
			.filter(
				( { name, args } ) =>
					name === 'thread_name' && args?.name === 'CrRendererMain'
			)
			.map( threadOf )
	);
	const ofPage = traceEvents.filter(
		( event ) => event.ph === 'X' && main.has( threadOf( event ) )
	);
	const observers = ofPage.filter(
		( { args } ) =>
			args?.chrome_mojo_event_info?.mojo_interface_tag === OF_OBSERVERS
	);
	const [ longest ] = ofPage
		.filter( ( { name } ) => name.endsWith( 'RunTask' ) )
		.flatMap( ( task ) => {
			const { ts, dur = 0, tdur } = task;
			const isOfObserver = observers.some(
				( each ) =>
					threadOf( each ) === threadOf( task ) &&
					each.ts >= ts &&
					each.ts <= ts + dur
			);
			return tdur === undefined || isOfObserver
				? []
				: [ { worked: tdur / 1000, clock: dur / 1000 } ];
		} )
		.sort( ( a, b ) => b.worked - a.worked );
	if ( ! longest ) {
		throw new Error( 'The trace has no task with a time of its thread.' );
	}
	return longest;
}
