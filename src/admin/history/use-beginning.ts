import { useEffect, useMemo, useState } from '@wordpress/element';

import {
	type Beginning,
	beginningOf,
	changedPlugins,
	type Failing,
} from '../../history/beginning';
import { beginningSentence } from '../../history/beginning-words';
import { HistorySchema } from '../../transport/history/schemas';
import type { Server } from '../../transport/server';
import { dateTime, day, timeOfDay } from '../credentials/times';

/** Milliseconds that a search waits for what the history says. */
const PATIENCE = 3000;

/** What the history says of a verdict. */
export interface KnownBeginning {
	/** When it began and what changed then; empty where that is not known, or not yet. */
	sentence: string;
	/** Basenames of the plugins that changed then, as soon as that is known; none where it is not. */
	changed: () => Promise< string[] >;
}

/**
 * Reads in the history when something began. Where it cannot be read, the verdict stands without.
 *
 * @param server  Whom to ask; null where the history is off: nobody is asked then.
 * @param failing What fails; null where nothing does that it could know of.
 */
export function useBeginning(
	server: Server | null,
	failing: Failing | null
): KnownBeginning {
	const [ found, setFound ] = useState< Beginning | null >( null );
	const key = JSON.stringify( failing );
	const reading = useMemo< Promise< Beginning | null > >(
		() =>
			server === null || failing === null
				? Promise.resolve( null )
				: server
						.call( 'ws401_history_list', HistorySchema )
						.then( ( history ) => beginningOf( history, failing ) )
						.catch( () => null ),
		// Its content counts.
		// eslint-disable-next-line react-hooks/exhaustive-deps
		[ server, key ]
	);
	useEffect( () => {
		let isCurrent = true;
		setFound( null );
		void reading.then( ( read ) => isCurrent && setFound( read ) );
		return () => {
			isCurrent = false;
		};
	}, [ reading ] );
	return {
		sentence: found
			? beginningSentence( found, { dateTime, day, timeOfDay } )
			: '',
		changed: async () => {
			const late = new Promise< null >( ( resolve ) =>
				setTimeout( () => resolve( null ), PATIENCE )
			);
			const read = await Promise.race( [ reading, late ] );
			return read ? changedPlugins( read ) : [];
		},
	};
}
