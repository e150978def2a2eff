import { useMemo, useState } from '@wordpress/element';
import { _n } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import {
	filterRows,
	NO_FILTER,
	rowsOf,
	type RouteFilter,
	type RouteRow as Row,
} from '../../diagnosis/routes/rows';
import type { Commands } from '../state/use-diagnosis';
import { FilterBar } from './filter-bar';
import { Pages } from './pages';
import { RouteTable } from './route-table';
import { SourceNotes } from './source-notes';
import type { useRoutes } from './use-routes';
import { counted } from '../../language/page-language';

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
	return counted(
		/* translators: 1: number of routes found, 2: number of all routes. */
		_n( '%1$d of %2$d entry', '%1$d of %2$d entries', all, 'who-said-401' ),
		found,
		all
	);
}

interface Props {
	table: NonNullable< ReturnType< typeof useRoutes >[ 'table' ] >;
	/** The route that is pointed at. */
	wanted: string | undefined;
	commands: Pick< Commands, 'go' >;
	detailOf: ( row: Row ) => ReactNode;
}

/** The routes that match, a page at a time. The one that is unfolded is in the page's address. */
export function RouteList( { table, wanted, commands, detailOf }: Props ) {
	const [ filter, setFilter ] = useState< RouteFilter >( {
		...NO_FILTER,
		text: wanted?.replace( ENTRY_NUMBER, '' ) ?? '',
	} );
	const [ page, setPage ] = useState( 0 );
	const rows = useMemo(
		() => rowsOf( table.routes, table.asker ),
		[ table ]
	);
	const found = useMemo( () => filterRows( rows, filter ), [ rows, filter ] );
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
					rows={ found.slice( page * PAGE, ( page + 1 ) * PAGE ) }
					open={ open }
					onToggle={ ( id ) => point( id === open ? undefined : id ) }
					detailOf={ detailOf }
				/>
			) }
			<Pages
				page={ page }
				pages={ Math.ceil( found.length / PAGE ) }
				onPage={ leaf }
			/>
		</>
	);
}
