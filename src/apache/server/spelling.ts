/** Whether one text becomes the other by a letter too many, too few, another one, or two the wrong way round (Damerau and Levenshtein). */
export function isSlip( written: string, meant: string ): boolean {
	if ( written === meant || Math.abs( written.length - meant.length ) > 1 ) {
		return false;
	}
	let same = 0;
	while ( written[ same ] === meant[ same ] ) {
		same++;
	}
	const [ w, m ] = [ written.slice( same ), meant.slice( same ) ];
	return (
		w.slice( 1 ) === m.slice( 1 ) ||
		w.slice( 1 ) === m ||
		w === m.slice( 1 ) ||
		( w[ 0 ] === m[ 1 ] &&
			w[ 1 ] === m[ 0 ] &&
			w.slice( 2 ) === m.slice( 2 ) )
	);
}
