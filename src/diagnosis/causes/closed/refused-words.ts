import { __, sprintf } from '@wordpress/i18n';
import { isKnownToWordPress, type Answered } from '../../probes';
import { stationOf } from '../../exchange';
import type { Exchange, ServerFacts } from '../../evidence/types';

/** Who is refused: you, and visitors where they get the same error, with a status that may be another one. */
export function whomOf( { response }: Answered, posts?: Answered ): string {
	if ( ! posts ) {
		return __( 'you although you are logged in', 'who-said-401' );
	}
	return posts.response.status === response.status
		? __( 'everyone, administrators included', 'who-said-401' )
		: sprintf(
				/* translators: %d: HTTP status, e.g. 401. */
				__(
					'you although you are logged in, and %d to visitors',
					'who-said-401'
				),
				posts.response.status
			);
}

/** The same where the request came through when it was repeated with a new nonce. */
export const whomBefore = (): string =>
	__(
		'you although you are logged in, and the same request passed afterwards with a new nonce',
		'who-said-401'
	);

/** How you fare where visitors are refused. */
export const ownSentence = ( exchanges: readonly Exchange[] ): string =>
	isKnownToWordPress( exchanges )
		? __( 'Your own requests, sent with your login, work.', 'who-said-401' )
		: __( 'Your own requests do not pass either.', 'who-said-401' );

/** Where nothing came back to a visitor. */
export const noVisitorsAnswer = (): string =>
	__( 'No answer came back to what a visitor would ask.', 'who-said-401' );

/** What PHP is told to run before WordPress, where it answered and nobody was seen to: whether that file did is not known. */
export const runFirstNote = (
	refused: Exchange,
	server: ServerFacts | null
): string =>
	server?.autoPrependFile &&
	! refused.receipt &&
	stationOf( refused )?.station === 'php'
		? sprintf(
				/* translators: %s: path of a file. */
				__(
					'%s is run before WordPress (auto_prepend_file); whether it answers was not seen.',
					'who-said-401'
				),
				server.autoPrependFile
			)
		: '';
