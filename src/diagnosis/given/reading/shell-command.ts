import { shellVariables, shellWords } from './shell-words';

/** One command as it was pasted. */
interface CommandFound {
	/** What the pattern caught, such as the name of the program. */
	caught: RegExpExecArray;
	/** Its words after the name, in order. */
	words: string[];
	/** The text behind it, such as what it printed. */
	rest: string;
}

/**
 * The first command of a text, taken apart as a shell does; null where there is none.
 *
 * @param text  The whole text: variables set before the command count.
 * @param start A pattern, not global, that ends where the command's words begin.
 */
export function commandIn( text: string, start: RegExp ): CommandFound | null {
	const caught = start.exec( text );
	if ( ! caught ) {
		return null;
	}
	const { words, rest } = shellWords(
		// The end of a piece of Markdown's code is no word.
		text.slice( caught.index + caught[ 0 ].length ).replace( /`\s*$/, '' ),
		shellVariables( text )
	);
	return { caught, words: words.map( ( word ) => word.text ), rest };
}
