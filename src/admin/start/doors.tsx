import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { edit, mobile, search } from '@wordpress/icons';

export interface DoorActions {
	/** Everything is checked. */
	onCheck: () => void;
	/** The field for the failing request. */
	onPaste: () => void;
	/** What there is on logins of apps. */
	onApp: () => void;
}

function Door( {
	icon,
	title,
	text,
	action,
	onOpen,
}: {
	icon: JSX.Element;
	title: string;
	text: string;
	action: string;
	onOpen: () => void;
} ) {
	return (
		<li>
			<button type="button" className="ws401-door" onClick={ onOpen }>
				<Icon icon={ icon } size={ 24 } />
				<strong>{ title }</strong>
				<span className="ws401-door__text">{ text }</span>
				<span className="ws401-door__action">{ action }</span>
			</button>
		</li>
	);
}

/** The ways in, in the words of those who come with a problem. */
export function Doors( { onCheck, onPaste, onApp }: DoorActions ) {
	return (
		<ul className="ws401-doors">
			<Door
				icon={ edit }
				title={ __(
					'I can’t save, or something on my site fails',
					'who-said-401'
				) }
				text={ __(
					'“Updating failed”, “The response is not a valid JSON response”, a form or a page that fails for visitors.',
					'who-said-401'
				) }
				action={ __( 'Check my site', 'who-said-401' ) }
				onOpen={ onCheck }
			/>
			<Door
				icon={ search }
				title={ __( 'I have the failing request', 'who-said-401' ) }
				text={ __(
					'An error message, a URL, a curl command, a line of a log, or a HAR file.',
					'who-said-401'
				) }
				action={ __( 'Paste it', 'who-said-401' ) }
				onOpen={ onPaste }
			/>
			<Door
				icon={ mobile }
				title={ __(
					'An app or AI agent can’t connect',
					'who-said-401'
				) }
				text={ __(
					'The WordPress app, Zapier, Make, a shop system, an assistant, or a script of your own.',
					'who-said-401'
				) }
				action={ __( 'Check the connection', 'who-said-401' ) }
				onOpen={ onApp }
			/>
		</ul>
	);
}
