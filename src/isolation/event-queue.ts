/**
 * Runs `work` and hands out what it emits, in order, while it goes on; its value is the return value. Leaving the loop
 * early calls `abandon`.
 */
export async function* eventsOf< Event, Value >(
	work: ( emit: ( event: Event ) => void ) => Promise< Value >,
	abandon: () => void
): AsyncGenerator< Event, Value, void > {
	const events: Event[] = [];
	let wake = () => {};
	let running = true;
	const end = () => {
		running = false;
		wake();
	};
	const value = work( ( event ) => {
		events.push( event );
		wake();
	} );
	value.then( end, end );
	try {
		for (;;) {
			while ( events.length > 0 ) {
				yield events.shift()!;
			}
			if ( ! running ) {
				return await value;
			}
			await new Promise< void >( ( resolve ) => {
				wake = resolve;
			} );
		}
	} finally {
		abandon();
	}
}
