/**
 * Stands between `@` or `#` and a name: GitHub, GitLab and chats look for mentions in the text they have rendered, where a backslash
 * or an entity is gone. It has no width and breaks no line (U+2060 WORD JOINER).
 */
const JOINER = '\u2060';

/** Text from outside may hold anything; none of it may become markup or a mention, or refer to an issue. */
export function inline( text: string ): string {
	return text
		.replace( /[\r\n]+/g, ' ' )
		.replace( /[@＠](?=[\p{L}\p{N}_&!<-])/gu, `$&${ JOINER }` )
		.replace( /#(?=\d)/g, `$&${ JOINER }` )
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

/** An address as it may stand in the text: nothing in it ends it, or mentions anybody. */
export function bareUrl( url: string ): string {
	return url.replace(
		/[\s<>`|@[\]\\]/g,
		( letter ) =>
			`%${ letter.charCodeAt( 0 ).toString( 16 ).padStart( 2, '0' ).toUpperCase() }`
	);
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
