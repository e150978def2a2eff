import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { RouteRow as Row } from '../../diagnosis/routes/rows';
import { RouteRow } from './route-row';

interface Props {
	rows: readonly Row[];
	/** Id of the one that is unfolded. */
	open: string | undefined;
	onToggle: ( id: string ) => void;
	detailOf: ( row: Row ) => ReactNode;
}

/** Routes of the site, and who should get in. */
export function RouteTable( { rows, open, onToggle, detailOf }: Props ) {
	return (
		<table className="ws401-exchanges ws401-routes__table">
			<caption className="screen-reader-text">
				{ __(
					'Routes of this site and who may call them',
					'who-said-401'
				) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Route', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Methods', 'who-said-401' ) }</th>
					<th scope="col">
						{ __( 'Who may call', 'who-said-401' ) }
					</th>
					<th scope="col" className="ws401-routes__expected">
						{ __( 'Should a visitor get in?', 'who-said-401' ) }
					</th>
					<th scope="col" className="ws401-routes__expected">
						{ __( 'Should you?', 'who-said-401' ) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ rows.map( ( row ) => (
					<RouteRow
						key={ row.id }
						row={ row }
						isOpen={ open === row.id }
						onToggle={ () => onToggle( row.id ) }
					>
						{ detailOf( row ) }
					</RouteRow>
				) ) }
			</tbody>
		</table>
	);
}
