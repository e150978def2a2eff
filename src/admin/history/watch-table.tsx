import { __, sprintf } from '@wordpress/i18n';

import { changesWithin } from '../../history/beginning';
import { rankOfWatch } from '../../history/mended';
import { changeSentence, changeTime } from '../../history/change-words';
import type {
	RecordedChange,
	WatchAnswer,
	WatchQuestion,
	WatchSeen,
} from '../../history/types';
import {
	answerWords,
	originWords,
	questionWords,
} from '../../history/watch-words';
import { dateTime } from '../../language/date-time';

/** What the hourly check was answered last, and when that last changed. */
export function WatchTable( {
	watch,
	changes,
}: {
	watch: WatchSeen;
	changes: readonly RecordedChange[];
} ) {
	const last = watch.spans.at( -1 );
	if ( ! last ) {
		return (
			<p>
				{ __(
					'It has not been made yet: WordPress makes it when somebody visits the site, a minute after the history was turned on at the earliest.',
					'who-said-401'
				) }
			</p>
		);
	}
	return (
		<>
			<p>
				{ sprintf(
					/* translators: %s: date and time. */
					__( 'Last made: %s', 'who-said-401' ),
					dateTime( last.to )
				) }
			</p>
			<table className="ws401-components ws401-history__changes">
				<caption className="screen-reader-text">
					{ __( 'Hourly check', 'who-said-401' ) }
				</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Asked', 'who-said-401' ) }</th>
						<th scope="col">{ __( 'Answer', 'who-said-401' ) }</th>
						<th scope="col">
							{ __( 'Last change', 'who-said-401' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ (
						Object.entries( last.answers ) as [
							WatchQuestion,
							WatchAnswer,
						][]
					 ).map( ( [ question, answer ] ) => (
						<tr key={ question }>
							<th scope="row">{ questionWords( question ) }</th>
							<td>{ answerWords( answer ) }</td>
							<td>
								<LastChange
									watch={ watch }
									changes={ changes }
									question={ question }
								/>
							</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</>
	);
}

function LastChange( {
	watch,
	changes,
	question,
}: {
	watch: WatchSeen;
	changes: readonly RecordedChange[];
	question: WatchQuestion;
} ) {
	const change = watch.changes.find( ( each ) => each.question === question );
	if ( ! change ) {
		return __( 'None seen', 'who-said-401' );
	}
	return (
		<>
			{ change.to === 'fails'
				? sprintf(
						/* translators: 1, 2: dates with times. */
						__(
							'Began to fail between %1$s and %2$s.',
							'who-said-401'
						),
						dateTime( change.since ),
						dateTime( change.time )
					)
				: sprintf(
						/* translators: 1, 2: dates with times. */
						__(
							'Began to work again between %1$s and %2$s.',
							'who-said-401'
						),
						dateTime( change.since ),
						dateTime( change.time )
					) }{ ' ' }
			{ originWords( change ) }{ ' ' }
			{ changesWithin(
				changes,
				change.since,
				change.time,
				rankOfWatch( watch, change )
			)
				.map( ( each ) =>
					sprintf(
						/* translators: 1: date and time, or "between … and …". 2: a sentence, such as The plugin “X” was activated. */
						__(
							'A change in that time, %1$s: %2$s',
							'who-said-401'
						),
						changeTime( each, dateTime ),
						changeSentence( each )
					)
				)
				.join( ' ' ) }
		</>
	);
}
