import type { Catalogue, Message } from 'gettext-parser';

/** Letters that are read as the plain ones, none of which is one of them. */
const LETTERS = new Map(
	[ ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ' ].map(
		( letter, at ) => [
			letter,
			[ ...'áƀçďéƒğĥíĵķľɱñóþɋřšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶĽṀÑÓÞɊŘŠŤÚṼŴẊÝŽ' ][
				at
			]!,
		]
	)
);

/** What a sentence has filled in, and its marks: these stay. */
const KEPT = /(%(?:\d+\$)?[-+0 ']?\d*(?:\.\d+)?[sdfuxXeEgG%]|<\/?[^>]+>)/;

/** A sentence as a language that nobody speaks has it: whatever was not translated can be told from it. */
export const pseudoOf = ( sentence: string ): string =>
	sentence
		.split( KEPT )
		.map( ( part, at ) =>
			at % 2 === 1
				? part
				: [ ...part ]
						.map( ( letter ) => LETTERS.get( letter ) ?? letter )
						.join( '' )
		)
		.join( '' );

/** The message in that language, with two forms of a plural. */
const pseudoMessage = ( message: Message ): Message => ( {
	...message,
	msgstr:
		message.msgid_plural === undefined
			? [ pseudoOf( message.msgid ) ]
			: [ pseudoOf( message.msgid ), pseudoOf( message.msgid_plural ) ],
} );

/** All sentences there are, in that language. */
export const pseudoMessages = ( template: Catalogue ): Message[] =>
	Object.values( template.translations )
		.flatMap( ( byId ) => Object.values( byId ) )
		.filter( ( { msgid } ) => msgid !== '' )
		.map( pseudoMessage );

/** What is no language: addresses, paths, ids, code, numbers with their unit. */
const NO_WORDS = [
	// Addresses, paths, files, ids, arguments, variables.
	/\S*[/_=\\{}$#<>@[\]]\S*/g,
	/\S*\w[.:]\w\S*/g,
	/\.ht\w+/g,
	// Slugs and names of headers.
	/\b\w+(?:-\w+)+\b/g,
	/\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g,
	/\d+ ms\b/g,
];

/** A word of English or of any other language that is written with these letters. */
const WORD = /(?<![\p{L}\p{N}’'])[A-Za-z]{3,}(?![\p{L}\p{N}])/gu;

/**
 * The words in a text that are not in the pseudo-language.
 *
 * @param text  What stands on the page.
 * @param names Names of plugins, people, servers: the same in every language. Also parts of the text that others wrote.
 */
export function plainWordsIn(
	text: string,
	names: readonly string[]
): string[] {
	const words = [ ...names ]
		.sort( ( a, b ) => b.length - a.length )
		.reduce( ( rest, name ) => rest.split( name ).join( ' ' ), text );
	return (
		NO_WORDS.reduce(
			( rest, one ) => rest.replace( one, ' ' ),
			words
		).match( WORD ) ?? []
	);
}
