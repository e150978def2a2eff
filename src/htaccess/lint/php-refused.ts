import { __, sprintf } from '@wordpress/i18n';
import type { Place } from '../../apache/syntax/types';
import { allWords } from '../../apache/syntax/words';
import type { Found } from '../directives';
import type { Scene } from './scene';

/** Sections that pick files by a pattern. */
const isPattern = ( { name, args }: { name: string; args: string } ) =>
	/^filesmatch$/i.test( name ) ||
	( /^files$/i.test( name ) && /[~*?]/.test( args ) );

const NAMES_PHP = /php|phtml/i;

const lets = ( { name, node }: Found ): boolean =>
	( name === 'allow' && /^from\s+all\b/i.test( node.args ) ) ||
	( name === 'require' && /^all\s+granted\b/i.test( node.args ) );

/** Whether a line stands in a section that picks PHP files by their ending. */
export function hasPhpPattern( scene: Scene, by: Place ): boolean {
	return (
		scene
			.at( by )
			?.sections.some(
				( section ) =>
					isPattern( section ) && NAMES_PHP.test( section.args )
			) ?? false
	);
}

/** A line that lets files through by a list of names, beside one that refuses PHP files: malware keeps its own files for itself so. */
function openedBeside( scene: Scene, by: Place ): Found | undefined {
	return scene.directives.find(
		( found ) =>
			hasPhpPattern( scene, by ) &&
			found.directory === by.directory &&
			lets( found ) &&
			found.sections.some(
				( section ) =>
					isPattern( section ) &&
					/\.php/i.test( section.args.replaceAll( '\\', '' ) ) &&
					/^\^?\(?[\w-]+/.test( allWords( section.args ).pop() ?? '' )
			)
	);
}

/** Whether a line that refuses stands in the pattern that malware writes. */
export const isMalware = ( scene: Scene, by: Place ): boolean =>
	openedBeside( scene, by ) !== undefined;

/** What to do about that pattern; empty where the file has none. */
export function malwareHint( scene: Scene, by: Place ): string {
	const open = openedBeside( scene, by );
	return open
		? sprintf(
				/* translators: %s: a pattern of file names. */
				__(
					'Malware writes lines like these: it refuses all PHP files and lets a few names through (%s). Look whether these files are WordPress’s own, and have the site scanned.',
					'who-said-401'
				),
				open.sections
					.filter( isPattern )
					.map( ( { args } ) => args )
					.join( ' ' )
			)
		: '';
}
