import { BaseControl, Button, FormFileUpload } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { HTMLAttributes, ReactNode, RefObject } from 'react';

import { takeGivenFromAddress } from './given-in-address';
import { LIMIT } from './given-intake';
import { usePastedText, type PastedText } from '../use-pasted-text';
import type { Correction, Intake } from './intake';
import { Understood } from './understood';

interface Props {
	intake: Intake;
	isDisabled: boolean;
	/** The text is handed on and kept nowhere. */
	onText: ( text: string ) => Promise< Intake >;
	/** A text came with the page's address: whoever followed it wants to see it. */
	onArrival: () => void;
	onTooLong: () => void;
	onCorrect: ( change: Correction ) => void;
	onSubmit: () => void;
	/** The button that checks it. */
	check?: ReactNode;
	/** Other ways to get hold of it. */
	children?: ReactNode;
}

const ID = 'ws401-case-text';

/** As high as its text, up to a third of the window. */
function grow( field: HTMLTextAreaElement ) {
	field.style.height = 'auto';
	field.style.height = `${ Math.min( field.scrollHeight + 2, window.innerHeight / 3 ) }px`;
}

/** What is to stand in the field in place of a text with a secret in it; null where the text may stay. */
function replacementOf( read: Intake ): string | null {
	if ( read.kind === 'nothing' || ! read.isSecret ) {
		return null;
	}
	return read.kind === 'unreadable' ? '' : read.masked;
}

interface FieldProps {
	field: RefObject< HTMLTextAreaElement >;
	pasted: PastedText;
	isDisabled: boolean;
	isInvalid: boolean;
	onSubmit: () => void;
}

function TextField( {
	field,
	pasted,
	isDisabled,
	isInvalid,
	onSubmit,
}: FieldProps ) {
	const growNow = () => field.current && grow( field.current );
	return (
		<BaseControl
			id={ ID }
			label={ __(
				'Have the error at hand? Paste it (optional)',
				'who-said-401'
			) }
			help={ __(
				'Paste a curl command, “Copy as fetch”, a log line, an error or a URL, or drop a file (HAR, JSON, log). Nothing is sent by reading.',
				'who-said-401'
			) }
			__nextHasNoMarginBottom
		>
			<textarea
				ref={ field }
				id={ ID }
				className="components-textarea-control__input ws401-case__text"
				rows={ 2 }
				// A command runs from left to right, an error in the site's language its own way.
				dir="auto"
				disabled={ isDisabled }
				aria-invalid={ isInvalid }
				aria-describedby={
					isInvalid ? 'ws401-case-error' : `${ ID }__help`
				}
				autoComplete="off"
				spellCheck={ false }
				onInput={ ( { currentTarget } ) => {
					grow( currentTarget );
					void pasted.changed( currentTarget.value ).then( growNow );
				} }
				onBlur={ () => void pasted.left().then( growNow ) }
				onKeyDown={ ( event ) => {
					if (
						event.key === 'Enter' &&
						( event.ctrlKey || event.metaKey )
					) {
						event.preventDefault();
						void pasted.left();
						onSubmit();
					}
				} }
			/>
		</BaseControl>
	);
}

interface FileProps {
	isDisabled: boolean;
	/** None where the choice was given up. */
	onFile: ( file: File | undefined ) => void;
}

function FileButton( { isDisabled, onFile }: FileProps ) {
	return (
		<FormFileUpload
			__next40pxDefaultSize
			accept=".har,.json,.log,.txt"
			disabled={ isDisabled }
			onChange={ ( event ) => {
				onFile( event.currentTarget.files?.[ 0 ] );
				event.currentTarget.value = '';
			} }
			render={ ( { openFileDialog } ) => (
				<Button
					variant="tertiary"
					onClick={ openFileDialog }
					disabled={ isDisabled }
					accessibleWhenDisabled
					__next40pxDefaultSize
				>
					{ __( 'Choose a file', 'who-said-401' ) }
				</Button>
			) }
		/>
	);
}

/** The handlers of an element onto which a file can be dropped. */
const droppedFile = (
	isDisabled: boolean,
	onFile: ( file: File ) => void
): Pick< HTMLAttributes< HTMLElement >, 'onDragOver' | 'onDrop' > => ( {
	onDragOver: ( event ) => event.preventDefault(),
	onDrop( event ) {
		const [ file ] = event.dataTransfer.files;
		if ( file && ! isDisabled ) {
			event.preventDefault();
			onFile( file );
		}
	},
} );

/** Takes in what the page's address brought, once; `onArrival` shows it. */
function useTextOfAddress(
	field: RefObject< HTMLTextAreaElement >,
	pasted: PastedText,
	onArrival: () => void
) {
	useEffect( () => {
		const given = takeGivenFromAddress( window );
		if ( given !== null && field.current ) {
			field.current.value = given;
			void pasted
				.changed( field.current.value )
				.then( pasted.left )
				.then( () => field.current && grow( field.current ) );
			onArrival();
		}
		// Once: it is taken out of the address.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );
}

/**
 * The request to explain, for those who have one. The text stays in the field alone and never becomes state: as soon as it is read, one
 * that holds a secret is replaced by a line without it.
 */
export function CaseInput( {
	intake,
	isDisabled,
	onText,
	onArrival,
	onTooLong,
	onCorrect,
	onSubmit,
	check = null,
	children = null,
}: Props ) {
	const field = useRef< HTMLTextAreaElement >( null );
	const pasted = usePastedText( field, async ( text ) => {
		if ( text.length > LIMIT ) {
			onTooLong();
			return null;
		}
		return replacementOf( await onText( text ) );
	} );
	const growNow = () => field.current && grow( field.current );

	async function takeFile( file: File | undefined ) {
		if ( file && file.size > LIMIT ) {
			onTooLong();
		} else if ( file ) {
			await pasted.taken( await file.text() );
			growNow();
		}
	}

	useTextOfAddress( field, pasted, onArrival );
	const error = intake.kind === 'unreadable' ? intake.reason : null;
	return (
		<form
			className="ws401-case"
			onSubmit={ ( event ) => {
				event.preventDefault();
				onSubmit();
			} }
			{ ...droppedFile( isDisabled, ( file ) => void takeFile( file ) ) }
		>
			<TextField
				field={ field }
				pasted={ pasted }
				isDisabled={ isDisabled }
				isInvalid={ error !== null }
				onSubmit={ onSubmit }
			/>
			{ error !== null && (
				<p
					id="ws401-case-error"
					className="ws401-case__error"
					role="alert"
				>
					{ error }
				</p>
			) }
			<Understood
				intake={ intake }
				isDisabled={ isDisabled }
				onCorrect={ onCorrect }
			/>
			<div className="ws401-case__actions">
				{ check }
				<FileButton
					isDisabled={ isDisabled }
					onFile={ ( file ) => void takeFile( file ) }
				/>
				{ children }
			</div>
		</form>
	);
}
