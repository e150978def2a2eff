import { __ } from '@wordpress/i18n';

/** One sentence a site owner understands. */
export function basicSummary( isPhp: boolean ): string {
	return isPhp
		? __(
				'PHP code on this site asks for a password of its own (HTTP authentication) and answers 401 to everyone without it.',
				'who-said-401'
			)
		: __(
				'The web server asks for a password of its own (HTTP authentication) and answers 401 to everyone without it; WordPress is not asked.',
				'who-said-401'
			);
}
