import type { LintSite } from './input';
import { UPLOAD } from './requests';

const CORE_FILES = [
	'index.php',
	'xmlrpc.php',
	'wp-login.php',
	'wp-cron.php',
	'wp-comments-post.php',
	'wp-admin/index.php',
	'wp-admin/admin-ajax.php',
	'wp-admin/admin-post.php',
	'wp-admin/options-general.php',
	'wp-admin/tools.php',
	'readme.html',
	'license.txt',
	UPLOAD,
];
const CORE_FOLDERS = [
	'wp-admin',
	'wp-includes',
	'wp-content',
	'wp-content/plugins',
	'wp-content/themes',
	'wp-content/uploads',
];

const withoutSlash = ( path: string ) => path.replace( /(.)\/$/, '$1' );

/**
 * What stands where, as far as every WordPress has it; everything else is taken not to be there, as the addresses of
 * posts and of the REST API are not.
 */
export function layoutOf(
	{ home, core }: Pick< LintSite, 'home' | 'core' >,
	directories: readonly string[]
): ( path: string ) => 'file' | 'directory' | undefined {
	const files = new Set( [
		`${ home }index.php`,
		...CORE_FILES.map( ( name ) => core + name ),
	] );
	const folders = new Set(
		[
			'/',
			home,
			core,
			...directories,
			...CORE_FOLDERS.map( ( name ) => core + name ),
		].flatMap( ancestorsOf )
	);
	return ( path ) => {
		if ( files.has( path ) ) {
			return 'file';
		}
		return folders.has( withoutSlash( path ) ) ? 'directory' : undefined;
	};
}

/** A folder and all above it, without slashes at the end. */
function ancestorsOf( path: string ): string[] {
	const parts = path.split( '/' ).filter( Boolean );
	return parts
		.map( ( _, index ) => `/${ parts.slice( 0, index + 1 ).join( '/' ) }` )
		.concat( '/' );
}
