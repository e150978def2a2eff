import type { ExchangeResponse } from '../evidence/types';
import { PRODUCTS } from './list';

/** A product in front of WordPress that shows itself in an answer. */
export interface Mark {
	/** Name as its maker writes it. */
	product: string;
	/** What in the answer says so: a header with its value, or words of the page. */
	sign: string;
}

/** The firewall or bot check that refused; null when none shows. */
export function firewallMark( response: ExchangeResponse ): Mark | null {
	for ( const { name, refusesInFront } of PRODUCTS ) {
		const sign = refusesInFront?.( response );
		if ( sign ) {
			return { product: name, sign };
		}
	}
	return null;
}

/** Headers in which caches of any maker say that an answer was kept, and how a hit looks in each. */
const ANY_CACHE: Readonly< Record< string, RegExp > > = {
	'x-cache': /\bhit\b/i,
	'x-cache-status': /\bhit\b/i,
	'x-fastcgi-cache': /\bhit\b/i,
	age: /^[1-9]\d*$/,
};

/** The header that says that this answer was kept by a cache, as `name: value`; null when it was made for this request. */
export function cacheMark( {
	headers,
}: Pick< ExchangeResponse, 'headers' > ): string | null {
	const hit = [ ...PRODUCTS.map( ( { cacheHits } ) => cacheHits ?? {} ) ]
		.concat( ANY_CACHE )
		.flatMap( ( hits ) => Object.entries( hits ) )
		.find( ( [ name, pattern ] ) => pattern.test( headers[ name ] ?? '' ) );
	return hit ? `${ hit[ 0 ] }: ${ headers[ hit[ 0 ] ] }` : null;
}

/** The firewall in PHP that shows itself in the page; null when none does. */
export function prependedMark( {
	body,
	status,
}: ExchangeResponse ): Mark | null {
	for ( const { name, prependedPage } of status >= 400 ? PRODUCTS : [] ) {
		const sign = prependedPage?.exec( body )?.[ 0 ];
		if ( sign !== undefined ) {
			return { product: name, sign };
		}
	}
	return null;
}

/** Response headers that only something between browser and web server adds, whoever made it. */
const BETWEEN = [ 'via', 'age', 'x-cache' ];

/** Whether a header, by its lower-case name, is added only between browser and web server. */
export function isAddedBetween( header: string ): boolean {
	return (
		BETWEEN.includes( header ) ||
		PRODUCTS.some( ( { passesBy } ) => passesBy?.includes( header ) )
	);
}
