import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Setting } from './conf-files';
import { giveTo } from './layout';

const PROJECT = join( __dirname, '..', '..', '..' );

/** The plugin's files: those that its zip has. */
function pluginFiles(): string[] {
	const { files } = JSON.parse(
		readFileSync( join( PROJECT, 'package.json' ), 'utf8' )
	);
	if ( ! Array.isArray( files ) ) {
		throw new Error(
			'package.json has no list "files" that says what the plugin consists of.'
		);
	}
	return files.filter( ( file ) => existsSync( join( PROJECT, file ) ) );
}

/**
 * Puts this plugin into WordPress, as a copy or as links to the working tree
 * (then edits show at once, if PHP's account may read the working tree).
 *
 * @throws {Error} When it has not been built.
 */
export function placePlugin(
	{ layout, account }: Setting,
	how: 'copy' | 'links'
): void {
	if ( ! existsSync( join( PROJECT, 'build', 'admin', 'index.js' ) ) ) {
		throw new Error( 'The plugin has not been built. Run: npm run build' );
	}
	const folder = join( layout.root, 'wp-content', 'plugins', 'who-said-401' );
	for ( const file of pluginFiles() ) {
		const to = join( folder, file );
		mkdirSync( dirname( to ), { recursive: true } );
		if ( how === 'links' ) {
			symlinkSync( join( PROJECT, file ), to );
		} else {
			cpSync( join( PROJECT, file ), to, { recursive: true } );
		}
	}
	if ( how === 'copy' ) {
		giveTo( account, folder );
	}
}
