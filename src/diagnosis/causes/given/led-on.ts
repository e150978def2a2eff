import { __, sprintf } from '@wordpress/i18n';
import { hopsOf } from '../../exchange/hops';
import { withoutSecrets } from '../../given/carried';
import type { Exchange, Step } from '../../evidence/types';

/** Where a request that only reads was led on to before it was answered; null where it was answered where it was asked. */
export function ledOnTo( known: Exchange ): string | null {
	const end = hopsOf( known ).at( -1 )?.location ?? null;
	return end === null || known.probe.dryRun || end === known.probe.url
		? null
		: withoutSecrets( end );
}

/** What is said of it. */
export const ledOnSummary = ( end: string ): string =>
	sprintf(
		/* translators: %s: URL. */
		__(
			'It is not answered at its own URL but led on to %s: apps can lose their login or their method on the way.',
			'who-said-401'
		),
		end
	);

/** What ends it. */
export const ledOnStep = ( end: string ): Step => ( {
	title: __( 'Change the address in the app', 'who-said-401' ),
	text: sprintf(
		/* translators: %s: URL. */
		__(
			'Have the app ask for %s, letter by letter, with or without the slash at the end as it stands there.',
			'who-said-401'
		),
		end
	),
} );
