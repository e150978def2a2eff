import { __, sprintf } from '@wordpress/i18n';
import { citing } from '../../exchange/because';
import type { SchemeArrival } from '../../exchange/scheme-arrival';
import type { Because, HeaderScheme } from '../../evidence/types';

/** As it is written in the header. */
const written: Record< HeaderScheme, string > = {
	basic: 'Basic',
	bearer: 'Bearer',
};

/** One sentence on a kind of header that does not come through where the other does. */
export function schemeSummary( { scheme, fate }: SchemeArrival ): string {
	if ( fate === 'answered' ) {
		return sprintf(
			/* translators: %s: "Basic" or "Bearer". */
			__(
				'As soon as a request brings an Authorization header of the kind “%s”, something on the way answers it before WordPress’s own part is asked.',
				'who-said-401'
			),
			written[ scheme ]
		);
	}
	return scheme === 'basic'
		? __(
				'Logins by application password (“Basic”) are lost on the way to WordPress, while tokens (“Bearer”) arrive: a rule looks at the kind of the Authorization header.',
				'who-said-401'
			)
		: __(
				'Tokens (“Bearer”) are lost on the way to WordPress, while application passwords (“Basic”) arrive: a rule looks at the kind of the Authorization header.',
				'who-said-401'
			);
}

/** What the claim rests on: the same question, asked with either kind. */
export function schemeReasons(
	stopped: SchemeArrival,
	other: SchemeArrival
): Because[] {
	return [
		stopped.fate === 'lost'
			? citing(
					stopped.exchange,
					/* translators: of a request header. */
					__( 'the header is not there', 'who-said-401' )
				)
			: citing( stopped.exchange ),
		citing(
			other.exchange,
			/* translators: of a request header. */
			__( 'the header is there', 'who-said-401' )
		),
	];
}
