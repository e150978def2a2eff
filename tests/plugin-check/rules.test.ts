import { checkCode } from './code';
import { checkFileTypes } from './file-types';
import type { Objection, PluginFiles } from './plugin-files';
import { checkHeader } from './plugin-header';
import { checkReadme } from './readme';

const HEADER = `<?php
/**
 * Plugin Name:       Who Said 401
 * Description:       Says who.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      7.4
 * Author:            Somebody Real
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       who-said-401
 * Domain Path:       /languages
 */
defined( 'ABSPATH' ) || exit;
`;

const README = `=== Who Said 401 ===
Tags: rest-api, 401
Requires at least: 6.8
Tested up to: 7.1
Requires PHP: 7.4
Stable tag: 0.1.0
License: GPL-2.0-or-later
License URI: https://www.gnu.org/licenses/gpl-2.0.html

Says who answered 401.

== Description ==

More of it.

== Changelog ==

= 0.1.0 =

* First version.
`;

/** A plugin nobody would send back, with some of its files replaced, or taken away by null. */
function pluginWith(
	changes: Record< string, string | null > = {}
): PluginFiles {
	const texts: Record< string, string | null > = {
		'plugin.php': HEADER,
		'readme.txt': README,
		LICENSE: 'GNU GENERAL PUBLIC LICENSE',
		'languages/who-said-401.pot': '',
		'package.json': '{}',
		'package-lock.json': '{}',
		'src/admin/index.tsx': '',
		...changes,
	};
	return new Map(
		Object.entries( texts ).flatMap( ( [ path, text ] ) =>
			text === null ? [] : [ [ path, Buffer.from( text ) ] as const ]
		)
	);
}

function objectionsTo( files: PluginFiles ): Objection[] {
	return [
		...checkHeader( files, 'who-said-401' ),
		...checkReadme( files, '7.1.4' ),
		...checkFileTypes( files ),
		...checkCode( files ),
	];
}

const php = ( code: string ) => ( {
	'src/x.php': `<?php\ndefined( 'ABSPATH' ) || exit;\n${ code }\n`,
} );
const header = ( from: string | RegExp, to: string ) => ( {
	'plugin.php': HEADER.replace( from, to ),
} );
const readme = ( from: string | RegExp, to: string ) => ( {
	'readme.txt': README.replace( from, to ),
} );

it( 'has nothing against a plugin that keeps the rules', () => {
	expect( objectionsTo( pluginWith() ) ).toEqual( [] );
} );

it( 'has nothing against hearing of an update that WordPress has made', () => {
	const heard = php( `add_action( 'upgrader_process_complete', 'x' );` );
	expect( objectionsTo( pluginWith( heard ) ) ).toEqual( [] );
} );

test.each( [
	[ 'no author', header( / \* Author:.*\n/, '' ), 'plugin.php', '“Author”' ],
	[
		'updates from elsewhere',
		header(
			' * Author:',
			' * Update URI: https://example.org\n * Author:'
		),
		'plugin.php',
		'“Update URI”',
	],
	[
		'another text domain',
		header( 'Text Domain:       who-said-401', 'Text Domain: who' ),
		'plugin.php',
		'text domain',
	],
	[
		'a license that is not the GPL',
		header( 'GPL-2.0-or-later', 'Proprietary' ),
		'plugin.php',
		'not the GPL',
	],
	[
		'a reserved word',
		header( 'Who Said 401', 'WordPress 401' ),
		'plugin.php',
		'reserved word',
	],
	[
		'a folder of translations that is not there',
		{ 'languages/who-said-401.pot': null },
		'plugin.php',
		'Domain Path',
	],
	[
		'a long description',
		header( 'Says who.', 'x'.repeat( 140 ) ),
		'plugin.php',
		'140 characters',
	],
	[ 'no readme', { 'readme.txt': null }, 'readme.txt', 'no readme.txt' ],
	[
		'another stable tag',
		readme( 'Stable tag: 0.1.0', 'Stable tag: trunk' ),
		'readme.txt',
		'“Stable tag”',
	],
	[
		'another name',
		readme( '=== Who Said 401 ===', '=== Who ===' ),
		'readme.txt',
		'The name',
	],
	[
		'six tags',
		readme( 'rest-api, 401', 'a, b, c, d, e, f' ),
		'readme.txt',
		'6 tags',
	],
	[
		'a tag that is dropped',
		readme( 'rest-api', 'WordPress' ),
		'readme.txt',
		'dropped',
	],
	[
		'a placeholder for a login',
		readme( 'Tags:', 'Contributors: username1\nTags:' ),
		'readme.txt',
		'wordpress.org',
	],
	[
		'a WordPress the tests do not run on',
		readme( 'Tested up to: 7.1', 'Tested up to: 7.2' ),
		'readme.txt',
		'Tested up to',
	],
	[
		'a long short description',
		readme( 'Says who answered 401.', 'x'.repeat( 151 ) ),
		'readme.txt',
		'151 characters',
	],
	[
		'markup in it',
		readme( 'Says who', 'Says **who**' ),
		'readme.txt',
		'no markup',
	],
	[
		'no changelog',
		readme( '== Changelog ==', '== Old ==' ),
		'readme.txt',
		'changelog',
	],
	[
		'a long section',
		readme( 'More of it.', 'word '.repeat( 2501 ) ),
		'readme.txt',
		'2500 words',
	],
	[
		'text of the example',
		readme( 'rest-api', 'tag1' ),
		'readme.txt',
		'example readme',
	],
	[ 'no licence file', { LICENSE: null }, 'LICENSE', 'missing' ],
	[
		'no lock file',
		{ 'package-lock.json': null },
		'package-lock.json',
		'missing',
	],
	[ 'a hidden file', { '.env': '' }, '.env', 'Hidden' ],
	[ 'a shell script', { 'src/x.sh': '' }, 'src/x.sh', 'Programs' ],
	[ 'an archive', { 'x.zip': '' }, 'x.zip', 'Archives' ],
	[ 'a test', { 'src/x.test.ts': '' }, 'src/x.test.ts', 'Tests' ],
	[ 'a blank in a name', { 'src/x y.ts': '' }, 'src/x y.ts', 'character' ],
	[
		'two names alike',
		{ 'SRC/admin/index.tsx': '' },
		'SRC/admin/index.tsx',
		'capital',
	],
	[
		'a file that can be called',
		{ 'src/x.php': '<?php\nhello();' },
		'src/x.php',
		'directly',
	],
	[ 'eval', php( 'eval( $text );' ), 'src/x.php', 'function' ],
	[
		'a script from elsewhere',
		php( `wp_enqueue_script( 'x', 'https://cdn.test/x.js' );` ),
		'src/x.php',
		'from elsewhere',
	],
	[
		'updates that are altered',
		php( `add_filter( 'pre_set_site_transient_update_plugins', 'x' );` ),
		'src/x.php',
		'business',
	],
	[
		'an updater of its own',
		php( 'final class Our_Plugin_Updater {}' ),
		'src/x.php',
		'business',
	],
	[
		'an address of one machine',
		php( `$url = 'http://localhost:8080/';` ),
		'src/x.php',
		'one machine',
	],
	[
		'hidden code',
		php( `$x = '${ 'QUJD'.repeat( 60 ) }';` ),
		'src/x.php',
		'hidden',
	],
	[
		'a heredoc',
		php( '$x = <<<TEXT\nhello\nTEXT;' ),
		'src/x.php',
		'Heredoc',
	],
	[
		'a message in an exception',
		php( `throw new Refusal( 'code', __( 'No.', 'who-said-401' ) );` ),
		'src/x.php',
		'exception',
	],
	[
		'another way to the database',
		php( `$link = mysqli_connect();` ),
		'src/x.php',
		'database',
	],
	[
		'text that becomes code in a script',
		{ 'build/admin/x.js': 'eval("1")' },
		'build/admin/x.js',
		'out of text',
	],
	[
		'a script that loads another',
		{ 'build/admin/x.js': 'load("https://cdn.test/x.js")' },
		'build/admin/x.js',
		'from elsewhere',
	],
] as [ string, Record< string, string | null >, string, string ][] )(
	'sends back %s',
	( _, changes, file, says ) => {
		const objections = objectionsTo( pluginWith( changes ) );
		expect( objections ).toContainEqual( {
			file,
			line: expect.any( Number ),
			says: expect.stringContaining( says ),
		} );
	}
);

it( 'names the line', () => {
	expect( objectionsTo( pluginWith( php( '\n\neval( 1 );' ) ) ) ).toEqual( [
		expect.objectContaining( { file: 'src/x.php', line: 5 } ),
	] );
} );

it( 'looks at code, not at comments', () => {
	expect(
		objectionsTo(
			pluginWith(
				php(
					`// It's no eval( $x ).\n/* http://localhost/ */\n$a = 'no // comment';`
				)
			)
		)
	).toEqual( [] );
} );
