/** How every answer of ours begins (`wp_json_encode` of an array that starts with `success`). */
const BEGINNING = /\{"success":(?:true|false)\b/g;

/**
 * The JSON of our answer, also when other code printed something around it. PHP discards what it can, but what was printed before
 * our plugin was loaded has left already where PHP does not buffer its output (`output_buffering`).
 *
 * @throws {SyntaxError} When no answer of ours is in the text.
 */
export function answerInNoise( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch ( error ) {
		const end = text.lastIndexOf( '}' ) + 1;
		for ( const { index } of text.matchAll( BEGINNING ) ) {
			try {
				return JSON.parse( text.slice( index, end ) );
			} catch {
				// That was noise too; a later place may be the answer.
			}
		}
		throw error;
	}
}
