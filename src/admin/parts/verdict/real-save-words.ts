import { __, sprintf } from '@wordpress/i18n';

import type { Exchange, Probe } from '../../../diagnosis/evidence/types';
import { phpArgument } from '../../../diagnosis/probes';

/** An item below a collection of WordPress's own, by its number. */
const ITEM = /^\/wp\/v2\/[\w-]+\/(\d+)\/?(?:\?|$)/;

/** Collections whose new items can be moved to Trash. */
const COLLECTION = /^\/wp\/v2\/(?:posts|pages)\/?(?:\?|$)/;

/** `title.raw` of an item as the editor reads it (`WP_REST_Posts_Controller::prepare_item_for_response()`). */
const TITLE = /"title":\{"raw":"((?:[^"\\]|\\.){1,200})"/;

/** The title of the item that would be saved; null where it was not read, or has none. */
function titleIn( exchanges: readonly Exchange[] ): string | null {
	const item = exchanges.find(
		( { probe } ) => probe.endpoint === 'given-item'
	);
	const [ , written ] = TITLE.exec( item?.response?.body ?? '' ) ?? [];
	try {
		return written === undefined
			? null
			: ( JSON.parse( `"${ written }"` ) as string );
	} catch {
		return null;
	}
}

/**
 * The number of the item that WordPress saves: one in the content counts before one among the arguments, and that before the one in the
 * path (`WP_REST_Request::get_parameter_order()`).
 *
 * @return Null where it is none of WordPress's own items, or which one is not sure: PHP reads only so many arguments.
 */
function itemOf( route: string, content: string ): string | null {
	const inPath = ITEM.exec( route )?.[ 1 ];
	if ( inPath === undefined ) {
		return null;
	}
	const { id } = JSON.parse( content ) as { id?: unknown };
	const isAsInPath = route
		.replace( /^[^?]*\??/, '' )
		.split( /[&;]/ )
		.map( phpArgument )
		.every( ( { name, value } ) => name !== 'id' || value === inPath );
	const written = String( id ?? ( isAsInPath ? inPath : '' ) );
	return ( id === null || typeof id !== 'object' ) &&
		/^\d{1,15}$/.test( written )
		? String( Number( written ) )
		: null;
}

/** What a save does, as far as its address and its content tell. */
function effectOf(
	route: string,
	exchanges: readonly Exchange[],
	content: string
): string {
	const number = itemOf( route, content );
	if ( number !== null ) {
		// The title was read at the address.
		const title =
			Number( ITEM.exec( route )?.[ 1 ] ) === Number( number )
				? titleIn( exchanges )
				: null;
		const overwritten =
			title === null
				? sprintf(
						/* translators: %s: number of a post. */
						__(
							'It overwrites the item with the number %s.',
							'who-said-401'
						),
						number
					)
				: sprintf(
						/* translators: 1: title of a post. 2: its number. */
						__(
							'It overwrites “%1$s” (number %2$s).',
							'who-said-401'
						),
						title,
						number
					);
		return `${ overwritten } ${ __(
			'What was changed there since this request was copied goes with it. Posts and pages keep what was there as a revision, unless revisions are off; anything else keeps nothing.',
			'who-said-401'
		) }`;
	}
	return COLLECTION.test( route )
		? __(
				'It makes a new item, which you can move to Trash afterwards.',
				'who-said-401'
			)
		: __(
				'It does whatever that endpoint does, and nothing here can undo it.',
				'who-said-401'
			);
}

/** Signs that nobody sees, or that turn the order of what follows: JSON may write each as an escape. */
const UNSEEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** JSON as it is shown: the same text to whoever reads it, without gaps between its parts and with nothing that hides. */
export const shownContent = ( content: string ): string =>
	content
		.replace( /("(?:[^"\\]|\\.)*")|\s+/g, '$1' )
		.replace( UNSEEN, ( sign ) =>
			sign
				.split( '' )
				.map(
					( unit ) =>
						`\\u${ unit.charCodeAt( 0 ).toString( 16 ).padStart( 4, '0' ) }`
				)
				.join( '' )
		);

/** What happens when a save is sent for real, one sentence or two a paragraph. */
export const whatItDoes = (
	{ method, url, route }: Probe,
	exchanges: readonly Exchange[],
	content: string
): string[] => [
	sprintf(
		/* translators: 1: HTTP method. 2: URL. */
		__(
			'This saves. %1$s %2$s is sent once, from this page, with your own login and the content below. Up to now it was a dry run, which saved nothing.',
			'who-said-401'
		),
		method,
		url
	),
	effectOf( route ?? '', exchanges, content ),
	__(
		'What plugins do when something is saved happens too, such as sending email or calling other services. That cannot be undone.',
		'who-said-401'
	),
];
