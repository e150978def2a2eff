/**
 * The folder the differential suite serves: a WordPress's outlines, every PHP file telling what it was given.
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Every file is this: PHP that answers with `$_SERVER` as JSON. Sent as it is, it still says its name.
 * The header tells a HEAD request what its body would have said.
 */
const contentOf = ( name: string ): string => `<?php // static ${ name } ;
$server = array_filter( $_SERVER, 'is_string' );
$json = json_encode( $server, JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE );
header( 'Content-Type: application/json' );
header( 'X-Dump: ' . $server['SCRIPT_FILENAME'] . ' ' . preg_replace( '/[^ -~]/', '?', $server['QUERY_STRING'] ) );
echo $json;
`;

const PHP_FILES = [
	'index.php',
	'wp-login.php',
	'xmlrpc.php',
	'other.php',
	'wp-admin/index.php',
	'wp-admin/admin-ajax.php',
	'wp-content/uploads/evil.php',
	'blog/index.php',
];
const STATIC_FILES = [
	'readme.html',
	'robots.txt',
	'wp-content/uploads/picture.jpg',
	'wp-content/style.css',
	'wp-includes/script.js',
	'static/index.html',
	'wp-config.php.bak',
];

const SITE_FILES: readonly string[] = [ ...PHP_FILES, ...STATIC_FILES ];

const SITE_FOLDERS: readonly string[] = [
	...new Set( SITE_FILES.flatMap( parentsOf ) ),
	'empty',
];

function parentsOf( file: string ): string[] {
	const parts = file.split( '/' ).slice( 0, -1 );
	return parts.map( ( _, index ) => parts.slice( 0, index + 1 ).join( '/' ) );
}

/** What stands at a URL path, the .htaccess files of a case left out. */
export function kindOf( path: string ): 'file' | 'directory' | undefined {
	const name = path.replace( /^\/|\/$/g, '' );
	if ( SITE_FILES.includes( name ) ) {
		return 'file';
	}
	return name === '' || SITE_FOLDERS.includes( name )
		? 'directory'
		: undefined;
}

/** Password file: the user `editor` with the password `secret`. */
export const USER = 'editor';
export const PASSWORD = 'secret';
/** Written with `openssl passwd -apr1`; SHA-1 is the one Apache form that needs no tool. */
const PASSWORD_LINE = `${ USER }:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n`;

export class Site {
	public readonly passwords: string;
	private readonly root: string;
	/** Files the .htaccess of the current case put there. */
	private placed: Record< string, string > = {};

	public constructor( folder: string ) {
		this.root = join( folder, 'htdocs' );
		this.passwords = join( folder, 'passwords' );
	}

	public get documentRoot(): string {
		return this.root;
	}

	/** What stands at a URL path now. */
	public kindOf( path: string ): 'file' | 'directory' | undefined {
		return path.slice( 1 ) in this.placed ? 'file' : kindOf( path );
	}

	public async create(): Promise< void > {
		for ( const folder of SITE_FOLDERS ) {
			await mkdir( join( this.root, folder ), { recursive: true } );
		}
		for ( const file of SITE_FILES ) {
			await writeFile( join( this.root, file ), contentOf( file ) );
		}
		await writeFile( this.passwords, PASSWORD_LINE );
		await chmod( this.passwords, 0o644 );
	}

	/** Puts the .htaccess files of a case in place of those of the last. */
	public async place(
		files: readonly { directory: string; text: string }[]
	): Promise< void > {
		const wanted = Object.fromEntries(
			files.map( ( { directory, text } ) => [
				`${ directory.slice( 1 ) }.htaccess`,
				text,
			] )
		);
		for ( const name of Object.keys( this.placed ) ) {
			if ( ! ( name in wanted ) ) {
				await rm( join( this.root, name ), { force: true } );
			}
		}
		for ( const [ name, text ] of Object.entries( wanted ) ) {
			await mkdir( dirname( join( this.root, name ) ), {
				recursive: true,
			} );
			await writeFile(
				join( this.root, name ),
				Buffer.from( text, 'latin1' )
			);
		}
		this.placed = wanted;
	}
}
