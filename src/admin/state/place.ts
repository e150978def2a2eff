/** Parts of the page that have an address, in the order in which they stand. */
export const TABS = [
	'diagnosis',
	'access',
	'plugins',
	'server',
	'logins',
	'routes',
	'history',
] as const;

export type Tab = ( typeof TABS )[ number ];

/** What can be pointed at within a tab; `share` is the dialog over it, with whom the text is for. */
const POINTERS = [ 'request', 'plugin', 'line', 'route', 'share' ] as const;

type Pointer = ( typeof POINTERS )[ number ];

/** A place on the page: a tab, and one thing in it at most. */
export type Place = { tab: Tab } & Partial< Record< Pointer, string > >;

export const FIRST_PLACE: Place = { tab: 'diagnosis' };

/** A tab of before; what it showed is handed on by the dialog. */
const REPORT_TAB = 'report';

const tabOf = ( name: string | null ): Tab =>
	TABS.find( ( tab ) => tab === name ) ?? 'diagnosis';

/** The place that a URL of this page names; the first one where it names none. */
export function placeIn( href: string ): Place {
	const { searchParams } = new URL( href );
	const name = searchParams.get( 'tab' );
	if ( name === REPORT_TAB ) {
		return { ...FIRST_PLACE, share: 'everything' };
	}
	const place: Place = { tab: tabOf( name ) };
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
