import { BaseControl } from '@wordpress/components';
import { useId, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { usePastedText } from '../parts/use-pasted-text';
import type { AppShown } from './app-shown';

interface Props {
	label: string;
	isDisabled: boolean;
	error: string | null;
	/** The text is handed on and kept nowhere. */
	onText: ( text: string ) => Promise< AppShown | null >;
}

/** The field for what an app has. A text that holds a login is replaced by a line without it as soon as it is read. */
export function PasteField( { label, isDisabled, error, onText }: Props ) {
	const id = useId();
	const field = useRef< HTMLTextAreaElement >( null );
	const { changed, left } = usePastedText(
		field,
		async ( text ) => ( await onText( text ) )?.masked ?? null
	);

	return (
		<BaseControl
			id={ id }
			label={ label }
			help={ __(
				'It is read in your browser. Only a user name in it is looked up on this site.',
				'who-said-401'
			) }
			__nextHasNoMarginBottom
		>
			<textarea
				ref={ field }
				id={ id }
				className="components-textarea-control__input ws401-apps__text"
				rows={ 4 }
				disabled={ isDisabled }
				aria-invalid={ error !== null }
				aria-describedby={
					error === null ? `${ id }__help` : `${ id }__error`
				}
				autoComplete="off"
				spellCheck={ false }
				onInput={ ( { currentTarget } ) =>
					void changed( currentTarget.value )
				}
				onBlur={ () => void left() }
			/>
			{ error !== null && (
				<p
					id={ `${ id }__error` }
					className="ws401-case__error"
					role="alert"
				>
					{ error }
				</p>
			) }
		</BaseControl>
	);
}
