import { __ } from '@wordpress/i18n';

import type { CheckResult, Evidence } from '../../diagnosis/evidence/types';
import { ExchangeTable } from '../parts/exchanges/exchange-table';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { CheckList } from './check-list';

interface Props {
	evidence: Evidence;
	results: CheckResult[];
	open: PageState[ 'openExchange' ];
	isRunning: boolean;
	commands: Pick< Commands, 'openExchange' | 'closeExchange' | 'openSearch' >;
}

/** Every request with its answer, and what each check made of them. */
export function AccessSection( {
	evidence,
	results,
	open,
	isRunning,
	commands,
}: Props ) {
	return (
		<>
			<h3>{ __( 'Requests', 'who-said-401' ) }</h3>
			<ExchangeTable
				caption={ __(
					'Requests sent, what was expected and what came back',
					'who-said-401'
				) }
				exchanges={ evidence.exchanges ?? [] }
				isBusy={ isRunning }
				unfold={ {
					open,
					onOpen: commands.openExchange,
					onClose: commands.closeExchange,
					onFind: commands.openSearch,
					plugins: evidence.components?.plugins ?? null,
				} }
			/>
			<h3>{ __( 'Checks', 'who-said-401' ) }</h3>
			<CheckList results={ results } />
		</>
	);
}
