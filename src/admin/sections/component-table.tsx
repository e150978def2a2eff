import { __ } from '@wordpress/i18n';

import type {
	ComponentFacts,
	Evidence,
	HookCallback,
} from '../../diagnosis/evidence/types';

interface Row {
	id: string;
	name: string;
	/** What it is when it is no plugin: theme, must-use plugin, drop-in. */
	kind: string;
	version: string;
	settingsUrl: string | null;
}

function rowsOf( { plugins, mustUse, dropIns, theme }: ComponentFacts ): Row[] {
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

/** Hooks that decide authentication or REST and on which a component has a callback. */
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

/** Everything that runs on the site, and which of it has a say in authentication or REST. */
export function ComponentTable( {
	components,
	hooks,
}: {
	components: ComponentFacts;
	hooks: Evidence[ 'hooks' ];
} ) {
	const rows = rowsOf( components )
		.map( ( row ) => ( {
			...row,
			places: hooks ? placesOf( row.id, hooks ) : null,
		} ) )
		// Those with a say first; otherwise in load order.
		.sort(
			( a, b ) =>
				Number( ! a.places?.length ) - Number( ! b.places?.length )
		);
	return (
		<table className="ws401-components">
			<caption className="screen-reader-text">
				{ __( 'Everything that runs on this site', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Component', 'who-said-401' ) }</th>
					<th scope="col">
						{ __(
							'Has a say in authentication or REST through',
							'who-said-401'
						) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ rows.map( ( row ) => (
					<tr key={ row.kind + row.id }>
						<th scope="row">
							{ row.name }{ ' ' }
							<span className="ws401-components__id">
								{ [ row.version, row.kind ]
									.filter( Boolean )
									.join( ', ' ) }
							</span>
							{ row.settingsUrl && (
								<a
									href={ row.settingsUrl }
									aria-label={ `${ __(
										'Settings',
										'who-said-401'
									) }: ${ row.name }` }
								>
									{ __( 'Settings', 'who-said-401' ) }
								</a>
							) }
						</th>
						<td>
							{ row.places === null
								? __( 'not known', 'who-said-401' )
								: row.places.map( ( hook ) => (
										<code key={ hook }>{ hook }</code>
									) ) }
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
