import {
	startApache,
	type ApacheOptions,
	type ApacheSite,
} from '../env/apache';
import { startNginx } from '../env/nginx';
import { startPlayground, type PlaygroundOptions } from '../env/playground';
import type { RunningSite } from '../env/running-site';

export type TestSite = ApacheSite;

/**
 * `WS401_PHP=mod_php` and `WS401_WP=6.8` run the specs on another server than usual; `WS401_PLAYGROUND=7.4` those that do not need
 * Apache, on the embedded WordPress with that PHP, and `WS401_NGINX=1` on nginx.
 */
const { WS401_PHP, WS401_WP, WS401_PLAYGROUND, WS401_NGINX } = process.env;

/** PHP would take a file for unchanged for two seconds. */
export const LOOK_ANEW = { 'opcache.revalidate_freq': '0' };

/** A site of its own for one spec. PHP looks at every file anew, so that a test may replace plugins between requests. */
export function openSite( options: ApacheOptions = {} ): Promise< TestSite > {
	return startApache( {
		...( WS401_PHP ? { php: WS401_PHP as ApacheOptions[ 'php' ] } : {} ),
		...( WS401_WP ? { wordpress: WS401_WP } : {} ),
		...options,
		ini: { ...LOOK_ANEW, ...options.ini },
	} );
}

/** A site for a spec that only sends requests and replaces plugins. */
export function openAnySite(): Promise< RunningSite > {
	if ( WS401_NGINX ) {
		return startNginx( {
			...( WS401_WP ? { wordpress: WS401_WP } : {} ),
			ini: LOOK_ANEW,
		} );
	}
	return WS401_PLAYGROUND
		? startPlayground( {
				php: WS401_PLAYGROUND as PlaygroundOptions[ 'php' ],
				...( WS401_WP ? { wordpress: WS401_WP } : {} ),
			} )
		: openSite();
}
