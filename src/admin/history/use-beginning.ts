import { useEffect, useMemo, useState } from '@wordpress/element';

import {
	type Beginning,
	beginningOf,
	changedPlugins,
} from '../../history/beginning';
import { beginningSentence } from '../../history/beginning-words';
import { type Recent, recentTrouble } from '../../history/recent';
import { type RecentSaid, recentSaid } from '../../history/recent-words';
import { LoginsSchema } from '../../transport/history/login-schemas';
import { HistorySchema } from '../../transport/history/schemas';
import type { Server } from '../../transport/server';
import type { Asked } from './failing-of';
import { dateTime } from '../../language/date-time';
import { day, timeOfDay, zone } from '../credentials/times';

/** Milliseconds that a search waits for what the history says. */
const PATIENCE = 3000;

/** What the history says of a verdict. */
export interface KnownBeginning {
	/** When it began and what changed then; empty where that is not known, or not yet. */
	sentence: string;
	/** Where nothing is wrong now: what was of late. */
	recorded: RecentSaid | null;
	/** Basenames of the plugins that changed then, as soon as that is known; none where it is not. */
	changed: () => Promise< string[] >;
}

interface Read {
	beginning: Beginning | null;
	recent: Recent | null;
}

const NOTHING: Read = { beginning: null, recent: null };

const CLOCKS = { dateTime, day, timeOfDay, zone };

async function read( server: Server, asked: NonNullable< Asked > ) {
	const list = server.call( 'ws401_history_list', HistorySchema );
	if ( asked.failing ) {
		return {
			...NOTHING,
			beginning: beginningOf( await list, asked.failing ),
		};
	}
	const [ history, logins ] = await Promise.all( [
		list,
		server.call( 'ws401_logins', LoginsSchema ),
	] );
	return {
		...NOTHING,
		recent: recentTrouble( history, logins, asked.healthyAt ),
	};
}

/**
 * Reads in the history when something began, or what was of late. Where it cannot be read, the verdict stands without.
 *
 * @param server Whom to ask; null where the history is off: nobody is asked then.
 * @param asked  What is asked for; null where it could know of nothing.
 */
export function useBeginning(
	server: Server | null,
	asked: Asked
): KnownBeginning {
	const [ found, setFound ] = useState( NOTHING );
	const key = JSON.stringify( asked );
	const reading = useMemo< Promise< Read > >(
		() =>
			server === null || asked === null
				? Promise.resolve( NOTHING )
				: read( server, asked ).catch( () => NOTHING ),
		// Its content counts.
		// eslint-disable-next-line react-hooks/exhaustive-deps
		[ server, key ]
	);
	useEffect( () => {
		let isCurrent = true;
		setFound( NOTHING );
		void reading.then( ( now ) => isCurrent && setFound( now ) );
		return () => {
			isCurrent = false;
		};
	}, [ reading ] );
	const { beginning, recent } = found;
	return {
		sentence: beginning ? beginningSentence( beginning, CLOCKS ) : '',
		recorded: useMemo(
			() => recent && recentSaid( recent, CLOCKS ),
			[ recent ]
		),
		changed: async () => {
			const late = new Promise< Read >( ( resolve ) =>
				setTimeout( () => resolve( NOTHING ), PATIENCE )
			);
			const known = await Promise.race( [ reading, late ] );
			return known.beginning ? changedPlugins( known.beginning ) : [];
		},
	};
}
