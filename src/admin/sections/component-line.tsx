import { __, sprintf } from '@wordpress/i18n';

import type { ComponentRow } from './component-rows';

/** One component, and through which hooks it can refuse requests. */
export function ComponentLine( {
	row: { name, version, kind, settingsUrl, places },
}: {
	row: ComponentRow;
} ) {
	return (
		<tr>
			<th scope="row">
				{ name }{ ' ' }
				<span className="ws401-components__id">
					{ [ version, kind ].filter( Boolean ).join( ', ' ) }
				</span>
				{ settingsUrl && (
					<a
						href={ settingsUrl }
						aria-label={ sprintf(
							/* translators: %s: name of a plugin. */
							__( 'Settings: %s', 'who-said-401' ),
							name
						) }
					>
						{ __( 'Settings', 'who-said-401' ) }
					</a>
				) }
			</th>
			<td>
				{ places === null
					? __( 'not known', 'who-said-401' )
					: places.map( ( hook ) => (
							<code key={ hook }>{ hook }</code>
						) ) }
			</td>
		</tr>
	);
}
