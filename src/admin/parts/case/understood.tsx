import {
	CheckboxControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { Disclosure } from '../disclosure';
import type { Correction, Intake } from './intake';

interface Props {
	intake: Intake;
	isDisabled: boolean;
	onCorrect: ( change: Correction ) => void;
}

const METHODS = [ 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE' ];

/** One part that can be put right; it is handed on when the field is left. */
function Part( {
	label,
	value,
	isDisabled,
	onLeave,
}: {
	label: string;
	value: string;
	isDisabled: boolean;
	onLeave: ( value: string ) => void;
} ) {
	const [ written, setWritten ] = useState( value );
	return (
		<TextControl
			label={ label }
			value={ written }
			onChange={ setWritten }
			onBlur={ () => written !== value && onLeave( written ) }
			disabled={ isDisabled }
			autoComplete="off"
			__next40pxDefaultSize
			__nextHasNoMarginBottom
		/>
	);
}

/** What a part of the page needs that is about a request. */
interface OfRequest extends Omit< Props, 'intake' > {
	intake: Extract< Intake, { kind: 'request' } >;
}

/** Which of several requests in the text is meant. */
function Which( { intake, isDisabled, onCorrect }: OfRequest ) {
	return (
		<SelectControl
			label={ sprintf(
				/* translators: %d: number of requests. */
				__(
					'The text shows %d failing requests. Which one?',
					'who-said-401'
				),
				intake.others.length + 1
			) }
			value=""
			options={ [
				{ label: intake.masked, value: '' },
				...intake.others.map( ( label, nth ) => ( {
					label,
					value: String( nth ),
				} ) ),
			] }
			onChange={ ( value ) =>
				value !== '' && onCorrect( { other: Number( value ) } )
			}
			disabled={ isDisabled }
			__next40pxDefaultSize
			__nextHasNoMarginBottom
		/>
	);
}

/** Every part of the request, to be put right by hand. */
function Corrections( { intake, isDisabled, onCorrect }: OfRequest ) {
	return (
		<Disclosure label={ __( 'Correct it', 'who-said-401' ) }>
			<SelectControl
				label={ __( 'Method', 'who-said-401' ) }
				value={ intake.method }
				options={ [
					{
						label: __( 'not known', 'who-said-401' ),
						value: '',
					},
					...METHODS.map( ( value ) => ( {
						label: value,
						value,
					} ) ),
				] }
				onChange={ ( method ) => onCorrect( { method } ) }
				disabled={ isDisabled }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<Part
				key={ intake.url }
				label={ __( 'URL', 'who-said-401' ) }
				value={ intake.url }
				isDisabled={ isDisabled }
				onLeave={ ( url ) => onCorrect( { url } ) }
			/>
			<Part
				key={ `status ${ intake.status }` }
				label={ __( 'Status', 'who-said-401' ) }
				value={ intake.status }
				isDisabled={ isDisabled }
				onLeave={ ( status ) => onCorrect( { status } ) }
			/>
			{ intake.withLogin !== null && (
				<CheckboxControl
					label={ __(
						'Try it once with the login it brings',
						'who-said-401'
					) }
					checked={ intake.withLogin }
					onChange={ ( withLogin ) => onCorrect( { withLogin } ) }
					disabled={ isDisabled }
					__nextHasNoMarginBottom
				/>
			) }
		</Disclosure>
	);
}

/** What was understood of the text, before anything is sent, with every part to be put right by hand. */
export function Understood( { intake, isDisabled, onCorrect }: Props ) {
	if ( intake.kind !== 'request' && intake.kind !== 'answer' ) {
		return null;
	}
	return (
		<div className="ws401-case__understood">
			<p role="status">
				{ __( 'This is what I understood:', 'who-said-401' ) }{ ' ' }
				<strong>{ intake.line }</strong>
			</p>
			{ intake.question !== null && <p>{ intake.question }</p> }
			{ intake.kind === 'request' && intake.others.length > 0 && (
				<Which { ...{ intake, isDisabled, onCorrect } } />
			) }
			{ intake.kind === 'request' && (
				<Corrections { ...{ intake, isDisabled, onCorrect } } />
			) }
		</div>
	);
}
