import { Button, Notice } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { chevronDown, chevronUp } from '@wordpress/icons';

import { isAsExpected } from '../../diagnosis/exchange/find-exchange';
import type {
	CheckResult,
	Evidence,
	Exchange,
} from '../../diagnosis/evidence/types';
import { ExchangeTable } from '../parts/exchanges/exchange-table';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { askersIn } from './access-grid';
import { AccessMatrix } from './access-matrix';
import { CheckList } from './check-list';

interface Props {
	evidence: Evidence;
	results: CheckResult[];
	open: PageState[ 'openExchange' ];
	isRunning: boolean;
	/** What was found is fixed since; nothing but its own requests was asked again. */
	isOver: boolean;
	commands: Pick<
		Commands,
		'openExchange' | 'closeExchange' | 'openSearch' | 'go'
	>;
}

/** Every request with its answer, and what each check made of them: what was not as expected stands open. */
export function AccessSection( { results, isOver, ...rest }: Props ) {
	return (
		<>
			{ isOver && (
				<Notice status="info" isDismissible={ false }>
					{ __(
						'These answers are from before it was fixed. “Check everything again” shows who gets in now.',
						'who-said-401'
					) }
				</Notice>
			) }
			<AccessMatrix
				exchanges={ rest.evidence.exchanges ?? [] }
				openId={ rest.open?.id }
				onOpen={ rest.commands.openExchange }
			/>
			<TryAsApp
				exchanges={ rest.evidence.exchanges ?? [] }
				onTry={ () => rest.commands.go( { tab: 'logins' } ) }
			/>
			<h3>{ __( 'Requests', 'who-said-401' ) }</h3>
			<Requests { ...rest } />
			<h3>{ __( 'Checks', 'who-said-401' ) }</h3>
			<CheckList results={ results } />
		</>
	);
}

/** What nobody asked as, and where it can be tried. */
function TryAsApp( {
	exchanges,
	onTry,
}: {
	exchanges: Exchange[];
	onTry: () => void;
} ) {
	return askersIn( exchanges ).includes( 'app' ) ? null : (
		<Button variant="secondary" size="compact" onClick={ onTry }>
			{ __( 'Test an application password', 'who-said-401' ) }
		</Button>
	);
}

function Requests( {
	evidence,
	open,
	isRunning,
	commands,
}: Omit< Props, 'results' | 'isOver' > ) {
	const [ isUnfolded, setUnfolded ] = useState( false );
	const id = useId();
	const all = evidence.exchanges ?? [];
	const odd = all.filter( ( each ) => ! isAsExpected( each ) );
	const good = all.filter( isAsExpected );
	// One that is asked for is shown, wherever it stands.
	const isShown =
		isUnfolded || good.some( ( { probe } ) => probe.id === open?.id );
	const table = {
		all,
		isBusy: isRunning,
		unfold: {
			open,
			onOpen: commands.openExchange,
			onClose: commands.closeExchange,
			onFind: commands.openSearch,
			plugins: evidence.components?.plugins ?? null,
		},
	};
	return (
		<>
			{ odd.length > 0 && (
				<ExchangeTable
					caption={ __(
						'Requests that did not come back as expected',
						'who-said-401'
					) }
					exchanges={ odd }
					{ ...table }
				/>
			) }
			{ good.length > 0 && (
				<div className="ws401-disclosure">
					<Button
						variant="link"
						aria-expanded={ isShown }
						aria-controls={ id }
						icon={ isShown ? chevronUp : chevronDown }
						iconPosition="right"
						iconSize={ 18 }
						onClick={ () => {
							setUnfolded( ! isShown );
							if ( isShown && open ) {
								commands.closeExchange();
							}
						} }
					>
						{ sprintf(
							/* translators: %d: number of requests. */
							__( 'As expected (%d)', 'who-said-401' ),
							good.length
						) }
					</Button>
					<div id={ id } hidden={ ! isShown }>
						{ isShown && (
							<ExchangeTable
								caption={ __(
									'Requests that came back as expected',
									'who-said-401'
								) }
								exchanges={ good }
								{ ...table }
							/>
						) }
					</div>
				</div>
			) }
		</>
	);
}
