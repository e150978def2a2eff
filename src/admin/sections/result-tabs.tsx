import { lazy, Suspense } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { PageSettings } from '../settings/page-settings';
import type { PageState, Result } from '../state/page-state';
import type { Tab } from '../state/place';
import type { VerdictNow } from '../../report/verdict/verdict-now';
import type { Commands } from '../state/use-diagnosis';
import { AccessSection } from './access-section';
import { ComponentTable } from './component-table';
import { TabPanel } from './tab-panel';

const AccountsSection = lazy( () => import( '../accounts/accounts-section' ) );
const CredentialsSection = lazy(
	() => import( '../credentials/credentials-section' )
);
const HistorySection = lazy( () => import( '../history/history-section' ) );
const HtaccessSection = lazy( () => import( '../htaccess/htaccess-section' ) );
const RoutesSection = lazy( () => import( '../routes/routes-section' ) );

interface Props {
	settings: PageSettings;
	result: Result;
	/** What holds now. */
	now: VerdictNow;
	state: Pick< PageState, 'openExchange' | 'place' | 'verifications' >;
	isRunning: boolean;
	commands: Commands;
}

/** What stands behind each tab but the first, which is the verdict's. */
function contentsOf( {
	settings,
	result: { evidence, verdict },
	now,
	state: { openExchange, place, verifications },
	isRunning,
	commands,
}: Props ): [ Exclude< Tab, 'diagnosis' >, ReactNode ][] {
	const shared = { evidence, isRunning, commands };
	return [
		[
			'access',
			<AccessSection
				key="access"
				results={ now.results }
				isOver={ now.status === 'fixed' }
				open={ openExchange }
				{ ...shared }
			/>,
		],
		[
			'plugins',
			<ComponentTable
				key="plugins"
				components={ evidence.components }
				hooks={ evidence.hooks }
				wanted={ place.plugin }
			/>,
		],
		[
			'server',
			<HtaccessSection
				key="server"
				verdict={ verdict }
				verifications={ verifications }
				wantedLine={ place.line }
				{ ...shared }
			/>,
		],
		[
			'logins',
			<CredentialsSection
				key="logins"
				settings={ settings }
				{ ...shared }
			/>,
		],
		[
			'routes',
			<div key="routes">
				<RoutesSection wanted={ place.route } { ...shared } />
				<h3>{ __( 'Compare accounts', 'who-said-401' ) }</h3>
				<AccountsSection { ...shared } />
			</div>,
		],
		[ 'history', <HistorySection key="history" commands={ commands } /> ],
	];
}

/** Everything besides the verdict, one part at a time. */
export function ResultTabs( props: Props ) {
	const current = props.state.place.tab;
	return contentsOf( props ).map( ( [ tab, content ] ) => (
		<TabPanel key={ tab } tab={ tab } current={ current }>
			<Suspense fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }>
				{ content }
			</Suspense>
		</TabPanel>
	) );
}
