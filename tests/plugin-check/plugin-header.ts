import { type Objection, type PluginFiles, textOf } from './plugin-files';

/** WordPress reads a header from the first 8 KB of a file (get_file_data()). */
const HEADER_BYTES = 8 * 1024;
/** developer.wordpress.org/plugins/plugin-basics/header-requirements asks for fewer than 140 characters. */
const MAX_DESCRIPTION = 140;

const REQUIRED = [
	'Plugin Name',
	'Description',
	'Version',
	'Requires at least',
	'Requires PHP',
	'Author',
	'License',
	'License URI',
	'Text Domain',
];

/** Only plugins that are updated from elsewhere name these. */
const FORBIDDEN = [
	'Update URI',
	'GitHub Plugin URI',
	'GitLab Plugin URI',
	'Bitbucket Plugin URI',
];

/** What the directory's trademark rule refuses anywhere in a name; a whole word of it where it ends in a hyphen. */
const RESERVED =
	/wordpress|plugin|woocommerce|gutenberg|facebook|instagram|^(?:wp|google|jetpack|elementor|cloudflare)-/;

/** One field of the header comment of a PHP file; null where it has none. */
export function headerField( source: string, field: string ): string | null {
	const pattern = new RegExp( `^[ \\t/*#@]*${ field }:(.*)$`, 'im' );
	return (
		pattern.exec( source.slice( 0, HEADER_BYTES ) )?.[ 1 ]?.trim() || null
	);
}

/**
 * The plugin's header, as the directory's handbook wants it.
 *
 * @param files What the zip holds.
 * @param slug  The plugin's folder.
 * @param file  The main file.
 */
export function checkHeader(
	files: PluginFiles,
	slug: string,
	file = 'plugin.php'
): Objection[] {
	const source = textOf( files, file );
	const field = ( name: string ) => headerField( source, name );
	const says: string[] = [
		...REQUIRED.filter( ( name ) => ! field( name ) ).map(
			( name ) => `The header has no “${ name }”.`
		),
		...FORBIDDEN.filter( field ).map(
			( name ) => `The header may not have “${ name }”.`
		),
	];
	if ( ( field( 'Description' ) ?? '' ).length >= MAX_DESCRIPTION ) {
		says.push(
			`The description has ${ MAX_DESCRIPTION } characters or more.`
		);
	}
	for ( const name of [ 'Requires at least', 'Requires PHP', 'Version' ] ) {
		if ( ! /^\d+\.\d+(\.\d+)?$/.test( field( name ) ?? '0.0' ) ) {
			says.push( `“${ name }” is no version.` );
		}
	}
	if ( ! /\bGPL/.test( field( 'License' ) ?? 'GPL' ) ) {
		says.push( 'The license is not the GPL.' );
	}
	if ( field( 'Text Domain' ) !== slug ) {
		says.push( `The text domain is not the folder’s name, ${ slug }.` );
	}
	const domainPath = field( 'Domain Path' )?.replace( /^\//, '' );
	if (
		domainPath &&
		! [ ...files.keys() ].some( ( path ) =>
			path.startsWith( `${ domainPath }/` )
		)
	) {
		says.push( 'The folder of “Domain Path” is not there.' );
	}
	for ( const name of [ slug, field( 'Plugin Name' ) ?? '' ] ) {
		const reserved = RESERVED.exec(
			name.toLowerCase().replaceAll( ' ', '-' )
		);
		if ( reserved ) {
			says.push(
				`“${ name }” holds the reserved word “${ reserved[ 0 ] }”.`
			);
		}
	}
	return says.map( ( text ) => ( { file, line: 0, says: text } ) );
}
