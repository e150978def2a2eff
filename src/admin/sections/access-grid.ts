import { __ } from '@wordpress/i18n';

import { isAsExpected } from '../../diagnosis/exchange/find-exchange';
import { wasNotSent } from '../../diagnosis/exchange/was-not-sent';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';

/** As whom a request is sent: a column. */
export type Asker = 'visitor' | 'cookie' | 'app' | 'you' | 'server';

/** What became of a request. */
export type Fate = 'in' | 'refused-rightly' | 'wrong' | 'unsent';

export interface GridRow {
	/** The address and method that were sent. */
	probe: Probe;
	/** What was sent as each; the columns that are left out are those nobody asked as. */
	cells: Partial< Record< Asker, Exchange[] > >;
}

export interface GridGroup {
	title: string;
	rows: GridRow[];
}

/** In the order of the columns. */
const ASKERS: Asker[] = [ 'visitor', 'cookie', 'app', 'you', 'server' ];

const askerOf = ( { vantage, credential }: Probe ): Asker => {
	if ( vantage === 'loopback' ) {
		return 'server';
	}
	switch ( credential ) {
		case 'none':
			return 'visitor';
		case 'cookie':
			return 'cookie';
		case 'cookie-nonce':
			return 'you';
		default:
			return 'app';
	}
};

/** The columns that something was sent as. */
export const askersIn = ( exchanges: readonly Exchange[] ): Asker[] =>
	ASKERS.filter( ( asker ) =>
		exchanges.some( ( { probe } ) => askerOf( probe ) === asker )
	);

/** What became of a request, beside what should have. */
export function fateOf( exchange: Exchange ): Fate {
	if ( wasNotSent( exchange.failure ) ) {
		return 'unsent';
	}
	if ( ! isAsExpected( exchange ) ) {
		return 'wrong';
	}
	return ( exchange.response?.status ?? 500 ) < 400
		? 'in'
		: 'refused-rightly';
}

const isPublic = ( { cells }: GridRow ): boolean =>
	( [ 'visitor', 'server' ] as const ).some( ( asker ) =>
		cells[ asker ]?.some( ( { probe } ) =>
			probe.expects.statuses.some( ( status ) => status < 400 )
		)
	);

function rowsOf( exchanges: readonly Exchange[] ): GridRow[] {
	const rows = new Map< string, GridRow >();
	for ( const exchange of exchanges ) {
		const { probe } = exchange;
		const key = `${ probe.method } ${ probe.url }`;
		const row = rows.get( key ) ?? { probe, cells: {} };
		const asker = askerOf( probe );
		rows.set( key, {
			...row,
			cells: {
				...row.cells,
				[ asker ]: [ ...( row.cells[ asker ] ?? [] ), exchange ],
			},
		} );
	}
	return [ ...rows.values() ];
}

/**
 * Who gets in: a row for each address and method, a cell for each sender. Groups without rows are left out.
 *
 * @param exchanges Of one check.
 */
export function gridOf( exchanges: readonly Exchange[] ): GridGroup[] {
	const rows = rowsOf( exchanges );
	const isRest = ( { probe }: GridRow ) => probe.route !== null;
	return [
		{
			title: __( 'Public content', 'who-said-401' ),
			rows: rows.filter( ( row ) => isRest( row ) && isPublic( row ) ),
		},
		{
			title: __( 'Only with a login', 'who-said-401' ),
			rows: rows.filter( ( row ) => isRest( row ) && ! isPublic( row ) ),
		},
		{
			title: __( 'For comparison: not the REST API', 'who-said-401' ),
			rows: rows.filter( ( row ) => ! isRest( row ) ),
		},
	].filter( ( group ) => group.rows.length > 0 );
}
