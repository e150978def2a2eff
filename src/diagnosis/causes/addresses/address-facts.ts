import { __, sprintf } from '@wordpress/i18n';
import {
	citingHome,
	citingOrigin,
	citingSiteurl,
	citingSsl,
} from '../../exchange/fact-words';
import { originOf } from '../../exchange/address';
import type { Because, PageFacts, SiteFacts } from '../../evidence/types';

/** `addresses`: home, siteurl and the address in use differ. `proxy-silent`: PHP does not know that it is https. */
export interface Mismatch {
	kind: 'addresses' | 'proxy-silent';
	/** The different origins, the one in use first. */
	addresses: string[];
}

/** How the addresses of a site contradict each other; null when they agree. Folders below the host do not matter. */
export function mismatchOf(
	site: SiteFacts,
	page: PageFacts
): Mismatch | null {
	const origins = [ page.origin, site.siteurl, site.home ].map(
		( address ) => originOf( address ) ?? address
	);
	const addresses = [ ...new Set( origins ) ];
	if ( addresses.length > 1 ) {
		return { kind: 'addresses', addresses };
	}
	return page.origin.startsWith( 'https:' ) && ! site.isSsl
		? { kind: 'proxy-silent', addresses }
		: null;
}

/** One sentence a site owner understands. */
export function mismatchSummary( { kind, addresses }: Mismatch ): string {
	const list = addresses.join( __( ',', 'who-said-401' ) + ' ' );
	return kind === 'proxy-silent'
		? sprintf(
				/* translators: %s: an address. */
				__(
					'You use %s over https, but WordPress takes it for http, because the proxy in front does not say so; logins and application passwords depend on it.',
					'who-said-401'
				),
				list
			)
		: sprintf(
				/* translators: %s: two or more different addresses. */
				__(
					'The site has more than one address, and a login works at only one of them: %s.',
					'who-said-401'
				),
				list
			);
}

/** The facts that contradict each other. */
export function mismatchReasons( site: SiteFacts, page: PageFacts ): Because[] {
	return [
		citingHome( site.home ),
		citingSiteurl( site.siteurl ),
		citingOrigin( page.origin ),
		citingSsl( site.isSsl ),
	];
}
