import type { GivenFacts, Probe } from '../evidence/types';
import { originOf } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { phpArgument } from '../exchange/effective-method';
import { doorOf } from './given-door';
import { directProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** The page that a given request asked for, as a visitor. */
export const PAGE_ENDPOINT = 'given-page';

/** Arguments by which WordPress finds what is to be read (`WP::$public_query_vars`), and none by which anything is done. */
const READING = new Set( [
	'p',
	'page_id',
	'page',
	'paged',
	'name',
	'pagename',
	'post_type',
	'cat',
	'category_name',
	'tag',
	'author',
	'author_name',
	'feed',
	's',
	'm',
	'year',
	'monthnum',
	'day',
	'lang',
] );

/** Words of addresses at which a mere visit may do something, such as end a subscription. */
const ACTING =
	/unsub|subscribe|confirm|verif|activat|delet|remov|cancel|approv|reject|log-?out|sign-?out|reset|opt-?(?:in|out)|invit|download|cart|checkout|order|vote|like|track|click|redirect|go|cron|webhook|callback|api|ajax/i;

/** A word of an address as people write them, and no key. */
const WORD = /^(?:[a-z][a-z0-9-]{0,80}|\d{1,4})$/i;

/** Whether a part of an address is a plain word, and none by which something is done. */
const isHarmless = ( part: string ) =>
	WORD.test( part ) && ! ACTING.test( part );

/** Whether nothing can happen by opening an address but that a page is read. */
function isForReading( { pathname, search }: URL, home: string ): boolean {
	const root = new URL( home ).pathname.replace( /\/*$/, '/' );
	const below = `${ pathname }/`.slice( root.length );
	const query = search.slice( 1 ).split( /[&;]/ ).filter( Boolean );
	return (
		`${ pathname }/`.startsWith( root ) &&
		below.split( '/' ).filter( Boolean ).every( isHarmless ) &&
		query.map( phpArgument ).every(
			( { name, value } ) =>
				READING.has( name ) &&
				value !== null &&
				// Words that are looked for, with spaces between them.
				value.split( ' ' ).filter( Boolean ).every( isHarmless )
		)
	);
}

/**
 * The page of this site that the first given request asked for to read, once more as a visitor. None where a visit may do more than that,
 * or where something else than the pages answers.
 */
export function probeGivenPage(
	{ site, page }: Plan,
	[ request ]: readonly GivenFacts[]
): Probe[] {
	const door = request && doorOf( site, request );
	if (
		! request?.url ||
		request.method.toUpperCase() !== 'GET' ||
		( door !== 'page' && door !== 'front' )
	) {
		return [];
	}
	const url = new URL( request.url );
	url.hash = '';
	const probe = directProbe( page, url.href, {
		endpoint: PAGE_ENDPOINT,
		credential: 'none',
		expects: expectations.givenPage(),
	} );
	return ( door === 'page' || url.search !== '' ) &&
		originOf( url.href ) === originOf( site.home ) &&
		probe.vantage === 'browser' &&
		isForReading( url, site.home )
		? [ probe ]
		: [];
}
