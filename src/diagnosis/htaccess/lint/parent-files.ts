import { __, sprintf } from '@wordpress/i18n';
import type { Rule } from './scene';
import { fileName } from './words';

/** Lines of files above WordPress's folder that take part in its requests. */
export const parentFiles: Rule = ( scene ) => {
	const { home } = scene.input.site;
	return scene.files
		.filter(
			( { directory } ) =>
				directory !== home && home.startsWith( directory )
		)
		.flatMap( ( { directory } ) => {
			const lines = [
				...new Set(
					scene.requests.flatMap( ( named ) =>
						scene
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
							summary: sprintf(
								/* translators: %s: name of a file. */
								__(
									'%s in a folder above WordPress’s applies here too.',
									'who-said-401'
								),
								fileName( scene.input, directory )
							),
							detail: '',
							steps: [],
						},
					];
		} );
};
