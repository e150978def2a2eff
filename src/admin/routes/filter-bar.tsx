import { SearchControl, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { RouteFilter, RouteRow } from '../../diagnosis/routes/rows';

interface Props {
	rows: readonly RouteRow[];
	filter: RouteFilter;
	onChange: ( filter: RouteFilter ) => void;
}

const any = () => ( { value: '', label: __( 'All', 'who-said-401' ) } );

const plain = ( values: Iterable< string > ) =>
	[ ...new Set( values ) ]
		.filter( Boolean )
		.sort()
		.map( ( value ) => ( { value, label: value } ) );

const whoOptions = (): { value: RouteFilter[ 'who' ]; label: string }[] => [
	any() as { value: ''; label: string },
	{ value: 'everyone', label: __( 'Everyone', 'who-said-401' ) },
	{
		value: 'public-part',
		label: __( 'Everyone, for what is public', 'who-said-401' ),
	},
	{ value: 'logged-in', label: __( 'Whoever is logged in', 'who-said-401' ) },
	{
		value: 'editors',
		label: __( 'Whoever may edit any content', 'who-said-401' ),
	},
	{
		value: 'rights',
		label: __( 'Users with a named capability', 'who-said-401' ),
	},
	{ value: 'item', label: __( 'Depends on the item', 'who-said-401' ) },
	{ value: 'nobody', label: __( 'Nobody', 'who-said-401' ) },
	{ value: 'unknown', label: __( 'Its own code decides', 'who-said-401' ) },
];

/** What the table is narrowed by. */
export function FilterBar( { rows, filter, onChange }: Props ) {
	return (
		<div className="ws401-routes__filter" role="search">
			<SearchControl
				label={ __( 'Search routes', 'who-said-401' ) }
				placeholder={ __( 'Path, plugin or callback', 'who-said-401' ) }
				hideLabelFromVision={ false }
				value={ filter.text }
				onChange={ ( text ) => onChange( { ...filter, text } ) }
				__nextHasNoMarginBottom
			/>
			<SelectControl
				label={ __( 'Namespace', 'who-said-401' ) }
				value={ filter.namespace }
				options={ [
					any(),
					...plain( rows.map( ( { route } ) => route.namespace ) ),
				] }
				onChange={ ( namespace ) =>
					onChange( { ...filter, namespace } )
				}
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<SelectControl
				label={ __( 'Method', 'who-said-401' ) }
				value={ filter.method }
				options={ [
					any(),
					...plain( rows.flatMap( ( { methods } ) => methods ) ),
				] }
				onChange={ ( method ) => onChange( { ...filter, method } ) }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<SelectControl
				label={ __( 'Who may call', 'who-said-401' ) }
				value={ filter.who }
				options={ whoOptions() }
				onChange={ ( who ) => onChange( { ...filter, who } ) }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
		</div>
	);
}
