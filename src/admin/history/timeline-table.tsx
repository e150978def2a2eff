import { useState } from '@wordpress/element';
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { changeSentence } from '../../history/change-words';
import { kindWords, KINDS } from '../../history/refusal-words';
import { bandAt, type BandPart, type Timeline } from '../../history/timeline';
import { dateTime } from '../../language/date-time';

const STATES: Record< BandPart[ 'state' ], () => string > = {
	works: () => __( 'nothing fails that worked', 'who-said-401' ),
	fails: () => __( 'something fails that worked', 'who-said-401' ),
	unknown: () => __( 'no answer', 'who-said-401' ),
};

/** The timeline as a table, where it is asked for: every piece of the time with something in it. */
export function TimelineTable( { line }: { line: Timeline } ) {
	const [ isOpen, setOpen ] = useState( false );
	const rows = line.slots
		.map( ( slot ) => ( { slot, state: bandAt( line, slot ) } ) )
		.filter(
			( { slot, state } ) =>
				slot.total > 0 || slot.changes.length > 0 || state !== null
		)
		.reverse();
	return (
		<>
			<Button
				variant="tertiary"
				aria-expanded={ isOpen }
				onClick={ () => setOpen( ! isOpen ) }
				__next40pxDefaultSize
			>
				{ isOpen
					? __( 'Hide the table', 'who-said-401' )
					: __( 'Show as a table', 'who-said-401' ) }
			</Button>
			{ isOpen && (
				<table className="ws401-components ws401-history__changes">
					<caption className="screen-reader-text">
						{ __(
							'Refused requests, changes and the hourly check over time',
							'who-said-401'
						) }
					</caption>
					<thead>
						<tr>
							<th scope="col">
								{ __( 'From', 'who-said-401' ) }
							</th>
							<th scope="col">
								{ __( 'Refused', 'who-said-401' ) }
							</th>
							<th scope="col">
								{ __( 'Changes', 'who-said-401' ) }
							</th>
							<th scope="col">
								{ __( 'Hourly check', 'who-said-401' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ rows.map( ( { slot, state } ) => (
							<tr key={ slot.from }>
								<th scope="row">{ dateTime( slot.from ) }</th>
								<td>
									{ KINDS.filter(
										( kind ) => slot.counts[ kind ]
									)
										.map(
											( kind ) =>
												`${ kindWords( kind ) }: ${ slot.counts[ kind ] }`
										)
										.join( ', ' ) || '0' }
								</td>
								<td>
									{ slot.changes
										.map( changeSentence )
										.join( ' ' ) }
								</td>
								<td>
									{ state === null
										? __( 'not made', 'who-said-401' )
										: STATES[ state ]() }
								</td>
							</tr>
						) ) }
					</tbody>
				</table>
			) }
		</>
	);
}
