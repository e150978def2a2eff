import { Panel, PanelBody } from '@wordpress/components';
import { lazy, Suspense, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { PageSettings } from '../settings/page-settings';
import type { PageState, Result } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { CheckList } from './check-list';
import { ComponentTable } from './component-table';
import { ExchangeTable } from '../parts/exchanges/exchange-table';
import { OtherFindings } from '../parts/verdict/other-findings';

const AccountsSection = lazy( () => import( '../accounts/accounts-section' ) );
const CredentialsSection = lazy(
	() => import( '../credentials/credentials-section' )
);
const HtaccessSection = lazy( () => import( '../htaccess/htaccess-section' ) );
const ReportSection = lazy( () => import( './report-section' ) );
const RoutesSection = lazy( () => import( '../routes/routes-section' ) );

interface Props {
	settings: PageSettings;
	result: Result;
	state: Pick<
		PageState,
		'openExchange' | 'verifications' | 'searchOutcome'
	>;
	isRunning: boolean;
	commands: Commands;
}

interface Section {
	name: string;
	title: string;
	content: ReactNode;
}

function counted( title: string, count: number ): string {
	return sprintf(
		/* translators: 1: title of a section, 2: number of things in it. */
		__( '%1$s (%2$d)', 'who-said-401' ),
		title,
		count
	);
}

/** Everything below the verdict, folded away. Asking for an exchange unfolds the exchanges. */
export function Sections( {
	settings,
	result,
	state,
	isRunning,
	commands,
}: Props ) {
	const [ opened, setOpened ] = useState< Record< string, boolean > >( {} );
	const { openExchange, verifications, searchOutcome } = state;

	useEffect( () => {
		if ( openExchange ) {
			setOpened( ( before ) => ( { ...before, exchanges: true } ) );
		}
	}, [ openExchange ] );

	const { evidence, verdict } = result;
	const exchanges = evidence.exchanges ?? [];
	const others =
		verdict.kind === 'problem'
			? verdict.findings.slice( 1 )
			: verdict.findings;
	const { components, hooks } = evidence;
	const inFiles = evidence.htaccess?.findings.length ?? 0;

	const sections: Section[] = [
		...( others.length > 0
			? [
					{
						name: 'others',
						title: counted(
							__( 'Also found', 'who-said-401' ),
							others.length
						),
						content: (
							<OtherFindings
								findings={ others }
								exchanges={ exchanges }
								verifications={ verifications }
								isRunning={ isRunning }
								commands={ commands }
							/>
						),
					},
				]
			: [] ),
		{
			name: 'exchanges',
			title: counted(
				__( 'Exchanges', 'who-said-401' ),
				exchanges.length
			),
			content: (
				<ExchangeTable
					caption={ __(
						'Requests sent, what was expected and what came back',
						'who-said-401'
					) }
					exchanges={ exchanges }
					isBusy={ isRunning }
					unfold={ {
						open: openExchange,
						onOpen: commands.openExchange,
						onClose: commands.closeExchange,
						onFind: commands.openSearch,
						plugins: components?.plugins ?? null,
					} }
				/>
			),
		},
		...( components
			? [
					{
						name: 'plugins',
						title: counted(
							__( 'Plugins and theme', 'who-said-401' ),
							components.plugins.length +
								components.mustUse.length +
								components.dropIns.length +
								1
						),
						content: (
							<ComponentTable
								components={ components }
								hooks={ hooks }
							/>
						),
					},
				]
			: [] ),
		{
			name: 'credentials',
			title: __( 'Credentials', 'who-said-401' ),
			content: (
				<Suspense
					fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
				>
					<CredentialsSection
						settings={ settings }
						evidence={ evidence }
						isRunning={ isRunning }
						commands={ commands }
					/>
				</Suspense>
			),
		},
		{
			name: 'accounts',
			title: __( 'Accounts', 'who-said-401' ),
			content: (
				<Suspense
					fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
				>
					<AccountsSection
						evidence={ evidence }
						isRunning={ isRunning }
						commands={ commands }
					/>
				</Suspense>
			),
		},
		{
			name: 'routes',
			title: __( 'Routes', 'who-said-401' ),
			content: (
				<Suspense
					fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
				>
					<RoutesSection
						evidence={ evidence }
						isRunning={ isRunning }
						commands={ commands }
					/>
				</Suspense>
			),
		},
		{
			name: 'htaccess',
			title: inFiles
				? counted( __( '.htaccess', 'who-said-401' ), inFiles )
				: __( '.htaccess', 'who-said-401' ),
			content: (
				<Suspense
					fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
				>
					<HtaccessSection
						evidence={ evidence }
						verifications={ verifications }
						isRunning={ isRunning }
						commands={ commands }
					/>
				</Suspense>
			),
		},
		{
			name: 'checks',
			title: counted(
				__( 'Checks', 'who-said-401' ),
				verdict.results.length
			),
			content: <CheckList results={ verdict.results } />,
		},
		{
			name: 'report',
			title: __( 'Report', 'who-said-401' ),
			content: (
				<Suspense
					fallback={
						<p>{ __( 'Writing the report…', 'who-said-401' ) }</p>
					}
				>
					<ReportSection
						evidence={ evidence }
						verdict={ verdict }
						searchOutcome={ searchOutcome }
					/>
				</Suspense>
			),
		},
	];

	return (
		<Panel className="ws401-sections">
			{ sections.map( ( { name, title, content } ) => (
				<PanelBody
					key={ name }
					title={ title }
					opened={ opened[ name ] === true }
					onToggle={ () =>
						setOpened( ( before ) => ( {
							...before,
							[ name ]: ! before[ name ],
						} ) )
					}
				>
					{ content }
				</PanelBody>
			) ) }
		</Panel>
	);
}
