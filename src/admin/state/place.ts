/** Parts of the page that have an address, in the order in which they stand. */
export const TABS = [
	'diagnosis',
	'access',
	'plugins',
	'server',
	'logins',
	'routes',
	'history',
	'report',
] as const;

export type Tab = ( typeof TABS )[ number ];

/** What can be pointed at within a tab. */
const POINTERS = [ 'request', 'plugin', 'line', 'route' ] as const;

type Pointer = ( typeof POINTERS )[ number ];

/** A place on the page: a tab, and one thing in it at most. */
export type Place = { tab: Tab } & Partial< Record< Pointer, string > >;

export const FIRST_PLACE: Place = { tab: 'diagnosis' };

const tabOf = ( name: string | null ): Tab =>
	TABS.find( ( tab ) => tab === name ) ?? 'diagnosis';

/** The place that a URL of this page names; the first one where it names none. */
export function placeIn( href: string ): Place {
	const { searchParams } = new URL( href );
	const place: Place = { tab: tabOf( searchParams.get( 'tab' ) ) };
	for ( const pointer of POINTERS ) {
		const value = searchParams.get( pointer );
		if ( value ) {
			place[ pointer ] = value;
		}
	}
	return place;
}

/**
 * The URL of a place.
 *
 * @param place Where to.
 * @param href  Any URL of this page; what it says besides the place stays.
 */
export function hrefOf( place: Place, href: string ): string {
	const url = new URL( href );
	for ( const name of [ 'tab', ...POINTERS ] ) {
		url.searchParams.delete( name );
	}
	url.hash = '';
	if ( place.tab !== 'diagnosis' ) {
		url.searchParams.set( 'tab', place.tab );
	}
	for ( const pointer of POINTERS ) {
		const value = place[ pointer ];
		if ( value ) {
			url.searchParams.set( pointer, value );
		}
	}
	return url.href;
}

export const isSamePlace = ( one: Place, other: Place ): boolean =>
	one.tab === other.tab &&
	POINTERS.every( ( pointer ) => one[ pointer ] === other[ pointer ] );
