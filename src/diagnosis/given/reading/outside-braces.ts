/** A text without what stands from its first opening to its last closing brace, as JSON in the middle of other words does. */
export function outsideBraces( text: string ): string {
	const start = text.indexOf( '{' );
	const end = text.lastIndexOf( '}' );
	return start < 0 || end < start
		? text
		: `${ text.slice( 0, start ) } ${ text.slice( end + 1 ) }`;
}
