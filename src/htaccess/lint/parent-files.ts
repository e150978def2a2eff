import { __, sprintf } from '@wordpress/i18n';
import { stepsAbove } from '../../apache/kernel/above-root';
import type { LintInput } from './input';
import { type Rule, Scene } from './scene';
import { fileName } from './words';

/** What such a file means here. */
function sentenceFor( input: LintInput, directory: string ): string {
	const name = fileName( input, directory );
	if ( stepsAbove( directory ) === 0 || input.server.readsAbove === true ) {
		return sprintf(
			/* translators: %s: name of a file. */
			__(
				'%s in a folder above WordPress’s applies here too.',
				'who-said-401'
			),
			name
		);
	}
	return input.server.readsAbove === false
		? sprintf(
				/* translators: %s: name of a file. */
				__(
					'%s lies above this site’s folder. The web server’s answers show that it does not read it.',
					'who-said-401'
				),
				name
			)
		: sprintf(
				/* translators: %s: name of a file. */
				__(
					'%s lies above this site’s folder. It applies here too where the web server’s configuration allows it (AllowOverride); the answers so far do not tell.',
					'who-said-401'
				),
				name
			);
}

/** The same, as if every file were read. */
const withAbove = ( scene: Scene ) =>
	scene.input.server.readsAbove === true ||
	! scene.files.some( ( { directory } ) => stepsAbove( directory ) > 0 )
		? scene
		: new Scene( {
				...scene.input,
				server: { ...scene.input.server, readsAbove: true },
			} );

/** Lines of files above WordPress's folder, and above the document root, that take part in its requests. */
export const parentFiles: Rule = ( scene ) => {
	const { home } = scene.input.site;
	const read = withAbove( scene );
	return scene.files
		.filter(
			( { directory } ) =>
				stepsAbove( directory ) > 0 ||
				( directory !== home && home.startsWith( directory ) )
		)
		.flatMap( ( { directory } ) => {
			const lines = [
				...new Set(
					read.requests.flatMap( ( named ) =>
						read
							.ask( named )
							.trace.filter(
								( entry ) => entry.directory === directory
							)
							.map( ( { line } ) => line )
					)
				),
			].sort( ( a, b ) => a - b );
			return lines.length === 0
				? []
				: [
						{
							id: 'parent-file',
							directory,
							lines,
							severity: 'info' as const,
							summary: sentenceFor( scene.input, directory ),
							detail: '',
							steps: [],
						},
					];
		} );
};
