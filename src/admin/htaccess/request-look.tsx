import {
	Button,
	CheckboxControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { isAsExpected } from '../../diagnosis/probes';
import type { Exchange } from '../../diagnosis/evidence/types';
import {
	outcomeOf,
	requestLine,
	senderOf,
} from '../parts/exchanges/exchange-words';
import type { Looked } from './use-looked';

const METHODS = [ 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD' ];

interface Props {
	exchanges: Exchange[];
	looked: Looked;
	/** One sentence on what the files make of the request; empty when none was chosen. */
	outcome: string;
}

function optionFor( exchange: Exchange ) {
	const mark = isAsExpected( exchange )
		? ''
		: `${ __( 'not as expected', 'who-said-401' ) } – `;
	return {
		value: exchange.probe.id,
		label: `${ mark }${ requestLine( exchange.probe ) } (${ senderOf(
			exchange.probe
		) })`,
	};
}

/** Pick an exchange of this run, or type a request: which lines take part is shown in the file below. */
export function RequestLook( { exchanges, looked, outcome }: Props ) {
	const { chosen, error, isLooking, choose, look, forget } = looked;
	const exchange =
		chosen?.exchange === null
			? undefined
			: exchanges.find( ( { probe } ) => probe.id === chosen?.exchange );
	return (
		<div className="ws401-look">
			<h3>{ __( 'What happens to a request', 'who-said-401' ) }</h3>
			<SelectControl
				label={ __( 'A request of this diagnosis', 'who-said-401' ) }
				value={ chosen?.exchange ?? '' }
				options={ [
					{
						value: '',
						label: __( 'Choose a request', 'who-said-401' ),
					},
					...exchanges.map( optionFor ),
				] }
				onChange={ ( id ) => ( id === '' ? forget() : choose( id ) ) }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<Typed isLooking={ isLooking } onLook={ look } />
			{ error && (
				<p role="alert" className="ws401-case__error">
					{ error }
				</p>
			) }
			<p role="status" className="ws401-look__outcome">
				{ outcome }{ ' ' }
				{ exchange &&
					sprintf(
						/* translators: %s: what came back, such as: 401 rest_not_logged_in. */
						__(
							'In this diagnosis it was answered: %s.',
							'who-said-401'
						),
						outcomeOf( exchange )
					) }
			</p>
		</div>
	);
}

/** A request that is typed. */
function Typed( {
	isLooking,
	onLook,
}: {
	isLooking: boolean;
	onLook: Looked[ 'look' ];
} ) {
	const [ method, setMethod ] = useState( 'GET' );
	const [ address, setAddress ] = useState( '' );
	const [ withLogin, setWithLogin ] = useState( false );
	return (
		<form
			className="ws401-look__form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void onLook( { method, address, withLogin } );
			} }
		>
			<SelectControl
				label={ __( 'Method', 'who-said-401' ) }
				value={ method }
				options={ METHODS.map( ( each ) => ( {
					value: each,
					label: each,
				} ) ) }
				onChange={ setMethod }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<TextControl
				label={ __( 'Or an address of this site', 'who-said-401' ) }
				value={ address }
				placeholder="/wp-json/wp/v2/users/me"
				dir="ltr"
				onChange={ setAddress }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<CheckboxControl
				label={ __( 'with an Authorization header', 'who-said-401' ) }
				checked={ withLogin }
				onChange={ setWithLogin }
				__nextHasNoMarginBottom
			/>
			<Button
				type="submit"
				variant="secondary"
				isBusy={ isLooking }
				disabled={ isLooking }
				accessibleWhenDisabled
				__next40pxDefaultSize
			>
				{ __( 'Trace this request', 'who-said-401' ) }
			</Button>
		</form>
	);
}
