/**
 * Periods of time as mod_expires and mod_usertrack write them: `plus 1 month 2 days`. Both look at as few letters as tell the units apart.
 */
const UNITS = [ 'y', 'mo', 'w', 'd', 'h', 'mi', 's' ];

/** Whether words are a period: numbers, each with its unit, perhaps behind `plus`. None at all is no time. */
export function isPeriod( words: readonly string[] ): boolean {
	const rest = /^p/i.test( words[ 0 ] ?? '' ) ? words.slice( 1 ) : words;
	return rest.every( ( word, index ) =>
		index % 2 === 0
			? /^\d/.test( word ) && index + 1 < rest.length
			: UNITS.some( ( unit ) => word.toLowerCase().startsWith( unit ) )
	);
}

/** Whether mod_expires takes a code: `A3600`, `access plus 1 month`. */
export function isExpiryCode( code: string ): boolean {
	if ( /^[AM]/.test( code ) ) {
		return true;
	}
	const [ base = '', ...rest ] = code.split( /[ \t]+/ ).filter( Boolean );
	return /^[nam]/i.test( base ) && isPeriod( rest );
}
