import { __ } from '@wordpress/i18n';

import { onsetOf } from '../../history/onset';
import {
	credentialWords,
	hitWords,
	onsetSentence,
	refusalPlace,
	refusalWords,
	senderWords,
} from '../../history/refusal-words';
import type { RecordedHistory, RecordedRefusal } from '../../history/types';
import { dateTime } from '../../language/date-time';
import './history.scss';

/** Everything that was refused, the latest first; each with when it began and the change before. */
export function RefusalTable( { history }: { history: RecordedHistory } ) {
	return history.refusals.length === 0 ? (
		<p>
			{ __( 'No refused request was recorded so far.', 'who-said-401' ) }
		</p>
	) : (
		<table className="ws401-components ws401-history__refusals">
			<caption className="screen-reader-text">
				{ __( 'Refused requests', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'What', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Where', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Login', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Count', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'When', 'who-said-401' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ history.refusals.map( ( refusal ) => (
					<Row
						key={ JSON.stringify( refusal ) }
						refusal={ refusal }
						history={ history }
					/>
				) ) }
			</tbody>
		</table>
	);
}

function Row( {
	refusal,
	history,
}: {
	refusal: RecordedRefusal;
	history: RecordedHistory;
} ) {
	const { kind, subject, status, code, credential } = refusal;
	const place = refusalPlace( refusal );
	const onset = onsetOf( history, {
		kind,
		subject,
		status,
		code,
		credential,
	} );
	return (
		<tr>
			<th scope="row">
				{ refusalWords( refusal ) }
				{ code && kind !== 'ajax' && kind !== 'cookie' && (
					<>
						{ ' ' }
						<code>{ code }</code>
					</>
				) }
				{ refusal.component && (
					<>
						{ ' ' }
						<code>{ refusal.component }</code>
					</>
				) }
			</th>
			<td>
				{ place.words }
				{ place.code && <code>{ place.code }</code> }
			</td>
			<td>
				{ [
					kind !== 'login' && credentialWords( credential ),
					refusal.account,
				]
					.filter( Boolean )
					.join( ': ' ) }
			</td>
			<td>
				{ hitWords( refusal.hits ) }
				<br />
				{ senderWords( refusal.senders ) }
			</td>
			<td>
				{ dateTime( refusal.last * 60 ) }
				{ onset && (
					<>
						<br />
						{ onsetSentence(
							// Somebody who mistypes a password does so whatever changed before.
							kind === 'login'
								? { ...onset, change: null }
								: onset,
							dateTime
						) }
					</>
				) }
			</td>
		</tr>
	);
}
