import { Button, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { blockingOf, blockingSentence } from '../../diagnosis/routes/blocking';
import {
	filterRows,
	NO_FILTER,
	rowsOf,
	type RouteFilter,
	type RouteRow as Row,
} from '../../diagnosis/routes/rows';
import type { Evidence, SiteFacts } from '../../diagnosis/evidence/types';
import type { Commands } from '../state/use-diagnosis';
import { FilterBar } from './filter-bar';
import { Pages } from './pages';
import { RouteDetail } from './route-detail';
import { RouteTable } from './route-table';
import { SourceNotes } from './source-notes';
import { useRoutes } from './use-routes';

/** Lines of a page: hundreds of routes stay quick to draw and to walk through by keyboard. */
const PAGE = 25;

/** An address may leave out which entry of a route is meant: the first one, then. */
const ENTRY_NUMBER = / \d+$/;

function openOf( rows: readonly Row[], wanted: string | undefined ) {
	return (
		rows.find( ( { id } ) => id === wanted ) ??
		rows.find( ( { path, route } ) =>
			[ path, route.route ].includes( wanted ?? '' )
		)
	)?.id;
}

function countOf( found: number, all: number ): string {
	return sprintf(
		/* translators: 1: number of routes found, 2: number of all routes. */
		_n( '%1$d of %2$d entry', '%1$d of %2$d entries', all, 'who-said-401' ),
		found,
		all
	);
}

interface Props {
	evidence: Evidence;
	isRunning: boolean;
	commands: Pick< Commands, 'connect' | 'announce' | 'run' | 'go' >;
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
	wanted,
	commands,
}: Props & { site: SiteFacts } ) {
	// Server and browser are the same as long as the page lives.
	const [ { server, world } ] = useState( commands.connect );
	const { table, trouble, reload } = useRoutes( server, world, site );
	const [ filter, setFilter ] = useState< RouteFilter >( {
		...NO_FILTER,
		text: wanted?.replace( ENTRY_NUMBER, '' ) ?? '',
	} );
	const [ page, setPage ] = useState( 0 );
	const rows = useMemo(
		() => ( table ? rowsOf( table.routes, table.asker ) : [] ),
		[ table ]
	);
	const found = useMemo( () => filterRows( rows, filter ), [ rows, filter ] );
	const examples = useMemo( () => examplesOf( evidence ), [ evidence ] );
	const open = openOf( found, wanted );
	const point = ( route?: string ) =>
		commands.go( { tab: 'routes', ...( route && { route } ) } );
	const leaf = ( to: number ) => {
		setPage( to );
		if ( wanted ) {
			point();
		}
	};

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
							leaf( 0 );
						} }
					/>
					<p role="status" className="ws401-meta">
						{ countOf( found.length, rows.length ) }
					</p>
					{ found.length > 0 && (
						<RouteTable
							rows={ found.slice(
								page * PAGE,
								( page + 1 ) * PAGE
							) }
							open={ open }
							onToggle={ ( id ) =>
								point( id === open ? undefined : id )
							}
							detailOf={ ( row ) => (
								<RouteDetail
									row={ row }
									evidence={ evidence }
									isRunning={ isRunning }
									examples={ examples }
									commands={ commands }
								/>
							) }
						/>
					) }
					<Pages
						page={ page }
						pages={ Math.ceil( found.length / PAGE ) }
						onPage={ leaf }
					/>
				</>
			) }
		</div>
	);
}
