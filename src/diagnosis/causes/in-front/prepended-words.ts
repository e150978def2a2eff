import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, Suspect } from '../../evidence/types';
import { prependedMark } from '../../exchange';
import type { Answered } from '../../probes';
import { writersOf } from '../../refusal/writers';

const isPrepended = ( { component }: Suspect ): boolean =>
	component.kind === 'prepend';

/** Whether code that ends requests so early was found, and none of it in the prepended file: to be loaded first refuses nothing. */
export function isSomebodyElses( refused: Exchange ): boolean {
	const writers = writersOf( refused );
	const isMarked =
		refused.response !== null && prependedMark( refused.response ) !== null;
	return ! isMarked && writers.length > 0 && ! writers.some( isPrepended );
}

/** Who refuses: a product by its page, a file in which the status stands, or whatever is prepended. */
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
	return file
		? sprintf(
				/* translators: %s: name of a file. */
				__(
					'Most likely “%s”, a file that PHP runs before WordPress, refuses requests of the REST API.',
					'who-said-401'
				),
				file.component.name
			)
		: __(
				'A file that PHP runs before WordPress refuses requests of the REST API; it is most likely the firewall of a security plugin.',
				'who-said-401'
			);
}
