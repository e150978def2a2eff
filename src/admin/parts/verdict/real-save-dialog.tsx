import { Button, Modal } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { Exchange, Probe } from '../../../diagnosis/evidence/types';
import { shownContent, whatItDoes } from './real-save-words';

interface Props {
	/** The save that would be sent. */
	probe: Probe;
	/** Its content, as JSON. */
	content: string;
	exchanges: readonly Exchange[];
	/** Sends it, once, and what came of it takes the dialog away; resolves to what kept it from being sent. */
	onConfirm: () => Promise< string | null >;
	onClose: () => void;
}

/** Asks each time before something is saved, and says what that does. */
export default function RealSaveDialog( {
	probe,
	content,
	exchanges,
	onConfirm,
	onClose,
}: Props ) {
	const [ isSending, setSending ] = useState( false );
	const [ error, setError ] = useState< string | null >( null );
	const label = useId();
	const confirm = async () => {
		setSending( true );
		setError( await onConfirm() );
		setSending( false );
	};
	return (
		<Modal
			title={ __( 'Send it for real?', 'who-said-401' ) }
			onRequestClose={ () => ! isSending && onClose() }
			shouldCloseOnClickOutside={ false }
			className="ws401-save"
		>
			{ whatItDoes( probe, exchanges, content ).map( ( paragraph ) => (
				<p key={ paragraph }>{ paragraph }</p>
			) ) }
			<p id={ label }>{ __( 'Content:', 'who-said-401' ) }</p>
			<pre
				className="ws401-save__content"
				aria-labelledby={ label }
				// A long one is scrolled with the keyboard.
				tabIndex={ 0 }
			>
				{ shownContent( content ) }
			</pre>
			{ error !== null && <p role="alert">{ error }</p> }
			<p className="ws401-verdict__actions">
				<Button
					variant="primary"
					isDestructive
					isBusy={ isSending }
					disabled={ isSending }
					accessibleWhenDisabled
					onClick={ () => void confirm() }
					__next40pxDefaultSize
				>
					{ __( 'Save for real', 'who-said-401' ) }
				</Button>
				<Button
					variant="tertiary"
					disabled={ isSending }
					accessibleWhenDisabled
					onClick={ onClose }
					__next40pxDefaultSize
				>
					{ __( 'Cancel', 'who-said-401' ) }
				</Button>
			</p>
		</Modal>
	);
}
