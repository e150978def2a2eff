/** As developer tools write it into what is copied. */
const SAID = /sec-fetch-site["']?\s*:\s*["']?\s*cross-site/i;

/** The page that sent the request, as its headers or the options of `fetch` name it. */
const SENDER =
	/(?:origin|referr?er)["']?\s*:\s*["']?\s*(https?:\/\/[^\s"'\/]+)/i;

const withoutWww = ( host: string ) => host.replace( /^www\./, '' );

/**
 * Whether a pasted request was sent by a page of another site. Hosts below the same name count as one site: browsers send cookies
 * from one to the other.
 *
 * @param pasted What the user pasted.
 * @param url    Where the request went.
 */
export function isFromAnotherSite( pasted: string, url: string ): boolean {
	if ( SAID.test( pasted ) ) {
		return true;
	}
	const sender = SENDER.exec( pasted )?.[ 1 ];
	if ( ! sender ) {
		return false;
	}
	try {
		const [ from, to ] = [ sender, url ].map( ( address ) =>
			withoutWww( new URL( address ).hostname )
		) as [ string, string ];
		return (
			from !== to &&
			! from.endsWith( `.${ to }` ) &&
			! to.endsWith( `.${ from }` )
		);
	} catch {
		return false;
	}
}
