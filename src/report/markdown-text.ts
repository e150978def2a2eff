/** Text from outside may hold anything; none of it may become markup, a link or a mention. */
export function inline( text: string ): string {
	return text
		.replace( /[\r\n]+/g, ' ' )
		.replace( /[\\`*_[\]<>|#~]/g, '\\$&' )
		.replace( /!(?=\\\[)/g, '\\!' );
}

/** Something to be read letter by letter. */
export function codeSpan( text: string ): string {
	const flat = text.replace( /[\r\n]+/g, ' ' ).replace( /\|/g, '¦' );
	const longest = Math.max(
		0,
		...( flat.match( /`+/g ) ?? [] ).map( ( run ) => run.length )
	);
	const fence = '`'.repeat( longest + 1 );
	const space = /^`|`$/.test( flat ) ? ' ' : '';
	return `${ fence }${ space }${ flat }${ space }${ fence }`;
}

/** Lines to be copied as they are. */
export function codeBlock( code: string, language: string ): string[] {
	const longest = Math.max(
		2,
		...( code.match( /`+/g ) ?? [] ).map( ( run ) => run.length )
	);
	const fence = '`'.repeat( longest + 1 );
	return [ fence + language, ...code.split( '\n' ), fence ];
}

/** One row of a table. */
export function tableRow( cells: string[] ): string {
	return `| ${ cells.join( ' | ' ) } |`;
}
