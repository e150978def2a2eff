import { Button, CheckboxControl, SearchControl } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';

import type { ComponentFacts, Evidence } from '../../diagnosis/evidence/types';
import { ComponentLine } from './component-line';
import { type ComponentRow, componentRows, rowsWith } from './component-rows';
import { counted } from '../../language/page-language';

/** Lines shown at once: a site may run hundreds of plugins. */
const STEP = 25;

interface Props {
	components: ComponentFacts | null;
	hooks: Evidence[ 'hooks' ];
	/** File of the plugin that is pointed at. */
	wanted: string | undefined;
}

/** Everything that runs on the site, and which of it can refuse requests. */
export function ComponentTable( { components, ...rest }: Props ) {
	return components ? (
		<Table components={ components } { ...rest } />
	) : (
		<p>
			{ __(
				'The site’s list of plugins did not come in.',
				'who-said-401'
			) }
		</p>
	);
}

function Table( {
	components,
	hooks,
	wanted,
}: Props & { components: ComponentFacts } ) {
	const [ text, setText ] = useState( wanted ?? '' );
	const [ isRefusing, setRefusing ] = useState( false );
	const [ limit, setLimit ] = useState( STEP );
	const all = useMemo(
		() => componentRows( components, hooks ),
		[ components, hooks ]
	);
	const refusing = all.filter( ( { places } ) => places?.length );
	const found = rowsWith( isRefusing ? refusing : all, text );
	return (
		<>
			<div className="ws401-components__filter">
				<SearchControl
					label={ __( 'Search plugins', 'who-said-401' ) }
					value={ text }
					onChange={ setText }
					__nextHasNoMarginBottom
				/>
				{ hooks && (
					<CheckboxControl
						label={ counted(
							/* translators: %d: number of plugins. */
							__( 'Can refuse requests (%d)', 'who-said-401' ),
							refusing.length
						) }
						checked={ isRefusing }
						onChange={ setRefusing }
						__nextHasNoMarginBottom
					/>
				) }
			</div>
			<p role="status" className="ws401-meta">
				{ counted(
					/* translators: 1: number of plugins found, 2: number of all. */
					_n(
						'%1$d of %2$d',
						'%1$d of %2$d',
						all.length,
						'who-said-401'
					),
					found.length,
					all.length
				) }
			</p>
			<Lines rows={ found.slice( 0, limit ) } />
			{ found.length > limit && (
				<Button
					variant="secondary"
					onClick={ () => setLimit( limit + STEP ) }
					__next40pxDefaultSize
				>
					{ __( 'Show more', 'who-said-401' ) }
				</Button>
			) }
		</>
	);
}

function Lines( { rows }: { rows: ComponentRow[] } ) {
	return (
		<table className="ws401-components">
			<caption className="screen-reader-text">
				{ __( 'Everything that runs on this site', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Component', 'who-said-401' ) }</th>
					<th scope="col">
						{ __( 'Can refuse requests (hooks)', 'who-said-401' ) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ rows.map( ( row ) => (
					<ComponentLine key={ row.kind + row.id } row={ row } />
				) ) }
			</tbody>
		</table>
	);
}
