import { directivesIn, sayingOf } from '../directives';
import { parse } from '../../apache/syntax/parse';
import { insertBefore } from './text-lines';
import { WORDPRESS } from './wordpress-blocks';

/**
 * Both hand the Authorization header to PHP on mod_php, FPM, mod_cgi and mod_fcgid alike; the first wherever it stands, the
 * second only where no earlier rule ends the round.
 */
export const PASS_THROUGH = {
	setenvif: [ 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1' ],
	rewrite: [
		'RewriteEngine On',
		'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
	],
} as const;

/** Puts the line that hands the Authorization header over above `# BEGIN WordPress`, or first in a file without it. */
export function addPassThrough(
	text: string,
	way: keyof typeof PASS_THROUGH
): string {
	const tree = parse( text );
	const begin =
		tree.markers.find( ( { name } ) => name === WORDPRESS )?.begin ?? null;
	const lines: readonly string[] = PASS_THROUGH[ way ];
	const last = lines[ lines.length - 1 ];
	const isThere = directivesIn( tree ).some(
		( { node, sections } ) =>
			sections.length === 0 &&
			( begin === null || node.line < begin ) &&
			sayingOf( node ) === last
	);
	// In a section around the marker it would be put in again.
	const at = begin ?? 1;
	const above = text
		.split( /\r?\n/ )
		.slice( Math.max( 0, at - 1 - lines.length ), at - 1 );
	return isThere || above.join( '\n' ) === lines.join( '\n' )
		? text
		: insertBefore( text, at, lines );
}
