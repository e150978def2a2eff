import { __, sprintf } from '@wordpress/i18n';
import type { Exchange, SiteFacts, Step } from '../../evidence/types';
import { answerOf, exchangeOf, type Answered } from '../../probes';

/** Where WordPress has its posts. */
const USUAL = '/wp/v2/posts';

/** What of how posts are registered explains that their route is gone. */
export interface Registered {
	summary: string;
	/** What asks for posts can do about it. */
	steps: Step[];
	/** Requests of yours that meet the same. */
	also: Answered[];
}

const renamedSummary = ( route: string ): string =>
	sprintf(
		/* translators: 1: a route, e.g. /wp/v2/articles. 2: the usual route. */
		__(
			'Posts are at %1$s in the REST API, not at %2$s: code on this site registers them so (rest_base). Whatever asks for the usual route gets 404, which apps take for a missing login.',
			'who-said-401'
		),
		route,
		USUAL
	);

const hiddenSummary = (): string =>
	sprintf(
		/* translators: %s: the usual route. */
		__(
			'Posts are kept out of the REST API: code on this site registers them so (show_in_rest). Whatever asks for %s gets 404, which apps take for a missing login, and the block editor does not open them.',
			'who-said-401'
		),
		USUAL
	);

/**
 * How posts are registered, where that alone takes their route away; null where the route is registered, or that is not known.
 *
 * @param site            The site.
 * @param site.postsRoute The route of posts, as they are registered.
 * @param exchanges       What was asked.
 */
export function registeredElsewhere(
	{ postsRoute }: SiteFacts,
	exchanges: readonly Exchange[]
): Registered | null {
	if ( postsRoute === undefined || postsRoute === USUAL ) {
		return null;
	}
	const also = [
		answerOf( exchanges, {
			endpoint: 'edit-context',
			credential: 'cookie-nonce',
		} ),
		exchangeOf( exchanges, { endpoint: 'save-post' } ),
	].filter(
		( each ): each is Answered => ( each?.response?.status ?? 0 ) >= 400
	);
	return postsRoute === ''
		? { summary: hiddenSummary(), steps: [], also }
		: {
				summary: renamedSummary( postsRoute ),
				steps: [
					{
						title: __( 'Ask at the other address', 'who-said-401' ),
						isFree: true,
						text: sprintf(
							/* translators: %s: a route, e.g. /wp/v2/articles. */
							__(
								'Where it is meant to be so, set the app to %s.',
								'who-said-401'
							),
							postsRoute
						),
					},
				],
				also,
			};
}
