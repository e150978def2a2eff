/**
 * Takes a command line of Windows apart, in which carets escape: a caret takes the sign behind it as it is, at the end of a line it
 * continues it; then quotes are read as programs read them (`CommandLineToArgvW`): `\"` and `""` are a quote.
 *
 * @return Words of the first command, and the text that follows it.
 */
export function cmdWords( text: string ): { words: string[]; rest: string } {
	const { line, end } = withoutCarets( text );
	const words: string[] = [];
	let word: string | null = null;
	let isQuoted = false;
	for ( let at = 0; at < line.length; at++ ) {
		const sign = line.charAt( at );
		const slashes =
			/^\\+(?=")/.exec( line.slice( at, at + 20 ) )?.[ 0 ].length ?? 0;
		if ( slashes > 0 ) {
			word = ( word ?? '' ) + '\\'.repeat( Math.floor( slashes / 2 ) );
			at += slashes - 1;
			if ( slashes % 2 ) {
				word += '"';
				at++;
			}
		} else if ( sign === '"' && isQuoted && line[ at + 1 ] === '"' ) {
			word = `${ word ?? '' }"`;
			at++;
		} else if ( sign === '"' ) {
			isQuoted = ! isQuoted;
			word ??= '';
		} else if ( /\s/.test( sign ) && ! isQuoted ) {
			if ( word !== null ) {
				words.push( word );
			}
			word = null;
		} else {
			word = ( word ?? '' ) + sign;
		}
	}
	return {
		words: word === null ? words : [ ...words, word ],
		rest: text.slice( end ),
	};
}

/** The line as the shell hands it on, and where it ends in the text. */
function withoutCarets( text: string ): { line: string; end: number } {
	let line = '';
	let at = 0;
	while ( at < text.length && text[ at ] !== '\n' ) {
		const sign = text.charAt( at );
		if ( sign !== '^' ) {
			line += sign;
			at++;
			continue;
		}
		const broken = /^\^\r?\n(?:\s*\^?\r?\n)?[ \t]*/.exec(
			text.slice( at, at + 200 )
		);
		if ( broken ) {
			// Two breaks in a row are how the browser's tools write one inside a value.
			const isInside = /\n\s*\^?\r?\n/.test( broken[ 0 ] );
			line += isInside ? '\n' : ' ';
			at += broken[ 0 ].length;
			continue;
		}
		// A line that lost its breaks on the way keeps the caret and a space.
		line += text.charAt( at + 1 );
		at += 2;
	}
	return { line, end: at };
}
