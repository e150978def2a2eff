/**
 * Shell wildcards as apr_fnmatch() reads them.
 */
import { compilePattern, lowerAscii } from '../../pattern';

/** Whether a name has wildcards at all (apr_fnmatch_test). */
export function hasWildcards( pattern: string ): boolean {
	return /[*?]|\[[^\]]*\]/.test( pattern.replace( /\\[^]/g, '' ) );
}

function translate( pattern: string, any: string ): string {
	let out = '';
	for ( let i = 0; i < pattern.length; i++ ) {
		const character = pattern[ i ] as string;
		const end = character === '[' ? pattern.indexOf( ']', i + 2 ) : -1;
		if ( character === '*' ) {
			out += `${ any }*`;
		} else if ( character === '?' ) {
			out += any;
		} else if ( end > 0 ) {
			const members = pattern
				.slice( i + 1, end )
				.replace( /[\\[]/g, '\\$&' );
			out += `[${ members.replace( /^!/, '^' ) }]`;
			i = end;
		} else {
			const literal =
				character === '\\' && i + 1 < pattern.length
					? ( pattern[ ++i ] as string )
					: character;
			out +=
				/\w/.test( literal ) || literal > '\x7f'
					? literal
					: `\\${ literal }`;
		}
	}
	return out;
}

/** With `path`, wildcards stop at a slash. */
export function matchesWildcards(
	pattern: string,
	text: string,
	{ path = false, fold = false }
): boolean {
	const source = translate(
		fold ? lowerAscii( pattern ) : pattern,
		path ? '[^/]' : '.'
	);
	const compiled = compilePattern( `^${ source }$` );
	return (
		typeof compiled !== 'string' &&
		compiled.search( fold ? lowerAscii( text ) : text ) !== null
	);
}
