import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { RecordedHistory } from '../../history/types';
import type { Commands } from '../state/use-diagnosis';
import { ChecklistPanel } from '../prevention/checklist-panel';
import { ChangeTable } from './change-table';
import { dateTime } from '../../language/date-time';
import { HistorySwitch } from './history-switch';
import { LoginsPanel } from './logins-panel';
import { MailSwitch } from './mail-switch';
import { RefusalTable } from './refusal-table';
import { Timeline } from './timeline';
import { type ReadSlot, useHistory } from './use-history';
import { WatchTable } from './watch-table';
import { counted } from '../../language/page-language';

/** When refusals began and what changed before: recorded where an administrator switches it on. */
export default function HistorySection( {
	commands,
}: {
	commands: Pick< Commands, 'connect' >;
} ) {
	const [ { server } ] = useState( commands.connect );
	const { history, trouble, isBusy, reload, readSlot, set } =
		useHistory( server );
	return (
		<div className="ws401-history">
			<p>
				{ __(
					'The history counts refused requests and notes what changes on this site: for each minute, after a day for each hour, which route or action refused, with which status and code, the kind of login, and the account where there is one; where too many different ones come at once, the rest by kind and status alone. Every hour it asks five things of this site as a visitor and notes whether they work; and of each login it keeps when it began, how long it was meant to last, and what ended it. Bodies, values in addresses, passwords, tokens and IP addresses are not kept. It keeps 30 days, in a table of its own, and is deleted when it is turned off. Test requests of this page and of the hourly check are counted too.',
					'who-said-401'
				) }
			</p>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }{ ' ' }
					<Button variant="link" onClick={ reload }>
						{ __( 'Try again', 'who-said-401' ) }
					</Button>
				</Notice>
			) }
			{ history && (
				<HistorySwitch
					history={ history }
					isBusy={ isBusy }
					onSet={ set }
				/>
			) }
			{ history?.since && <MailSwitch server={ server } /> }
			{ history?.since && (
				<Recorded
					history={ history }
					since={ history.since }
					isBusy={ isBusy }
					onReload={ reload }
					readSlot={ readSlot }
				/>
			) }
			<LoginsPanel server={ server } marker={ history } />
			<ChecklistPanel server={ server } />
			{ ! history && ! trouble && (
				<p>{ __( 'Reading the history…', 'who-said-401' ) }</p>
			) }
		</div>
	);
}

function Recorded( {
	history,
	since,
	isBusy,
	onReload,
	readSlot,
}: {
	history: RecordedHistory;
	since: number;
	isBusy: boolean;
	onReload: () => void;
	readSlot: ReadSlot;
} ) {
	return (
		<>
			{ ! history.isWritten && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'The database does not take what was recorded last. It is kept aside and written when the database takes it again.',
						'who-said-401'
					) }
				</Notice>
			) }
			<p>
				{ sprintf(
					/* translators: %s: date and time. */
					__( 'It has been on since %s.', 'who-said-401' ),
					dateTime( since )
				) }{ ' ' }
				<Button
					variant="secondary"
					onClick={ onReload }
					disabled={ isBusy }
					accessibleWhenDisabled
					__next40pxDefaultSize
				>
					{ __( 'Refresh', 'who-said-401' ) }
				</Button>
			</p>
			<Timeline
				history={ history }
				now={ Math.floor( Date.now() / 1000 ) }
				readSlot={ readSlot }
			/>
			<h3>{ __( 'Hourly check', 'who-said-401' ) }</h3>
			<WatchTable watch={ history.watch } changes={ history.changes } />
			<h3>{ __( 'Refused requests', 'who-said-401' ) }</h3>
			<RefusalTable history={ history } />
			<h3>{ __( 'Changes on this site', 'who-said-401' ) }</h3>
			<ChangeTable changes={ history.changes } />
			{ history.left > 0 && (
				<p>
					{ counted(
						/* translators: %d: number of rows. */
						__( '%d older ones are not shown.', 'who-said-401' ),
						history.left
					) }
				</p>
			) }
		</>
	);
}
