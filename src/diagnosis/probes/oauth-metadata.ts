import type { Probe, GivenFacts } from '../evidence/types';
import { originOf } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { directProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** Where a site says who logs apps in (RFC 9728, section 3); clients that bring no login look there. */
const OAUTH_METADATA = '/.well-known/oauth-protected-resource';

/** Asked as a visitor, and only where the app that fails brings no login: does the site offer OAuth? */
export function probeOauthMetadata(
	{ site, page }: Plan,
	given: readonly GivenFacts[]
): Probe[] {
	const origin = originOf( site.restRoot );
	return origin !== null && given.some( ( { app } ) => app?.lacksLogin )
		? [
				directProbe( page, origin + OAUTH_METADATA, {
					endpoint: 'oauth-metadata',
					credential: 'none',
					expects: expectations.oauthMetadata(),
				} ),
			]
		: [];
}
