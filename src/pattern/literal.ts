/**
 * Patterns that are nothing but text, perhaps anchored at an end: lists of thousands of names are made of them, and looking for text needs
 * no engine.
 */
import { lowerAscii, type Match } from './match';

/** A character that means itself, or one behind a backslash that makes it so. */
const CHARACTER = String.raw`(?:[\w /%&=:~@!,;"'#<>-]|\\[^A-Za-z0-9])`;
const LITERAL = new RegExp( `^(\\^?)(${ CHARACTER }*)(\\$?)$` );
const CHOICE = new RegExp(
	`^\\^?\\(?(${ CHARACTER }+(?:\\|${ CHARACTER }+)+)\\)?\\$?$`
);
const CHOICES = new RegExp( `${ CHARACTER }+`, 'g' );

const meant = ( written: string ) => written.replace( /\\([^])/g, '$1' );

/** The last text that was folded: a list's patterns are all asked about the same. */
let folded = { subject: '', text: '' };

function foldedOf( subject: string ): string {
	if ( folded.subject !== subject ) {
		folded = { subject, text: lowerAscii( subject ) };
	}
	return folded.text;
}

/** Where the text stands; -1 where it does not. */
function find(
	subject: string,
	text: string,
	{ isStart, isEnd }: { isStart: boolean; isEnd: boolean }
): number {
	if ( isStart ) {
		const fits = isEnd ? subject === text : subject.startsWith( text );
		return fits ? 0 : -1;
	}
	if ( isEnd ) {
		return subject.endsWith( text ) ? subject.length - text.length : -1;
	}
	return subject.indexOf( text );
}

/** The search for a pattern that is plain text; undefined where it is more than that. */
export function literalSearch(
	source: string,
	{ fold }: { fold: boolean }
): ( ( subject: string ) => Match | null ) | undefined {
	const [ whole, start, written = '', end ] = LITERAL.exec( source ) ?? [];
	if ( whole === undefined ) {
		return undefined;
	}
	const text = fold ? lowerAscii( meant( written ) ) : meant( written );
	const anchors = { isStart: start !== '', isEnd: end !== '' };
	return ( subject ) => {
		const within = fold ? foldedOf( subject ) : subject;
		const at = find( within, text, anchors );
		return at < 0
			? null
			: { subject, starts: [ at ], ends: [ at + text.length ] };
	};
}

/** Texts of which a subject that the pattern matches has one; undefined where the pattern is no choice of texts. */
export function choicesOf(
	source: string,
	{ fold }: { fold: boolean }
): ( ( subject: string ) => boolean ) | undefined {
	const [ , list ] = CHOICE.exec( source ) ?? [];
	if ( list === undefined ) {
		return undefined;
	}
	const texts = ( list.match( CHOICES ) ?? [] ).map( ( one ) =>
		fold ? lowerAscii( meant( one ) ) : meant( one )
	);
	return ( subject ) => {
		const within = fold ? foldedOf( subject ) : subject;
		return texts.some( ( text ) => within.includes( text ) );
	};
}
