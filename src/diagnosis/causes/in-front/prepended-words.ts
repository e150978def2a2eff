import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, Suspect } from '../../evidence/types';
import { prependedMark } from '../../exchange';
import type { Answered } from '../../probes';
import { writersOf } from '../../refusal/writers';

const isPrepended = ( { component }: Suspect ): boolean =>
	component.kind === 'prepend';

/**
 * Whether the prepended file was seen to have a part in it: by the page of a product, or because code in it ends requests with that
 * status. That a file runs before WordPress refuses nothing.
 */
export const isPrependedSeen = ( refused: Exchange ): boolean =>
	( refused.response !== null &&
		prependedMark( refused.response ) !== null ) ||
	writersOf( refused ).some( isPrepended );

/** Who refuses: a product by its page, or a file in which the status stands, where that was seen (`isPrependedSeen`). */
export function summaryOf( refused: Answered, product?: string ): string {
	if ( product ) {
		return sprintf(
			/* translators: %s: name of a product, e.g. Wordfence. */
			__(
				'The firewall of %s, which runs before WordPress, refuses requests of the REST API.',
				'who-said-401'
			),
			product
		);
	}
	const file = writersOf( refused ).find( isPrepended );
	return sprintf(
		/* translators: %s: name of a file. */
		__(
			'Most likely “%s”, a file that PHP runs before WordPress, refuses requests of the REST API.',
			'who-said-401'
		),
		file?.component.name ?? ''
	);
}
