import { useCallback } from '@wordpress/element';

import type { Slot } from '../../history/timeline';
import type { RecordedHistory, RecordedRefusal } from '../../history/types';
import {
	HistorySchema,
	HistorySwitchSchema,
} from '../../transport/history/schemas';
import type { Server } from '../../transport/server';
import { knownSettings } from './known-settings';
import { useAnswer } from '../state/use-answer';

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

/** Reads the history and switches it. Which settings are looked at is said each time: this page may know more than the one before. */
export function useHistory( server: Server ): HistoryNow {
	const { found, trouble, isBusy, ask } = useAnswer<
		HistorySetting | null,
		RecordedHistory
	>(
		useCallback(
			async ( to: HistorySetting | null, signal: AbortSignal ) => {
				const settings = JSON.stringify( knownSettings() );
				if ( to !== null ) {
					await server.call(
						'ws401_history_switch',
						HistorySwitchSchema,
						{ to, settings },
						signal
					);
				}
				return server.call(
					'ws401_history_list',
					HistorySchema,
					{ settings },
					signal
				);
			},
			[ server ]
		),
		null
	);
	return {
		history: found,
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
		reload: useCallback( () => ask( null ), [ ask ] ),
		set: ask,
	};
}
