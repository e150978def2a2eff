import { __, sprintf } from '@wordpress/i18n';
import type { Answered } from '../../probes';

/** Who is refused, to be continued from "answers 403 to". */
export const readersOfFeed = () =>
	__(
		'readers of the feed, while the REST API and the front page are open to them',
		'who-said-401'
	);

/** About a feed that readers are led away from, or that is a page. */
export const feedSentence =
	( { response }: Answered ) =>
	( who: string ): string =>
		response.status >= 400
			? sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
					__(
						'%1$s takes the feed away: feed readers and newsletters get %2$d there.',
						'who-said-401'
					),
					who,
					response.status
				)
			: sprintf(
					/* translators: %s: a component, e.g. the plugin “Name”. */
					__(
						'%s takes the feed away: feed readers and newsletters get a page in its place.',
						'who-said-401'
					),
					who
				);
