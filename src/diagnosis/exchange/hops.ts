import type { Exchange, Redirect } from '../evidence/types';

/** With these a browser turns every POST into a GET (Fetch standard, HTTP-redirect fetch). */
const TURNING = [ 301, 302, 303 ];

/** Where an exchange was sent on to, hop by hop; only the end where the vantage does not see them. */
export function hopsOf( { response }: Exchange ): Redirect[] {
	if ( ! response ) {
		return [];
	}
	return response.redirects.length > 0
		? response.redirects
		: [
				...( response.redirected
					? [ { status: 0, location: response.finalUrl } ]
					: [] ),
			];
}

/** Whether what is sent to be stored is read instead at the end of these hops; a hop nobody saw is taken for a usual one. */
export function turnsIntoReading( hops: readonly Redirect[] ): boolean {
	return hops.some(
		( { status } ) => status === 0 || TURNING.includes( status )
	);
}

/** `https://a.example/x 301 → https://b.example/x`. */
export function hopsText( { probe }: Exchange, hops: Redirect[] ): string {
	return [
		probe.url,
		...hops.map(
			( { status, location } ) =>
				`${ status === 0 ? '' : `${ status } ` }→ ${ location }`
		),
	].join( ' ' );
}
