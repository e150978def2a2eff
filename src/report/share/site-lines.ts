import { __, sprintf } from '@wordpress/i18n';

import type { ToShare } from './ready-to-share';

/** `WordPress 7.1.4, PHP 8.2.36 (fpm-fcgi), Apache/2.4.66 (Debian)`: what is known of it. */
export function versionLine( { evidence: { site, server } }: ToShare ): string {
	return [
		...( site ? [ `WordPress ${ site.wordpress }` ] : [] ),
		...( site
			? [
					server
						? `PHP ${ site.php } (${ server.sapi })`
						: `PHP ${ site.php }`,
				]
			: [] ),
		...( server?.software ? [ server.software ] : [] ),
	].join( ', ' );
}

/** Plugins, must-use plugins and theme, each on a line of its own. */
export function componentLines( { evidence }: ToShare ): string[] {
	const { components } = evidence;
	if ( ! components ) {
		return [];
	}
	const { plugins, mustUse, theme } = components;
	return [
		sprintf(
			/* translators: %s: names and versions of plugins. */
			__( 'Active plugins: %s', 'who-said-401' ),
			plugins
				.map( ( { name, version } ) => `${ name } ${ version }`.trim() )
				.join( ', ' )
		),
		...( mustUse.length > 0
			? [
					sprintf(
						/* translators: %s: names of must-use plugins. */
						__( 'Must-use plugins: %s', 'who-said-401' ),
						mustUse.map( ( { name } ) => name ).join( ', ' )
					),
				]
			: [] ),
		sprintf(
			/* translators: %s: name and version of a theme. */
			__( 'Theme: %s', 'who-said-401' ),
			`${ theme.name } ${ theme.version }`.trim()
		),
	];
}

/** Version of the plugin that answers, where it is a plugin of this site. */
export function culpritVersion( {
	evidence: { components },
	now,
}: ToShare ): string {
	const id = now.origin?.component.id;
	const plugin = components?.plugins.find( ( each ) => each.id === id );
	return plugin ? `${ plugin.name } ${ plugin.version }`.trim() : '';
}
