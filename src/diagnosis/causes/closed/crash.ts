import { __ } from '@wordpress/i18n';
import type { Answered } from '../../probes';

/** How WordPress words a PHP error that ended the request (`WP_Fatal_Error_Handler`), and what is left when it cannot. */
export function hasCrashed( { response, probe }: Answered ): boolean {
	return (
		probe.route !== null &&
		response.status === 500 &&
		( response.code === 'internal_server_error' ||
			/There has been a critical error|wp-die-message.*critical/is.test(
				response.body
			) ||
			response.body.trim() === '' )
	);
}

/** Where it broke off. A watched callback that does not exist breaks off where it is called, which is the watcher. */
export function breakingPlace( {
	file,
	line,
}: NonNullable< NonNullable< Answered[ 'receipt' ] >[ 'fatal' ] > ): string {
	return file.includes( '/src/server/sandbox/class-watched-callback.php' )
		? __( 'A hook calls a function that does not exist.', 'who-said-401' )
		: `${ file }:${ line }`;
}

/** That some code breaks, where nobody was seen to; of a save that was sent for real alone, or of whatever was asked. */
export const unseenCrash = ( isSaveAlone: boolean ): string =>
	isSaveAlone
		? __(
				'A PHP error ends the save that was sent for real: this is no refusal, some code is broken; whose, is not known yet.',
				'who-said-401'
			)
		: __(
				'A PHP error ends requests of the REST API: this is no refusal, some code is broken; whose, is not known yet.',
				'who-said-401'
			);
