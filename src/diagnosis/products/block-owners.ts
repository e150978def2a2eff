/**
 * Who writes which block of a .htaccess file, by the name in its markers. The names are those that the plugins' own code writes.
 */

/** Who writes a block: a plugin by its name, or the hosting panel. */
export type BlockOwner = { kind: 'plugin'; name: string } | { kind: 'host' };

const PLUGINS: readonly [ RegExp, string ][] = [
	[ /^(WPSuperCache|supercache)$/, 'WP Super Cache' ],
	[ /^W3TC\b/, 'W3 Total Cache' ],
	[ /^WP Rocket\b/, 'WP Rocket' ],
	[ /WpFastestCache$/, 'WP Fastest Cache' ],
	[ /^(NON_)?LSCACHE$/, 'LiteSpeed Cache' ],
	[ /^WP-Optimize\b/, 'WP-Optimize' ],
	[ /^SpeedyCache\b|^LBCspeedycache$|^Gzipspeedycache$/i, 'SpeedyCache' ],
	[ /^(SG-Optimizer|SGO)\b/, 'Speed Optimizer (SiteGround)' ],
	[ /^SGS\b/, 'Security Optimizer (SiteGround)' ],
	[ /^All In One WP Security\b/, 'All-In-One Security' ],
	[
		/^(iThemes|Better WP|Solid|Kadence) Security\b/,
		'Kadence Security (Solid Security, iThemes Security)',
	],
	[ /^SecuPress\b/, 'SecuPress' ],
	[ /^NinjaFirewall\b/, 'NinjaFirewall' ],
	[ /^Wordfence WAF$/, 'Wordfence' ],
	[ /^SHIELD$/, 'Shield Security' ],
	[ /^WP Hide & Security Enhancer$/, 'WP Hide & Security Enhancer' ],
	[ /^HMWP_/, 'WP Ghost (Hide My WP)' ],
	[
		/^(Really Simple (Security|SSL|Auto Prepend File)\b|rlrssslReallySimpleSSL\b)/,
		'Really Simple Security',
	],
	[ /^WP Defender\b/, 'Defender Security' ],
	[ /^Redirection$/, 'Redirection' ],
	[ /^GTranslate\b/, 'GTranslate' ],
	[ /^EWWWIO$/, 'EWWW Image Optimizer' ],
	[ /^ShortPixelWebp$/, 'ShortPixel Image Optimizer' ],
	[ /^WebP Express$/, 'WebP Express' ],
	[ /^Imagify\b/, 'Imagify' ],
];

/** Who writes a block of that name; null when it is not known. */
export function ownerOf( name: string ): BlockOwner | null {
	if ( /^cPanel-generated\b/.test( name ) ) {
		return { kind: 'host' };
	}
	const plugin = PLUGINS.find( ( [ pattern ] ) => pattern.test( name ) );
	return plugin ? { kind: 'plugin', name: plugin[ 1 ] } : null;
}
