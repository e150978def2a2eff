import type { Answered } from '../../exchange/find-exchange';
import { isMcpAddress } from '../../given/mcp-address';
import type { GivenFacts } from '../../evidence/types';

/** Its configuration has no login, or the text shows none and names an endpoint for AI agents. */
export const lacksLogin = ( {
	app,
	url,
	carries,
	status,
}: GivenFacts ): boolean =>
	app
		? app.lacksLogin === true
		: status === 401 && ! carries && isMcpAddress( url ?? '' );

/** Endpoints that want a login in a header of their own take a login cookie for none. */
export const isLikeNobody = ( known: Answered, nobody: Answered ): boolean =>
	isMcpAddress( known.probe.url ) &&
	known.response.status === 401 &&
	known.response.code === nobody.response.code;
