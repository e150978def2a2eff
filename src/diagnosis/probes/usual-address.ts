import type { Probe } from '../evidence/types';
import { hasPlainPermalinks } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { directProbe } from './make-probe';
import { frontPageOf, type Plan } from './plan-probes';

/** Where WordPress has its REST API unless something moves it (`rest_get_url_prefix()`). */
export const USUAL_PREFIX = 'wp-json';

/** When the REST API was moved: what do programs get that ask where it usually is? */
export function probeUsualAddress( { site, page }: Plan ): Probe[] {
	return site.restPrefix !== USUAL_PREFIX && ! hasPlainPermalinks( site )
		? [
				directProbe(
					page,
					`${ frontPageOf( site ) }${ USUAL_PREFIX }/`,
					{
						endpoint: 'index-usual',
						credential: 'none',
						expects: expectations.usualIndex(),
					}
				),
			]
		: [];
}
