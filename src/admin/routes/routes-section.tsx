import { Button, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { blockingOf, blockingSentence } from '../../diagnosis/routes/blocking';
import {
	filterRows,
	NO_FILTER,
	rowsOf,
	type RouteFilter,
} from '../../diagnosis/routes/rows';
import type { Evidence, SiteFacts } from '../../diagnosis/evidence/types';
import type { Commands } from '../state/use-diagnosis';
import { FilterBar } from './filter-bar';
import { Pages } from './pages';
import { RouteDetail } from './route-detail';
import { RouteRow } from './route-row';
import { SourceNotes } from './source-notes';
import { useRoutes } from './use-routes';

/** Lines of a page: hundreds of routes stay quick to draw and to walk through by keyboard. */
const PAGE = 25;

interface Props {
	evidence: Evidence;
	isRunning: boolean;
	commands: Pick< Commands, 'connect' | 'announce' | 'run' >;
	/** The route that is pointed at. */
	wanted?: string | undefined;
}

/** Values that stand for parameters in a path until somebody writes others. */
function examplesOf( {
	site,
	account,
	components,
}: Evidence ): Record< string, string > {
	const theme = components?.theme.stylesheet;
	return {
		...( site?.editablePost
			? { '/wp/v2/posts/': String( site.editablePost ) }
			: {} ),
		...( account ? { '/wp/v2/users/': String( account.id ) } : {} ),
		...( theme
			? {
					'/wp/v2/themes/': theme,
					'/wp/v2/templates/': `${ theme }//index`,
					'/wp/v2/template-parts/': `${ theme }//header`,
				}
			: {} ),
	};
}

/** Every route of the site: who may call it, what is expected, and its answer when it is asked. */
export default function RoutesSection( props: Props ) {
	const { site } = props.evidence;
	return site ? (
		<RoutesOf site={ site } { ...props } />
	) : (
		<p>
			{ __(
				'The facts about the site did not come, so its routes cannot be read.',
				'who-said-401'
			) }
		</p>
	);
}

function RoutesOf( {
	site,
	evidence,
	isRunning,
	commands,
}: Props & { site: SiteFacts } ) {
	// Server and browser are the same as long as the page lives.
	const [ { server, world } ] = useState( commands.connect );
	const { table, trouble, reload } = useRoutes( server, world, site );
	const [ filter, setFilter ] = useState< RouteFilter >( NO_FILTER );
	const [ page, setPage ] = useState( 0 );
	const [ open, setOpen ] = useState< string | null >( null );
	const rows = useMemo(
		() => ( table ? rowsOf( table.routes, table.asker ) : [] ),
		[ table ]
	);
	const found = useMemo( () => filterRows( rows, filter ), [ rows, filter ] );
	const examples = useMemo( () => examplesOf( evidence ), [ evidence ] );
	const shown = found.slice( page * PAGE, ( page + 1 ) * PAGE );

	return (
		<div className="ws401-routes">
			<p>
				{ blockingSentence( blockingOf( evidence.exchanges ?? [] ) ) }
			</p>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }{ ' ' }
					<Button variant="link" onClick={ reload }>
						{ __( 'Try again', 'who-said-401' ) }
					</Button>
				</Notice>
			) }
			{ ! table && ! trouble && (
				<p>{ __( 'Reading the routes…', 'who-said-401' ) }</p>
			) }
			{ table && (
				<>
					<SourceNotes table={ table } />
					<FilterBar
						rows={ rows }
						filter={ filter }
						onChange={ ( changed ) => {
							setFilter( changed );
							setPage( 0 );
							setOpen( null );
						} }
					/>
					<p role="status" className="ws401-meta">
						{ sprintf(
							/* translators: 1: number of routes found, 2: number of all routes. */
							_n(
								'%1$d of %2$d entry',
								'%1$d of %2$d entries',
								rows.length,
								'who-said-401'
							),
							found.length,
							rows.length
						) }
					</p>
					{ found.length > 0 && (
						<table className="ws401-exchanges ws401-routes__table">
							<caption className="screen-reader-text">
								{ __(
									'Routes of this site and who may call them',
									'who-said-401'
								) }
							</caption>
							<thead>
								<tr>
									<th scope="col">
										{ __( 'Route', 'who-said-401' ) }
									</th>
									<th scope="col">
										{ __( 'Methods', 'who-said-401' ) }
									</th>
									<th scope="col">
										{ __( 'Who may call', 'who-said-401' ) }
									</th>
									<th
										scope="col"
										className="ws401-routes__expected"
									>
										{ __( 'Visitor', 'who-said-401' ) }
									</th>
									<th
										scope="col"
										className="ws401-routes__expected"
									>
										{ __( 'You', 'who-said-401' ) }
									</th>
								</tr>
							</thead>
							<tbody>
								{ shown.map( ( row ) => (
									<RouteRow
										key={ row.id }
										row={ row }
										isOpen={ open === row.id }
										onToggle={ () =>
											setOpen(
												open === row.id ? null : row.id
											)
										}
									>
										<RouteDetail
											row={ row }
											evidence={ evidence }
											isRunning={ isRunning }
											examples={ examples }
											commands={ commands }
										/>
									</RouteRow>
								) ) }
							</tbody>
						</table>
					) }
					<Pages
						page={ page }
						pages={ Math.ceil( found.length / PAGE ) }
						onPage={ ( wanted ) => {
							setPage( wanted );
							setOpen( null );
						} }
					/>
				</>
			) }
		</div>
	);
}
