import { TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	value: string;
	error: string | null;
	isDisabled: boolean;
	onChange: ( value: string ) => void;
	onSubmit: () => void;
}

/** The request to explain, for those who have one. */
export function CaseInput( {
	value,
	error,
	isDisabled,
	onChange,
	onSubmit,
}: Props ) {
	return (
		<form
			className="ws401-case"
			onSubmit={ ( event ) => {
				event.preventDefault();
				onSubmit();
			} }
		>
			<TextControl
				label={ __(
					'The request that fails (optional)',
					'who-said-401'
				) }
				placeholder={ __(
					'Address, curl command or network tab line',
					'who-said-401'
				) }
				value={ value }
				onChange={ onChange }
				disabled={ isDisabled }
				aria-invalid={ error !== null }
				aria-describedby={
					error === null ? undefined : 'ws401-case-error'
				}
				autoComplete="off"
				spellCheck={ false }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
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
		</form>
	);
}
