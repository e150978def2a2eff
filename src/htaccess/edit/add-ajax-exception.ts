import { parse } from '../../apache/syntax/parse';
import { endingOf, insertBefore, sayingsOf } from './text-lines';

/** Apache 2.4's own words, and those that end an `Order`/`Deny` or a `Satisfy`. */
export const AJAX_EXCEPTION = {
	granted: [
		'<Files "admin-ajax.php">',
		'\tRequire all granted',
		'</Files>',
	],
	any: [
		'<Files "admin-ajax.php">',
		'\tOrder allow,deny',
		'\tAllow from all',
		'\tSatisfy any',
		'</Files>',
	],
} as const;

/** Lets everybody reach admin-ajax.php, at the end of wp-admin's file: visitors' pages call it too. */
export function addAjaxException(
	text: string,
	way: keyof typeof AJAX_EXCEPTION
): string {
	const added: readonly string[] = AJAX_EXCEPTION[ way ];
	const wanted = sayingsOf( added.join( '\n' ) ).join( '\n' );
	const { children } = parse( text );
	const isThere = children.some(
		( node ) =>
			node.kind === 'section' &&
			sayingsOf(
				[
					node.raw,
					...node.children.map( ( { raw } ) => raw ),
					node.close?.raw ?? '',
				].join( '' )
			).join( '\n' ) === wanted
	);
	if ( isThere ) {
		return text;
	}
	const ended =
		text === '' || text.endsWith( '\n' ) ? text : text + endingOf( text );
	return insertBefore( ended, Infinity, added );
}
