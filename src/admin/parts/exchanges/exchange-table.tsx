import { __ } from '@wordpress/i18n';

import type { Exchange, PluginFacts } from '../../../diagnosis/evidence/types';
import type { OpenExchange } from '../../state/page-state';
import { ExchangeRow } from './exchange-row';

interface Props {
	/** Read by screen readers only. */
	caption: string;
	exchanges: Exchange[];
	/** Of the same run: some places show only when answers are compared. Those of the table, unless said otherwise. */
	all?: Exchange[];
	/** Rows unfold only when this is given. */
	unfold?: {
		open: OpenExchange | null;
		onOpen: ( id: string ) => void;
		onClose: () => void;
		onFind: ( id: string ) => void;
		/** The active ones; null where they are not known. */
		plugins: PluginFacts[] | null;
	};
	/** Nothing else is sent meanwhile. */
	isBusy?: boolean;
}

export function ExchangeTable( {
	caption,
	exchanges,
	all = exchanges,
	unfold,
	isBusy = false,
}: Props ) {
	return (
		<table className="ws401-exchanges">
			<caption className="screen-reader-text">{ caption }</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Request', 'who-said-401' ) }</th>
					<th scope="col" className="ws401-exchanges__expected">
						{ __( 'Expected', 'who-said-401' ) }
					</th>
					<th scope="col">{ __( 'Answer', 'who-said-401' ) }</th>
					<th scope="col" className="ws401-exchanges__time">
						{ __( 'Time', 'who-said-401' ) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ exchanges.map( ( exchange ) => {
					const { id } = exchange.probe;
					const isOpen = unfold?.open?.id === id;
					return (
						<ExchangeRow
							key={ id }
							exchange={ exchange }
							all={ all }
							unfold={
								unfold && {
									isOpen,
									plugins: unfold.plugins,
									focus: isOpen
										? ( unfold.open?.asked ?? 0 )
										: 0,
									onToggle: () =>
										isOpen
											? unfold.onClose()
											: unfold.onOpen( id ),
									onFind: isBusy
										? null
										: () => unfold.onFind( id ),
								}
							}
						/>
					);
				} ) }
			</tbody>
		</table>
	);
}
