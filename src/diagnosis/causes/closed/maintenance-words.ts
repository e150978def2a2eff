import { __, sprintf } from '@wordpress/i18n';
import { isKnownToWordPress, ownRequest } from '../../probes';
import type { Exchange } from '../../evidence/types';

/** One sentence: visitors are told to come back later, and whether you are too. It takes who says so. */
export function wordsFor(
	exchanges: readonly Exchange[]
): ( who: string ) => string {
	if ( isKnownToWordPress( exchanges ) ) {
		return visitorsAlone;
	}
	const own = ownRequest( exchanges, 'users-me' );
	return own?.response.status === 503 ? youToo : noMore;
}

const visitorsAlone = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s tells visitors and apps that the site is under maintenance or not open yet; with your login you are let in.',
			'who-said-401'
		),
		who
	);

const youToo = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s tells everybody who asks the REST API, you included, that the site is under maintenance or not open yet.',
			'who-said-401'
		),
		who
	);

const noMore = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s tells visitors and apps that the site is under maintenance or not open yet.',
			'who-said-401'
		),
		who
	);
