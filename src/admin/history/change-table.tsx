import { __ } from '@wordpress/i18n';

import { changeSentence, changeTime } from '../../history/change-words';
import type { RecordedChange } from '../../history/types';
import { dateTime } from '../../language/date-time';

/** What changed on the site, the latest first. */
export function ChangeTable( {
	changes,
}: {
	changes: readonly RecordedChange[];
} ) {
	return changes.length === 0 ? (
		<p>{ __( 'No change was recorded so far.', 'who-said-401' ) }</p>
	) : (
		<table className="ws401-components ws401-history__changes">
			<caption className="screen-reader-text">
				{ __( 'Changes on this site', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'When', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'What', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Account', 'who-said-401' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ changes.map( ( change ) => (
					<tr key={ JSON.stringify( change ) }>
						<td>{ changeTime( change, dateTime ) }</td>
						<th scope="row">{ changeSentence( change ) }</th>
						<td>{ change.account }</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
