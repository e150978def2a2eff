import { basename } from 'node:path/posix';
import { type Objection, type PluginFiles, textOf } from './plugin-files';

/** The directory takes no larger zip. Bytes, unpacked: stricter than its rule. */
const MAX_BYTES = 10 * 1024 * 1024;

const NEEDED = [
	'plugin.php',
	'readme.txt',
	'LICENSE',
	'package.json',
	'package-lock.json',
	'src/admin/index.tsx',
];

const REFUSED: [ RegExp, string ][] = [
	[ /(?:^|\/)\./, 'hidden files may not be in the zip' ],
	[ /\.(?:zip|gz|tgz|rar|tar|7z)$/i, 'archives may not be in the zip' ],
	[
		/\.(?:phar|sh|bat|exe|bin|so|dll|dmg|iso|o|a|msi|jar)$/i,
		'programs may not be in the zip',
	],
	[
		/\.(?:log|sql|bak|orig|swp|pem|key)$|(?:^|\/)(?:Thumbs\.db|error_log)$/i,
		'leftovers may not be in the zip',
	],
	[
		/(?:^|\/)(?:node_modules|vendor|tests)\//,
		'what only developers need may not be in the zip',
	],
	[ /\.(?:test|spec|site)\.[jt]sx?$/, 'tests may not be in the zip' ],
];

const BAD_NAME = /[\s!@#$%^&*()+=[\]{};:"'<>,?\\|`~]/;

/** Which files are there, and whether they may be. */
export function checkFileTypes( files: PluginFiles ): Objection[] {
	const objections = NEEDED.filter( ( path ) => ! files.has( path ) ).map(
		( file ): Objection => ( { file, line: 0, says: 'It is missing.' } )
	);
	const add = ( file: string, says: string ) =>
		objections.push( { file, line: 0, says } );
	const seen = new Set< string >();
	let bytes = 0;
	for ( const [ path, content ] of files ) {
		bytes += content.length;
		for ( const [ pattern, says ] of REFUSED ) {
			if ( pattern.test( path ) ) {
				add(
					path,
					`${ says[ 0 ]!.toUpperCase() }${ says.slice( 1 ) }.`
				);
			}
		}
		if ( BAD_NAME.test( basename( path ) ) ) {
			add(
				path,
				'Its name has a character that some systems do not take.'
			);
		}
		if ( seen.has( path.toLowerCase() ) ) {
			add(
				path,
				'Another file differs from it in capital letters only.'
			);
		}
		seen.add( path.toLowerCase() );
	}
	if ( bytes > MAX_BYTES ) {
		add(
			'',
			`The zip holds ${ bytes } bytes; ${ MAX_BYTES } are allowed.`
		);
	}
	if (
		! textOf( files, 'LICENSE' ).includes( 'GNU GENERAL PUBLIC LICENSE' )
	) {
		add( 'LICENSE', 'It is not the text of the GPL.' );
	}
	return objections;
}
