import {
	Button,
	FormFileUpload,
	Modal,
	TextareaControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { type Opened, openReport } from '../../report/saved/open-report';
import { ServerError } from '../../transport/server-error';
import { loadJudge } from '../state/load-judge';
import { OpenedReport } from './opened-report';

/** Where the report comes from: a file, or the clipboard. */
function ReportChoice( {
	error,
	onText,
}: {
	/** Why the last one could not be opened. */
	error: string | null;
	onText: ( text: string ) => void;
} ) {
	const [ text, setText ] = useState( '' );
	return (
		<>
			<p>
				{ __(
					'Choose the JSON file that somebody downloaded, or paste what is in it. It is judged in your browser: nothing is sent, and your site is not changed.',
					'who-said-401'
				) }
			</p>
			<FormFileUpload
				__next40pxDefaultSize
				accept=".json,.txt"
				onChange={ ( { currentTarget } ) => {
					const file = currentTarget.files?.[ 0 ];
					void file?.text().then( onText );
					currentTarget.value = '';
				} }
				render={ ( { openFileDialog } ) => (
					<Button
						variant="secondary"
						onClick={ openFileDialog }
						__next40pxDefaultSize
					>
						{ __( 'Choose a file', 'who-said-401' ) }
					</Button>
				) }
			/>
			<TextareaControl
				label={ __( 'Or paste it', 'who-said-401' ) }
				value={ text }
				onChange={ setText }
				rows={ 6 }
				className="ws401-share__paste"
				__nextHasNoMarginBottom
			/>
			{ error !== null && (
				<p role="alert" className="ws401-case__error">
					{ error }
				</p>
			) }
			<Button
				variant="primary"
				disabled={ text.trim() === '' }
				accessibleWhenDisabled
				onClick={ () => onText( text ) }
				__next40pxDefaultSize
			>
				{ __( 'Open', 'who-said-401' ) }
			</Button>
		</>
	);
}

/** Judges a report that was saved elsewhere. Nothing is sent, and nothing of this site is changed by it. */
export default function OpenDialog( { onClose }: { onClose: () => void } ) {
	const [ opened, setOpened ] = useState< Opened | null >( null );

	async function open( given: string ) {
		try {
			const { diagnose } = await loadJudge();
			setOpened( openReport( given, diagnose ) );
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			setOpened( { kind: 'unreadable', reason: error.message } );
		}
	}

	if ( opened?.kind === 'report' ) {
		return (
			<Modal
				title={ __( 'A report from elsewhere', 'who-said-401' ) }
				onRequestClose={ onClose }
				className="ws401-share"
			>
				<OpenedReport report={ opened } />
			</Modal>
		);
	}
	return (
		<Modal
			title={ __( 'Open a report', 'who-said-401' ) }
			onRequestClose={ onClose }
			className="ws401-share"
		>
			<ReportChoice
				error={ opened?.reason ?? null }
				onText={ ( text ) => void open( text ) }
			/>
		</Modal>
	);
}
