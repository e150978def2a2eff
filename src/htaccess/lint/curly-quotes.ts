import { __, sprintf } from '@wordpress/i18n';
import { readable } from '../readable';
import type { Proposal, Rule, Scene } from './scene';
import { placeName } from './words';

/** An argument that begins with a typographic quote, in UTF-8. */
const CURLY = /(?:^|[\s=])\xe2\x80[\x98-\x9f]/;

/** Whose arguments say what a line is about; others have text for people, in which such quotes are right. */
const ABOUT =
	/^(files|filesmatch|if|elseif|ifmodule|limit|limitexcept|rewriterule|rewritecond|redirect\w*|setenvif\w*|browsermatch\w*|order|allow|deny|require|authtype|authuserfile)$/i;

/** Lines of one file, from top to bottom. */
function linesIn( scene: Scene, directory: string ): number[] {
	const nodes = scene.directives
		.filter( ( found ) => found.directory === directory )
		.flatMap( ( { node, sections } ) => [ node, ...sections ] )
		.filter(
			( { name, args } ) => ABOUT.test( name ) && CURLY.test( args )
		);
	return [ ...new Set( nodes.map( ( { line } ) => line ) ) ].sort(
		( one, other ) => one - other
	);
}

/** Quotes as a word processor sets them: Apache takes them for part of the name, so that the line is about something else. */
export const curlyQuotes: Rule = ( scene ) =>
	scene.files.flatMap( ( { directory, text } ): Proposal[] => {
		const lines = linesIn( scene, directory );
		const [ line ] = lines;
		return line === undefined
			? []
			: [
					{
						id: 'curly-quotes',
						directory,
						lines,
						severity: 'warning',
						summary: sprintf(
							/* translators: %s: place, such as: line 7 of .htaccess. */
							__(
								'Curly quotes (“ ”) in %s: Apache takes them for part of what they enclose, so the line is not about what it says.',
								'who-said-401'
							),
							placeName( scene, { directory, line } )
						),
						detail: readable(
							text.split( /\r?\n/ )[ line - 1 ]?.trim() ?? ''
						),
						steps: [
							{
								text: __(
									'Write straight quotes (") instead.',
									'who-said-401'
								),
							},
						],
					},
				];
	} );
