import type { GivenRequest } from './reading/given-request';

const hostOf = ( address: string ): string | null => {
	try {
		return new URL( address ).hostname.replace( /^www\./, '' );
	} catch {
		return null;
	}
};

/**
 * Whether a page of another website sent a request, as its Origin or Referer says. Hosts below the same name count as one site:
 * browsers send cookies from one to the other.
 */
export function isFromAnotherSite( {
	url,
	origin,
	referer,
}: Pick< GivenRequest, 'url' | 'origin' | 'referer' > ): boolean {
	const [ from, to ] = [ origin ?? referer ?? '', url ?? '' ].map( hostOf );
	return (
		typeof from === 'string' &&
		typeof to === 'string' &&
		from !== to &&
		! from.endsWith( `.${ to }` ) &&
		! to.endsWith( `.${ from }` )
	);
}
