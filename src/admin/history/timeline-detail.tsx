import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { changeBefore } from '../../history/onset';
import { changeSentence, changeTime } from '../../history/change-words';
import {
	credentialWords,
	hitWords,
	refusalPlace,
	refusalWords,
} from '../../history/refusal-words';
import type { Slot } from '../../history/timeline';
import type {
	RecordedChange,
	RecordedHistory,
	RecordedRefusal,
} from '../../history/types';
import { dateTime } from '../../language/date-time';
import type { ReadSlot } from './use-history';

/** One kind of refusal: what, where, who, how often. */
function Refusal( { refusal }: { refusal: RecordedRefusal } ) {
	const { kind, code, credential, account, component, hits } = refusal;
	const place = refusalPlace( refusal );
	return (
		<li>
			{ refusalWords( refusal ) }
			{ code && kind !== 'ajax' && kind !== 'cookie' && (
				<>
					{ ' ' }
					<code>{ code }</code>
				</>
			) }{ ' ' }
			{ place.words }
			{ place.code && <code>{ place.code }</code> }
			{ component && (
				<>
					{ ' ' }
					<code>{ component }</code>
				</>
			) }
			{ ' – ' }
			{ [
				kind !== 'login' && credentialWords( credential ),
				account,
				hitWords( hits ),
			]
				.filter( Boolean )
				.join( ', ' ) }
		</li>
	);
}

/** What changed last before a piece of the time. */
function Before( {
	slot,
	changes,
}: {
	slot: Slot;
	changes: readonly RecordedChange[];
} ) {
	const before = changeBefore(
		changes.filter( ( change ) => ! slot.changes.includes( change ) ),
		slot.from
	);
	return before ? (
		<p>
			{ sprintf(
				/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
				__( 'The last change before it, %1$s: %2$s', 'who-said-401' ),
				changeTime( before, dateTime ),
				changeSentence( before )
			) }
		</p>
	) : null;
}

/** One piece of the time: what was refused in it, where, of whom, what changed, and what changed before. */
export function TimelineDetail( {
	slot,
	history,
	readSlot,
}: {
	slot: Slot;
	history: RecordedHistory;
	readSlot: ReadSlot;
} ) {
	const [ refusals, setRefusals ] = useState< RecordedRefusal[] | null >(
		slot.total > 0 ? null : []
	);
	const [ isMissing, setMissing ] = useState( false );
	useEffect( () => {
		if ( slot.total === 0 ) {
			return;
		}
		const controller = new AbortController();
		const { signal } = controller;
		readSlot( slot, signal ).then(
			( read ) => ! signal.aborted && setRefusals( read ),
			() => ! signal.aborted && setMissing( true )
		);
		return () => controller.abort();
	}, [ slot, readSlot ] );
	return (
		<div className="ws401-timeline__detail" role="status">
			<h3>
				{ sprintf(
					/* translators: 1, 2: dates with times. */
					__( '%1$s to %2$s', 'who-said-401' ),
					dateTime( slot.from ),
					dateTime( slot.to )
				) }
			</h3>
			{ isMissing && (
				<p>
					{ __(
						'What was refused then could not be read. Refresh the history and try again.',
						'who-said-401'
					) }
				</p>
			) }
			{ ! isMissing && refusals === null && (
				<p>{ __( 'Reading…', 'who-said-401' ) }</p>
			) }
			<ul>
				{ refusals?.map( ( refusal ) => (
					<Refusal
						key={ JSON.stringify( refusal ) }
						refusal={ refusal }
					/>
				) ) }
				{ slot.changes.map( ( change ) => (
					<li key={ JSON.stringify( change ) }>
						{ changeTime( change, dateTime ) }
						{ ': ' }
						<strong>{ changeSentence( change ) }</strong>{ ' ' }
						{ change.account }
					</li>
				) ) }
			</ul>
			<Before slot={ slot } changes={ history.changes } />
		</div>
	);
}
