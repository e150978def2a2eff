import { __ } from '@wordpress/i18n';
import { knownSettingSteps } from '../products/setting-steps';
import { pluginSteps } from '../refusal/plugin-steps';
import type {
	ComponentFacts,
	PageFacts,
	SiteFacts,
	Step,
} from '../evidence/types';
import type { Unavailable } from '../exchange/availability';
import { suspectsAmong } from '../exchange/voices';

/** What goes into wp-config.php where a proxy does not tell PHP about https. */
const TRUST_PROXY = `if ( ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) === 'https' ) { $_SERVER['HTTPS'] = 'on'; }`;

/** What makes them available again, in order of least cost. */
export function availabilitySteps(
	{ by, hook, voices }: Unavailable,
	site: SiteFacts,
	components: ComponentFacts | null,
	page: PageFacts | null
): Step[] {
	if ( by === 'core' ) {
		return page?.secure || site.siteurl.startsWith( 'https:' )
			? [
					{
						title: __( 'Change wp-config.php', 'who-said-401' ),
						text: __(
							'The site is called over https, but PHP is not told so. If a proxy in front of the server that you trust sends X-Forwarded-Proto, add this line above “That’s all, stop editing”.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: TRUST_PROXY,
						},
					},
				]
			: [
					{
						title: __( 'Move the site to https', 'who-said-401' ),
						text: __(
							'Set up a certificate with your host and move the site to https. On a computer of your own, the environment type “local” will do.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: "define( 'WP_ENVIRONMENT_TYPE', 'local' ); // Never on a site that others can reach.",
						},
					},
				];
	}
	const hidden = voices.filter( ( voice ) => voice.borrowed );
	const named = suspectsAmong( voices, hook );
	return [
		// A borrowed function hides whose it is; some plugins are known to put one there.
		...( hidden.length > 0
			? knownSettingSteps( site, components, 'application-passwords-off' )
			: [] ),
		...( hidden.length > 0
			? [
					{
						title: __( 'Find out who does it', 'who-said-401' ),
						text: __(
							'Open the tab “Logins”, tick “If it is refused, find out who refuses it” and try an application password: that shows who put the function there.',
							'who-said-401'
						),
					},
				]
			: [] ),
		...named.flatMap( ( suspect ) =>
			pluginSteps(
				site,
				components,
				[ suspect ],
				'application-passwords-off'
			)
		),
		...( named.length === 0 && hidden.length === 0
			? pluginSteps( site, components, [], 'application-passwords-off' )
			: [] ),
	];
}
