import {
	startApache,
	type ApacheOptions,
	type ApacheSite,
} from '../env/apache';

export type TestSite = ApacheSite;

/** A site of its own for one spec. PHP looks at every file anew, so that a test may replace plugins between requests. */
export function openSite( options: ApacheOptions = {} ): Promise< TestSite > {
	return startApache( {
		...options,
		ini: { 'opcache.revalidate_freq': '0', ...options.ini },
	} );
}
