import { __, sprintf } from '@wordpress/i18n';
import type { Answered } from '../../probes';

/** Who is refused, to be continued from "answers 403 to". */
export const readersOfFeed = () =>
	__(
		'readers of the feed, while the REST API and the front page are open to them',
		'who-said-401'
	);

/** Where a redirect leads that was not followed, as to another host that counts readers; null where there is none. */
function unfollowed( { probe, response }: Answered ): string | null {
	const { status, redirects } = response;
	const last = redirects[ redirects.length - 1 ];
	return status >= 300 && status < 400 && last
		? new URL( last.location, probe.url ).host
		: null;
}

/** About a feed that readers are led away from, or that is a page. */
export function feedSentence( feed: Answered ): ( who: string ) => string {
	const { status } = feed.response;
	const host = unfollowed( feed );
	if ( host !== null ) {
		return ( who ) =>
			sprintf(
				/* translators: 1: a component, e.g. the plugin “Name”. 2: host name. */
				__(
					'%1$s leads feed readers to %2$s; whether they get the feed there was not asked.',
					'who-said-401'
				),
				who,
				host
			);
	}
	return ( who ) =>
		status >= 400
			? sprintf(
					/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. */
					__(
						'%1$s takes the feed away: feed readers and newsletters get %2$d there.',
						'who-said-401'
					),
					who,
					status
				)
			: sprintf(
					/* translators: %s: a component, e.g. the plugin “Name”. */
					__(
						'%s takes the feed away: feed readers and newsletters get a page in its place.',
						'who-said-401'
					),
					who
				);
}
