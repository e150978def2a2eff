import { __, sprintf } from '@wordpress/i18n';
import { maskSecrets } from '../mask-secrets';
import { readable } from '../readable';
import { stepsAbove } from '../../apache/kernel/above-root';
import type { Place } from '../../apache/syntax/types';
import type { LintInput } from './input';
import type { Scene } from './scene';

/** Requests named in one sentence; the rest is counted. */
const NAMED = 4;

/** The file of a folder as people know it: `.htaccess`, `wp-admin/.htaccess`. */
export function fileName(
	{ files, site }: Pick< LintInput, 'files' | 'site' >,
	directory: string
): string {
	if ( directory.startsWith( site.home ) && stepsAbove( directory ) === 0 ) {
		return `${ directory.slice( site.home.length ) }.htaccess`;
	}
	return (
		files.find( ( file ) => file.directory === directory )?.path ??
		`${ directory }.htaccess`
	);
}

/** `line 7 of .htaccess`, for the middle of a sentence. */
export function placeName( { input }: Scene, { directory, line }: Place ) {
	return sprintf(
		/* translators: 1: line number. 2: name of a file. */
		__( 'line %1$d of %2$s', 'who-said-401' ),
		line,
		fileName( input, directory )
	);
}

/** What stands at a place, on one line and without secrets; empty where nothing does. */
export function quoteAt(
	{ files }: Pick< Scene, 'files' >,
	place: Place
): string {
	const text = files.find(
		( { directory } ) => directory === place.directory
	)?.text;
	const line = text?.split( /\r?\n/ )[ place.line - 1 ] ?? '';
	return maskSecrets( readable( line.trim() ) );
}

/** `GET /a, POST /b and 3 more`. */
export function listOf( items: readonly string[] ): string {
	const some = items
		.slice( 0, NAMED )
		.join( __( ',', 'who-said-401' ) + ' ' );
	return items.length <= NAMED
		? some
		: sprintf(
				/* translators: 1: things, separated by commas. 2: number of further things. */
				__( '%1$s and %2$d more', 'who-said-401' ),
				some,
				items.length - NAMED
			);
}
