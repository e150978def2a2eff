import { Button, CheckboxControl, Modal } from '@wordpress/components';
import { useId, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { saveReport } from '../../report/saved/save-report';
import { textForForum } from '../../report/share/for-forum';
import { textForHost } from '../../report/share/for-host';
import { textOfEverything } from '../../report/share/everything';
import { textForPlugin } from '../../report/share/for-plugin';
import { readyToShare } from '../../report/share/ready-to-share';
import { CopyButton } from '../copy/copy-button';
import { downloadText } from './download-text';
import type { Sharing } from './sharing';

const READERS = [
	{
		id: 'plugin',
		title: () => __( 'For the plugin’s author', 'who-said-401' ),
		about: () =>
			__(
				'The problem in one sentence, file and line, how to reproduce it, versions.',
				'who-said-401'
			),
		text: textForPlugin,
	},
	{
		id: 'host',
		title: () => __( 'For your host', 'who-said-401' ),
		about: () =>
			__(
				'A message you can send as it is: what was refused, when, and what to change.',
				'who-said-401'
			),
		text: textForHost,
	},
	{
		id: 'forum',
		title: () => __( 'For a support forum', 'who-said-401' ),
		about: () =>
			__(
				'What was found, who gets in, versions and the list of plugins.',
				'who-said-401'
			),
		text: textForForum,
	},
	{
		id: 'everything',
		title: () => __( 'For a colleague', 'who-said-401' ),
		about: () =>
			__(
				'Everything: all findings with what they rest on, every request, and the search for the plugin.',
				'who-said-401'
			),
		text: textOfEverything,
	},
] as const;

type Reader = ( typeof READERS )[ number ][ 'id' ];

/** Whom the text is for: whoever is named in the address; else a station of the host's asks the host first, everything else the author. */
function firstReader( { now }: Sharing, wanted: string ): Reader {
	const named = READERS.find( ( { id } ) => id === wanted );
	if ( named ) {
		return named.id;
	}
	const station = now.main?.finding.station;
	return station === 'proxy' || station === 'web-server' || station === 'php'
		? 'host'
		: 'plugin';
}

function ReaderChoice( {
	chosen,
	onChoose,
}: {
	chosen: Reader;
	onChoose: ( reader: Reader ) => void;
} ) {
	const name = useId();
	return (
		<fieldset className="ws401-share__readers">
			<legend className="screen-reader-text">
				{ __( 'Whom is it for?', 'who-said-401' ) }
			</legend>
			{ READERS.map( ( { id, title, about } ) => (
				<div key={ id } className="ws401-share__reader">
					<input
						id={ `${ name }${ id }` }
						type="radio"
						name={ name }
						checked={ chosen === id }
						aria-describedby={ `${ name }${ id }-about` }
						onChange={ () => onChoose( id ) }
					/>
					<div>
						<label htmlFor={ `${ name }${ id }` }>
							{ title() }
						</label>
						<p id={ `${ name }${ id }-about` }>{ about() }</p>
					</div>
				</div>
			) ) }
		</fieldset>
	);
}

/** Texts for several readers from one source, and all that was measured as a file. */
export default function ShareDialog( {
	wanted,
	onClose,
	...sharing
}: Sharing & {
	/** Whom the text is for; anything else than a reader is nobody yet. */
	wanted: string;
	onClose: () => void;
} ) {
	const { evidence, now, endedSearch, fixed, version, finishedAt } = sharing;
	const [ reader, setReader ] = useState( () =>
		firstReader( sharing, wanted )
	);
	const [ hidesSite, setHidesSite ] = useState( false );
	const search = endedSearch?.outcome ?? null;
	const text = useMemo( () => {
		const ready = readyToShare( { evidence, now, search }, hidesSite );
		return READERS.find( ( { id } ) => id === reader )!.text( ready );
	}, [ evidence, now, search, hidesSite, reader ] );
	return (
		<Modal
			title={ __( 'Share report', 'who-said-401' ) }
			onRequestClose={ onClose }
			className="ws401-share"
		>
			<p>
				{ __(
					'Passwords, cookies, nonces and email addresses are removed. Read it once before you send it.',
					'who-said-401'
				) }
			</p>
			<ReaderChoice chosen={ reader } onChoose={ setReader } />
			<textarea
				readOnly
				rows={ 12 }
				value={ text }
				aria-label={ __( 'Text to send', 'who-said-401' ) }
				className="ws401-share__text"
			/>
			<div className="ws401-share__actions">
				<CopyButton
					label={ __( 'Copy', 'who-said-401' ) }
					variant="primary"
					text={ () => text }
				/>
				<Button
					variant="secondary"
					size="compact"
					onClick={ () =>
						downloadText(
							'who-said-401.json',
							saveReport(
								{
									evidence,
									search,
									fixed,
									version,
									finishedAt,
								},
								hidesSite
							)
						)
					}
				>
					{ __( 'Download everything (JSON)', 'who-said-401' ) }
				</Button>
				<CheckboxControl
					label={ __( 'Hide the site’s address', 'who-said-401' ) }
					checked={ hidesSite }
					onChange={ setHidesSite }
					__nextHasNoMarginBottom
				/>
			</div>
		</Modal>
	);
}
