import { useCallback, useEffect, useState } from '@wordpress/element';

import type { Slot } from '../../history/timeline';
import type { RecordedHistory, RecordedRefusal } from '../../history/types';
import {
	HistorySchema,
	HistorySwitchSchema,
} from '../../transport/history/schemas';
import type { Server } from '../../transport/server';
import { knownSettings } from './known-settings';
import { ServerError } from '../../transport/server-error';

/** What the history can be set to; `on-kept`: what is recorded stays when the plugin is deactivated. */
export type HistorySetting = 'on' | 'on-kept' | 'off';

/** Reads what was refused in a piece of the time. */
export type ReadSlot = (
	slot: Pick< Slot, 'from' | 'to' >,
	signal: AbortSignal
) => Promise< RecordedRefusal[] >;

/** The history of the site, read when its section is opened. */
export interface HistoryNow {
	/** Null until it has come. */
	history: RecordedHistory | null;
	/** What went wrong with our own call; empty when nothing did. */
	trouble: string;
	isBusy: boolean;
	reload: () => void;
	readSlot: ReadSlot;
	set: ( to: HistorySetting ) => void;
}

/** Reads the history and switches it. */
export function useHistory( server: Server ): HistoryNow {
	const [ history, setHistory ] = useState< RecordedHistory | null >( null );
	const [ trouble, setTrouble ] = useState( '' );
	const [ wanted, setWanted ] = useState< { to: HistorySetting | null } >( {
		to: null,
	} );
	const [ isBusy, setBusy ] = useState( true );

	useEffect( () => {
		const controller = new AbortController();
		const { signal } = controller;
		const work = async () => {
			if ( wanted.to !== null ) {
				await server.call(
					'ws401_history_switch',
					HistorySwitchSchema,
					{
						to: wanted.to,
						settings: JSON.stringify( knownSettings() ),
					},
					signal
				);
			}
			return server.call(
				'ws401_history_list',
				HistorySchema,
				{},
				signal
			);
		};
		setBusy( true );
		setTrouble( '' );
		work()
			.then( ( found ) => ! signal.aborted && setHistory( found ) )
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
	}, [ server, wanted ] );

	return {
		history,
		trouble,
		isBusy,
		readSlot: useCallback(
			async ( { from, to }, signal ) =>
				(
					await server.call(
						'ws401_history_list',
						HistorySchema,
						{ from: String( from / 60 ), to: String( to / 60 ) },
						signal
					)
				).refusals,
			[ server ]
		),
		reload: useCallback( () => setWanted( { to: null } ), [] ),
		set: useCallback( ( to: HistorySetting ) => setWanted( { to } ), [] ),
	};
}
