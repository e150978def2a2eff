/**
 * What can be done about one plugin, each as an option with a name and its trade-off: its settings, doing without it, asking its author.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Component, Step } from '../evidence/types';

type Named = Pick< Component, 'id' | 'name' >;

/** Title of the option in the plugin's settings, of which nothing is known. */
export const settingTitle = ( name: string ): string =>
	sprintf(
		/* translators: %s: name of a plugin. */
		__(
			'Change a setting of “%s”, if it has one for this',
			'who-said-401'
		),
		name
	);

/**
 * Doing without plugins.
 *
 * @param names In quotes, separated by commas or "or".
 * @return The step without the screen where it is done.
 */
export const deactivation = (
	names: string
): Required< Pick< Step, 'title' | 'text' | 'tradeOff' > > => ( {
	/* translators: %s: names of plugins. */
	title: sprintf( __( 'Deactivate %s', 'who-said-401' ), names ),
	text: __(
		'If you can do without it. This page itself never deactivates a plugin.',
		'who-said-401'
	),
	tradeOff: __( 'Whatever else the plugin does ends, too.', 'who-said-401' ),
} );

/** What the plugin directory can be asked for: a folder named as its slugs are. */
const DIRECTORY_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function slugOf( id: string ): string | null {
	const [ folder = '', file ] = id.split( '/' );
	return file && DIRECTORY_SLUG.test( folder ) ? folder : null;
}

/** Asking whoever wrote a plugin; nothing where its folder is named as none in the plugin directory is. */
export function askAuthor( { id, name }: Named ): Step[] {
	const slug = slugOf( id );
	return slug === null
		? []
		: [
				{
					title: sprintf(
						/* translators: %s: name of a plugin. */
						__( 'Ask the author of “%s”', 'who-said-401' ),
						name
					),
					text: __(
						'In its support forum, if it is from the WordPress plugin directory: with “Share report” you get a text that has everything they need.',
						'who-said-401'
					),
					isFree: true,
					link: {
						url: `https://wordpress.org/support/plugin/${ slug }/`,
						label: __( 'Support forum', 'who-said-401' ),
					},
				},
			];
}
