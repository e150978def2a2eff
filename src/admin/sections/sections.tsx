import { Panel, PanelBody } from '@wordpress/components';
import {
	lazy,
	Suspense,
	useEffect,
	useRef,
	useState,
} from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { PageSettings } from '../settings/page-settings';
import type { PageState, Result } from '../state/page-state';
import type { VerdictNow } from '../../report/verdict/verdict-now';
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
	/** What holds now. */
	now: VerdictNow;
	state: Pick<
		PageState,
		| 'openExchange'
		| 'openSection'
		| 'verifications'
		| 'endedSearch'
		| 'filesFindings'
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

function Loading( { children }: { children: ReactNode } ) {
	return (
		<Suspense fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }>
			{ children }
		</Suspense>
	);
}

/** What the diagnosis brought back. */
function foundSections( {
	result: { evidence },
	now: { others },
	state: { openExchange, verifications },
	isRunning,
	commands,
}: Props ): Section[] {
	const exchanges = evidence.exchanges ?? [];
	const { components, hooks } = evidence;
	const parts = components
		? components.plugins.length +
			components.mustUse.length +
			components.dropIns.length +
			1
		: 0;
	return [
		others.length > 0 && {
			name: 'others',
			title: counted( __( 'Also found', 'who-said-401' ), others.length ),
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
		{
			name: 'exchanges',
			title: counted(
				__( 'Requests', 'who-said-401' ),
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
		components && {
			name: 'plugins',
			title: counted( __( 'Plugins and theme', 'who-said-401' ), parts ),
			content: (
				<ComponentTable components={ components } hooks={ hooks } />
			),
		},
	].filter( ( section ) => !! section );
}

/** What can be looked into further. */
function askingSections( {
	settings,
	result: { evidence, verdict },
	state: { verifications, filesFindings },
	isRunning,
	commands,
}: Props ): Section[] {
	const inFiles = filesFindings ?? evidence.htaccess?.findings.length ?? 0;
	const shared = { evidence, isRunning, commands };
	return [
		{
			name: 'credentials',
			title: __( 'Credentials', 'who-said-401' ),
			content: <CredentialsSection settings={ settings } { ...shared } />,
		},
		{
			name: 'accounts',
			title: __( 'Accounts', 'who-said-401' ),
			content: <AccountsSection { ...shared } />,
		},
		{
			name: 'routes',
			title: __( 'Routes', 'who-said-401' ),
			content: <RoutesSection { ...shared } />,
		},
		{
			name: 'htaccess',
			title: inFiles
				? counted( __( '.htaccess', 'who-said-401' ), inFiles )
				: __( '.htaccess', 'who-said-401' ),
			content: (
				<HtaccessSection
					verdict={ verdict }
					verifications={ verifications }
					{ ...shared }
				/>
			),
		},
	].map( ( section ) => ( {
		...section,
		content: <Loading>{ section.content }</Loading>,
	} ) );
}

/** What all of it amounts to, check by check and as a text. */
function sayingSections( {
	result: { evidence },
	now,
	state: { endedSearch },
}: Props ): Section[] {
	return [
		{
			name: 'checks',
			title: counted(
				__( 'Checks', 'who-said-401' ),
				now.results.length
			),
			content: <CheckList results={ now.results } />,
		},
		{
			name: 'report',
			title: __( 'Report', 'who-said-401' ),
			content: (
				<Loading>
					<ReportSection
						evidence={ evidence }
						verdict={ now }
						searchOutcome={ endedSearch?.outcome ?? null }
					/>
				</Loading>
			),
		},
	];
}

/** Everything below the verdict, folded away. Asking for an exchange unfolds the exchanges. */
export function Sections( props: Props ) {
	const [ opened, setOpened ] = useState< Record< string, boolean > >( {} );
	const { openExchange, openSection } = props.state;
	const list = useRef< HTMLDivElement >( null );

	useEffect( () => {
		if ( openExchange ) {
			setOpened( ( before ) => ( { ...before, exchanges: true } ) );
		}
	}, [ openExchange ] );
	useEffect( () => {
		if ( openSection ) {
			setOpened( ( before ) => ( {
				...before,
				[ openSection.id ]: true,
			} ) );
			const title = list.current?.querySelector< HTMLElement >(
				`.ws401-section-${ openSection.id } .components-panel__body-toggle`
			);
			title?.focus();
			title?.scrollIntoView( { block: 'start' } );
		}
	}, [ openSection ] );

	const sections = [
		...foundSections( props ),
		...askingSections( props ),
		...sayingSections( props ),
	];
	return (
		<div ref={ list }>
			<Panel className="ws401-sections">
				{ sections.map( ( { name, title, content } ) => (
					<PanelBody
						key={ name }
						className={ `ws401-section-${ name }` }
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
		</div>
	);
}
