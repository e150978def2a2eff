import { useCallback, useEffect, useState } from '@wordpress/element';

import { ServerError } from '../../transport/server-error';

/** What was asked for, and what came of it. */
export interface Answer< Asked, Found > {
	/** Null until it has come; what came last while something is asked anew. */
	found: Found | null;
	/** What went wrong with our own call; empty when nothing did. */
	trouble: string;
	isBusy: boolean;
	/** Asks for something, whatever is under way. */
	ask: ( what: Asked ) => void;
}

/**
 * Asks when it appears, and each time something is asked for anew; what is asked for later counts, and nothing once it has gone.
 *
 * @param work  Asks; must stay the same function as long as it asks the same.
 * @param first What is asked for first.
 */
export function useAnswer< Asked, Found >(
	work: ( what: Asked, signal: AbortSignal ) => Promise< Found >,
	first: Asked
): Answer< Asked, Found > {
	const [ found, setFound ] = useState< Found | null >( null );
	const [ trouble, setTrouble ] = useState( '' );
	const [ asked, setAsked ] = useState( { what: first } );
	const [ isBusy, setBusy ] = useState( true );
	useEffect( () => {
		const controller = new AbortController();
		const { signal } = controller;
		setBusy( true );
		setTrouble( '' );
		work( asked.what, signal )
			.then( ( now ) => ! signal.aborted && setFound( () => now ) )
			.catch(
				( error: unknown ) =>
					! signal.aborted &&
					setTrouble(
						error instanceof ServerError
							? error.message
							: String( error )
					)
			)
			.finally( () => ! signal.aborted && setBusy( false ) );
		return () => controller.abort();
	}, [ work, asked ] );
	return {
		found,
		trouble,
		isBusy,
		ask: useCallback( ( what: Asked ) => setAsked( { what } ), [] ),
	};
}
