import {
	type Objection,
	type PluginFiles,
	textOf,
	withEnding,
} from './plugin-files';

/** Longer lines of PHP are packed or hidden code. */
const MAX_LINE = 500;

const PHP_RULES: [ RegExp, string ][] = [
	[
		/\b(?:eval|create_function|passthru|proc_open|shell_exec|system|popen|pcntl_exec|move_uploaded_file|str_rot13|dl)\s*\(/,
		'This function may not be called.',
	],
	[
		/(?:eval|include|require|include_once|require_once|assert)\s*\(?\s*(?:base64_decode|gzinflate|gzuncompress|str_rot13)/,
		'Code may not be hidden.',
	],
	[
		/@Zend;|This file was encoded by|sourceguardian|ionCube/i,
		'Code may not be encoded.',
	],
	[
		/["'][A-Za-z0-9+/]{200,}={0,2}["']/,
		'Code may not be hidden in a long text.',
	],
	[
		/<<<\s*["']?\w/,
		'Heredoc and nowdoc are not taken: what stands in them is not seen to be escaped.',
	],
	[ /<\?(?!php\b|xml\b)/, 'Only <?php may open PHP.' ],
	[
		/https?:\/\/(?:localhost|127\.0\.0\.1|[\w.-]+\.local(?:host)?)\b/,
		'An address of one machine may not stand in the code.',
	],
	[
		/<(?:script|link|iframe|img)\b[^>]+(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i,
		'Scripts, styles and pictures come with the plugin, not from elsewhere.',
	],
	[
		/wp_(?:enqueue|register)_(?:script|style)\([^;]*["'](?:https?:)?\/\//,
		'Scripts and styles come with the plugin, not from elsewhere.',
	],
	// What alters updates, or brings another way of them; listening to an update that WordPress has made is nobody’s objection.
	// Source: Plugin_Updater_Check of the directory’s own Plugin Check.
	[
		/site_transient_update_|auto_update_plugin|plugins_api\b|plugin-update-checker|WP_?GitHub_?Updater|class \w+_Plugin_Updater/i,
		'Updates are the directory’s business.',
	],
	[
		/\bload_plugin_textdomain\s*\(/,
		'WordPress loads translations of plugins in the directory by itself.',
	],
	[
		/\bquery_posts\s*\(|\bwp_reset_query\s*\(|["']suppress_filters["']\s*=>\s*true|["']posts_per_page["']\s*=>\s*-1/,
		'WordPress advises against this query.',
	],
	[
		/\bALLOW_UNFILTERED_UPLOADS\b/,
		'Uploads may not be let through unfiltered.',
	],
	[
		/\bmysqli?_\w+\s*\(|\bnew\s+\\?(?:PDO|mysqli)\b/,
		'The database is asked through $wpdb alone.',
	],
	[
		/\bcurl_(?:init|exec|multi_init|multi_exec)\s*\(/,
		'Requests are sent through the HTTP API.',
	],
	[
		/\bthrow\s+new\s+[\w\\]+\([^;]*(?:\b__|\b_n|\b_x|\bsprintf|\$)/,
		'A message that is translated or has values in it is made before the exception is thrown, or escaped.',
	],
];

const SCRIPT_RULES: [ RegExp, string ][] = [
	[ /\beval\(|\bnew Function\(/, 'Code may not be made out of text.' ],
	[
		/https?:\/\/[\w./-]+\.(?:js|css|woff2?)\b/,
		'Scripts, styles and fonts come with the plugin, not from elsewhere.',
	],
	[
		/["'`](?:https?:)?\/\/(?:www\.)?(?:google-analytics|googletagmanager|api\.segment|stats\.wp|sentry)\b/,
		'Nothing is reported to anybody.',
	],
];

const GUARD = /defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \)/;
/** What the build writes: a list that is returned, and nothing that could be run. */
const RETURNS_A_LIST = /^<\?php return array\([^;]*\);\s*$/;

function objectionsIn(
	file: string,
	text: string,
	rules: [ RegExp, string ][]
): Objection[] {
	return rules.flatMap( ( [ pattern, says ] ) =>
		[
			...text.matchAll( new RegExp( pattern, `${ pattern.flags }g` ) ),
		].map( ( { index } ) => ( {
			file,
			line: text.slice( 0, index ).split( '\n' ).length,
			says,
		} ) )
	);
}

/** PHP without its comments; each line stays where it is. */
function withoutComments( php: string ): string {
	// Strings first, so that `//` in one begins no comment.
	return php.replace(
		/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[))[^\n]*/g,
		( found ) =>
			/^['"]/.test( found ) ? found : found.replace( /[^\n]/g, ' ' )
	);
}

/** What the directory's reviewers look for in PHP and scripts, beside the coding standards (`npm run lint:php`). */
export function checkCode( files: PluginFiles ): Objection[] {
	return [
		...withEnding( files, '.php' ).flatMap( ( file ) => {
			const code = withoutComments( textOf( files, file ) );
			const objections = objectionsIn( file, code, PHP_RULES );
			if ( ! GUARD.test( code ) && ! RETURNS_A_LIST.test( code ) ) {
				objections.push( {
					file,
					line: 1,
					says: 'It can be called directly.',
				} );
			}
			code.split( '\n' ).forEach( ( line, at ) => {
				if ( line.length > MAX_LINE ) {
					objections.push( {
						file,
						line: at + 1,
						says: `The line has more than ${ MAX_LINE } characters.`,
					} );
				}
			} );
			return objections;
		} ),
		...withEnding( files, '.js' )
			.filter( ( file ) => file.startsWith( 'build/' ) )
			.flatMap( ( file ) =>
				objectionsIn( file, textOf( files, file ), SCRIPT_RULES )
			),
	];
}
