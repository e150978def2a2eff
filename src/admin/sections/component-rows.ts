import { __ } from '@wordpress/i18n';

import type {
	ComponentFacts,
	Evidence,
	HookCallback,
} from '../../diagnosis/evidence/types';

/** Something that runs on the site. */
export interface ComponentRow {
	id: string;
	name: string;
	/** What it is when it is no plugin: theme, must-use plugin, drop-in. */
	kind: string;
	version: string;
	settingsUrl: string | null;
	/** Hooks that decide authentication or REST and on which it has a callback; null where they are not known. */
	places: string[] | null;
}

type Bare = Omit< ComponentRow, 'places' >;

function rowsOf( {
	plugins,
	mustUse,
	dropIns,
	theme,
}: ComponentFacts ): Bare[] {
	const fixed = { version: '', settingsUrl: null };
	return [
		...plugins.map( ( plugin ) => ( {
			...plugin,
			kind: plugin.missing
				? __( 'active, but its file is gone', 'who-said-401' )
				: '',
		} ) ),
		...mustUse.map( ( each ) => ( {
			...fixed,
			...each,
			kind: __( 'must-use plugin', 'who-said-401' ),
		} ) ),
		...dropIns.map( ( each ) => ( {
			...fixed,
			...each,
			kind: __( 'drop-in', 'who-said-401' ),
		} ) ),
		{
			...fixed,
			id: theme.stylesheet,
			name: theme.name,
			version: theme.version,
			kind: __( 'theme', 'who-said-401' ),
		},
	];
}

function placesOf( id: string, hooks: HookCallback[] ): string[] {
	return [
		...new Set(
			hooks
				.filter(
					( { component, stock } ) => ! stock && component.id === id
				)
				.map( ( { hook } ) => hook )
		),
	];
}

/** Everything that runs on the site: what can refuse requests first, otherwise in load order. */
export function componentRows(
	components: ComponentFacts,
	hooks: Evidence[ 'hooks' ]
): ComponentRow[] {
	return rowsOf( components )
		.map( ( row ) => ( {
			...row,
			places: hooks ? placesOf( row.id, hooks ) : null,
		} ) )
		.sort(
			( a, b ) =>
				Number( ! a.places?.length ) - Number( ! b.places?.length )
		);
}

/** Rows whose name or file contains a text; all of them for an empty one. */
export function rowsWith( rows: ComponentRow[], text: string ): ComponentRow[] {
	const wanted = text.trim().toLowerCase();
	return rows.filter( ( { id, name } ) =>
		`${ name }\n${ id }`.toLowerCase().includes( wanted )
	);
}
