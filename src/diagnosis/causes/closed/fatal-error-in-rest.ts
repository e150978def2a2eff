import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isAnswered, type Answered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { seenAt } from '../../refusal/seen';

/** How WordPress words a PHP error that ended the request (`WP_Fatal_Error_Handler`), and what is left when it cannot. */
function hasCrashed( { response, probe }: Answered ): boolean {
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
function placeIn( {
	file,
	line,
}: NonNullable< NonNullable< Answered[ 'receipt' ] >[ 'fatal' ] > ): string {
	return file.includes( '/src/server/sandbox/class-watched-callback.php' )
		? __( 'A hook calls a function that does not exist.', 'who-said-401' )
		: `${ file }:${ line }`;
}

export default defineCheck( {
	id: 'fatal-error-in-rest',
	title: __( 'No PHP error ends REST requests', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const crashed = exchanges.filter( isAnswered ).filter( hasCrashed );
		const [ first ] = crashed;
		const fatal = first?.receipt?.fatal;
		const isSeen = first && seenAt( first, known.components ).length > 0;
		return (
			first &&
			refusalFinding( known, {
				refused: first,
				whom: '',
				summary: isSeen
					? ( who ) =>
							sprintf(
								/* translators: %s: a component, e.g. the plugin “Name”. */
								__(
									'A PHP error in %s ends requests of the REST API: this is no refusal, some code is broken.',
									'who-said-401'
								),
								who
							)
					: __(
							'A PHP error ends requests of the REST API: this is no refusal, some code is broken; whose, is not known yet.',
							'who-said-401'
						),
				effect: 'code-broken',
				notes: fatal ? [ placeIn( fatal ) ] : [],
				steps: [
					{
						text: __(
							'Look into PHP’s error log, or into the email WordPress sent to the administrator: it names file and line.',
							'who-said-401'
						),
					},
				],
				citing: crashed,
				verify: crashed,
				explains: [ ...REFUSALS, 'refusal-without-status' ],
			} )
		);
	},
} );
