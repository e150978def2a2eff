import { isSpace } from '../syntax/words';

/** Up to three words of a rule; unlike elsewhere a backslash stays, but for one before white space. */
export function splitArguments( text: string ): string[] | undefined {
	const words: string[] = [];
	let at = 0;
	while ( words.length < 3 ) {
		while ( isSpace( text[ at ] ) ) {
			at++;
		}
		if ( words.length === 2 && at >= text.length ) {
			break;
		}
		const quote =
			text[ at ] === '"' || text[ at ] === "'"
				? ( text[ at++ ] as string )
				: '';
		const start = at;
		while (
			at < text.length &&
			( quote === '' ? ! isSpace( text[ at ] ) : text[ at ] !== quote )
		) {
			at += text[ at ] === '\\' && isSpace( text[ at + 1 ] ) ? 2 : 1;
		}
		words.push( text.slice( start, at ) );
		if ( at >= text.length && words.length === 1 ) {
			return undefined;
		}
		at++;
		if ( at > text.length ) {
			break;
		}
	}
	return words.length < 2 ? undefined : words;
}
