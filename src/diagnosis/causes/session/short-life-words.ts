import { _n, sprintf } from '@wordpress/i18n';
import type { Suspect } from '../../evidence/types';

/** Where one piece of code alone is asked, it decided; of several nobody knows which did. */
export function shortLifeSummary(
	minutes: number,
	[ only, another ]: Suspect[]
): string {
	return only && ! another
		? sprintf(
				/* translators: 1: number of minutes. 2: name of a plugin. */
				_n(
					'“%2$s” lets a login last %1$d minute, then every request counts as a visitor’s. WordPress’s own lasts two days.',
					'“%2$s” lets a login last %1$d minutes, then every request counts as a visitor’s. WordPress’s own lasts two days.',
					minutes,
					'who-said-401'
				),
				minutes,
				only.component.name
			)
		: sprintf(
				/* translators: %d: number of minutes. */
				_n(
					'A login lasts %d minute here, then every request counts as a visitor’s: something shortened it from the two days that WordPress lets it last.',
					'A login lasts %d minutes here, then every request counts as a visitor’s: something shortened it from the two days that WordPress lets it last.',
					minutes,
					'who-said-401'
				),
				minutes
			);
}
