import { CheckboxControl, Notice } from '@wordpress/components';
import { useEffect } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { Server } from '../../transport/server';
import { useMail } from './use-logins';

/** Switches the email of the watch, which whoever switches it on gets. */
export function MailSwitch( { server }: { server: Server } ) {
	const { found, trouble, isBusy, ask } = useMail( server );
	useEffect( () => void ask( 'ws401_history_mail', { to: '' } ), [ ask ] );
	return (
		<>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }
				</Notice>
			) }
			{ found && (
				<CheckboxControl
					label={ __(
						'Send an email when a check of the hourly watch begins to fail, and when all work again',
						'who-said-401'
					) }
					help={ sprintf(
						/* translators: %s: email address. */
						__( 'It goes to %s.', 'who-said-401' ),
						found.email || found.own
					) }
					checked={ found.email !== '' }
					onChange={ ( isOn ) =>
						! isBusy &&
						void ask( 'ws401_history_mail', {
							to: isOn ? 'on' : 'off',
						} )
					}
					__nextHasNoMarginBottom
				/>
			) }
		</>
	);
}
