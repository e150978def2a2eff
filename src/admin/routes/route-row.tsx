import { Icon } from '@wordpress/components';
import { chevronDown, chevronUp } from '@wordpress/icons';
import type { ReactNode } from 'react';

import type { RouteRow as Row } from '../../diagnosis/routes/rows';

interface Props {
	row: Row;
	isOpen: boolean;
	onToggle: () => void;
	/** Shown below the line when it is open. */
	children: ReactNode;
}

/** One line of the table, and what unfolds below it. */
export function RouteRow( { row, isOpen, onToggle, children }: Props ) {
	return (
		<>
			<tr className={ isOpen ? 'is-open' : undefined }>
				<th scope="row">
					<button
						type="button"
						className="ws401-exchanges__toggle"
						aria-expanded={ isOpen }
						onClick={ onToggle }
					>
						<code className="ws401-exchanges__request">
							{ row.path }
						</code>
						<Icon
							icon={ isOpen ? chevronUp : chevronDown }
							size={ 18 }
						/>
					</button>
				</th>
				<td>
					<code className="ws401-routes__methods">
						{ row.methods.join( ' ' ) }
					</code>
				</td>
				<td>{ row.who }</td>
				<td className="ws401-routes__expected">
					{ row.visitor.words }
				</td>
				<td className="ws401-routes__expected">
					{ row.account?.words ?? '–' }
				</td>
			</tr>
			{ isOpen && (
				<tr className="ws401-exchanges__detail">
					<td colSpan={ 5 }>{ children }</td>
				</tr>
			) }
		</>
	);
}
