import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import { ServerError } from '../../transport/server-error';
import type { Looking } from './asking';
import { Sighting } from './sighting';
import { echoWithoutHeader, strangeKinds, withSights } from './strange-kinds';

/**
 * Has one request of each kind that was answered strangely sent once more, watched, and finds out who answered; where that is a
 * plugin, once more without it. Writes nothing and asks at most `MOST_REQUESTS` times (`asking.ts`), and some times more
 * where part is refused and part passes; a healthy site is not asked at all.
 *
 * @return The exchanges, those with a twin with its receipt. As they were where the site could not be asked.
 */
export async function seeOrigins(
	evidence: Pick< Evidence, 'site' | 'exchanges' | 'browserEcho' >,
	looking: Looking
): Promise< Exchange[] > {
	const { site } = evidence;
	const exchanges = evidence.exchanges ?? [];
	const strange = strangeKinds( evidence );
	const removed = echoWithoutHeader( evidence );
	if ( ( strange.first.length === 0 && ! removed ) || ! site ) {
		return exchanges;
	}
	try {
		const { twins, turns } = await new Sighting( site.ajaxUrl, looking ).of(
			strange,
			exchanges,
			removed
		);
		return withSights( evidence, twins, turns );
	} catch ( error ) {
		if ( error instanceof ServerError ) {
			return exchanges;
		}
		throw error;
	}
}
