import type { SiteFacts } from '../diagnosis/evidence/types';
import type { NginxSite } from './requests';

const withSlashes = ( path: string ) => `/${ path }/`.replace( /\/{2,}/g, '/' );

/** What the reading of a configuration has to know of the site; `forwarded`: headers of proxies that reached PHP, by lower-case name. */
export function nginxSiteOf(
	{
		home,
		siteurl,
		restPrefix,
		permalinkStructure,
	}: Pick<
		SiteFacts,
		'home' | 'siteurl' | 'restPrefix' | 'permalinkStructure'
	>,
	forwarded: Record< string, string > = {}
): NginxSite {
	const { protocol, hostname, port, pathname } = new URL( home );
	const scheme = protocol === 'https:' ? 'https' : 'http';
	return {
		scheme,
		host: hostname,
		port: Number( port ) || ( scheme === 'https' ? 443 : 80 ),
		home: withSlashes( pathname ),
		core: withSlashes( new URL( siteurl ).pathname ),
		restPrefix,
		hasPrettyPermalinks: permalinkStructure !== '',
		forwarded,
	};
}
