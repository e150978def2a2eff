import { __, sprintf } from '@wordpress/i18n';

import type { HtaccessOutcome } from '../../transport/htaccess';
import { numberText } from '../../language/page-language';

/** Why the old bytes came back. */
function reasonWords( reason: HtaccessOutcome[ 'reason' ] ): string {
	switch ( reason ) {
		case 'worse':
			return __(
				'with the change the site answered worse than before',
				'who-said-401'
			);
		case 'unconfirmed':
			return __( 'this page did not confirm it in time', 'who-said-401' );
		case 'rejected':
			return __(
				'seen from your browser, the site answered worse than before',
				'who-said-401'
			);
		case 'meanwhile':
			return __(
				'something else wrote to the file at the same time',
				'who-said-401'
			);
		case 'stopped':
		case 'confirmed':
			return __(
				'the request that made the change was ended',
				'who-said-401'
			);
	}
}

/** How a change went, in one sentence. `command` brings the old file back when nothing else does. */
export function changeSentence(
	{ outcome, reason, exposed, backup }: HtaccessOutcome,
	command: string
): string {
	switch ( outcome ) {
		case 'kept':
			return __(
				'Change applied. Your site works as before.',
				'who-said-401'
			);
		case 'restored':
			return exposed > 0
				? sprintf(
						/* translators: 1: reason. 2: number of seconds. */
						__(
							'The old file is back: %1$s. The new one was in place for %2$s seconds.',
							'who-said-401'
						),
						reasonWords( reason ),
						numberText( exposed / 1000, 1 )
					)
				: sprintf(
						/* translators: %s: reason. */
						__( 'The old file is back: %s.', 'who-said-401' ),
						reasonWords( reason )
					);
		case 'stuck':
			return sprintf(
				/* translators: 1: name of a file. 2: a command. */
				__(
					'The old file could not be put back; it is kept as %1$s. Rename it to .htaccess over FTP or in the host’s file manager, or use this command: %2$s',
					'who-said-401'
				),
				backup,
				command
			);
	}
}
