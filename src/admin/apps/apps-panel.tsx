import { Button, RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import {
	CLIENT_IDS,
	clientOf,
	type ClientId,
} from '../../diagnosis/apps/clients';
import type { AppsDoorProps } from './apps-door-props';
import type { AppShown } from './app-shown';
import { CorrectedView } from './corrected-view';
import { PasteField } from './paste-field';
import { useAppIntake } from './use-app-intake';

/** What was understood of the text, and what speaks against it. */
function Reading( { line, notes, reason }: AppShown ) {
	return (
		<div role="status">
			{ line !== '' && (
				<p>
					{ __( 'This is what I understood:', 'who-said-401' ) }{ ' ' }
					<strong>{ line }</strong>
				</p>
			) }
			{ notes.length > 0 && (
				<ul className="ws401-bullets ws401-apps__notes">
					{ notes.map( ( note ) => (
						<li key={ note }>{ note }</li>
					) ) }
				</ul>
			) }
			{ reason !== null && <p>{ reason }</p> }
		</div>
	);
}

/** What kind of app it is, what that needs, what it has, and the button that tries it. */
export default function AppsPanel( {
	settings,
	commands,
	isRunning,
	evidence,
}: Omit< AppsDoorProps, 'asked' > ) {
	const [ client, setClient ] = useState< ClientId >( 'mcp' );
	const { shown, take, choose, forRun, correct, error } = useAppIntake(
		settings,
		commands
	);
	const { needs, paste } = clientOf( client, settings );
	const corrected = correct( evidence );

	function run() {
		const asked = forRun();
		commands.run(
			asked && [ { ...asked.request, at: Date.now() } ],
			asked?.login ?? null
		);
	}

	return (
		<section
			className="ws401-apps__panel"
			aria-label={ __(
				'An app or AI agent cannot connect',
				'who-said-401'
			) }
		>
			<RadioControl
				label={ __( 'What cannot connect?', 'who-said-401' ) }
				selected={ client }
				options={ CLIENT_IDS.map( ( id ) => ( {
					value: id,
					label: clientOf( id, settings ).name,
				} ) ) }
				onChange={ ( id ) => {
					setClient( id as ClientId );
					choose( id as ClientId );
				} }
			/>
			<div className="ws401-apps__needs">
				<h3>{ __( 'What it needs', 'who-said-401' ) }</h3>
				<ul className="ws401-bullets">
					{ needs.map( ( need ) => (
						<li key={ need }>{ need }</li>
					) ) }
				</ul>
			</div>
			<PasteField
				label={ paste }
				isDisabled={ isRunning }
				error={ error }
				onText={ ( text ) => take( text, client ) }
			/>
			<Reading { ...shown } />
			<div className="ws401-actions">
				<Button
					variant="secondary"
					disabled={ isRunning || shown.reason !== null }
					accessibleWhenDisabled
					onClick={ run }
					__next40pxDefaultSize
				>
					{ __( 'Try the connection', 'who-said-401' ) }
				</Button>
			</div>
			<p className="ws401-apps__law">
				{ __(
					'What would change something goes out as a dry run that ends before the endpoint. A pasted login is tried once and not kept.',
					'who-said-401'
				) }
			</p>
			{ corrected && <CorrectedView corrected={ corrected } /> }
		</section>
	);
}
