import { __, sprintf } from '@wordpress/i18n';
import type {
	ComponentFacts,
	GivenFacts,
	SiteFacts,
	Step,
	Suspect,
} from '../../evidence/types';
import { NONCE_HOOKS } from '../../refusal/forgotten-user';
import { namesOf, pluginSteps, provenOf } from '../../refusal/plugin-steps';

/** What to do in a page that was open longer than its nonce lives. */
export function freshNonceSteps(): Step[] {
	return [
		{
			title: __( 'Reload the page', 'who-said-401' ),
			text: __(
				'Reload the page the request comes from: a nonce lives 12 to 24 hours.',
				'who-said-401'
			),
		},
		{
			title: __( 'Change the settings of the cache', 'who-said-401' ),
			text: __(
				'If it comes from a page that is kept in a cache, exclude that page, or have the cache forget it after 10 hours at most.',
				'who-said-401'
			),
		},
	];
}

/** Whom to try without: the nonce comes with the page, so no request of a search gets another one. */
function trialSteps( site: SiteFacts, suspects: readonly Suspect[] ): Step[] {
	const plugins = suspects.filter(
		( { component, where } ) =>
			component.kind === 'plugin' && NONCE_HOOKS.includes( where )
	);
	const url = `${ site.adminUrl }plugins.php`;
	const label = __( 'Plugins', 'who-said-401' );
	const [ first ] = plugins;
	if ( ! first ) {
		return [
			{
				title: __(
					'Look for a plugin that changes nonces',
					'who-said-401'
				),
				text: __(
					'No search can tell which plugin it is, because the nonce comes with the page. Look for a plugin with a setting for nonces or sessions. If there is none, deactivate one plugin after the other; reload this page after each change, then check again.',
					'who-said-401'
				),
				link: { url, label },
			},
		];
	}
	const { component, where } = first;
	return [
		plugins.length === 1
			? {
					title: __(
						'Look for a setting of that plugin',
						'who-said-401'
					),
					text: sprintf(
						/* translators: 1: name of a plugin. 2: name of a hook. */
						__(
							'“%1$s” has code where WordPress decides how long a nonce counts, or for whom (%2$s). Look for a setting of it that ends this. If there is none, deactivate it. Reload this page after the change, then check again.',
							'who-said-401'
						),
						component.name,
						where
					),
					link: {
						url: `${ url }?s=${ encodeURIComponent( component.name ) }`,
						label,
					},
				}
			: {
					title: __(
						'Look for a setting of these plugins',
						'who-said-401'
					),
					text: sprintf(
						/* translators: %s: names of plugins. */
						__(
							'These have code where WordPress decides how long a nonce counts, or for whom: %s. Look for a setting of each that ends this. If there is none, deactivate one after the other; reload this page after each change, then check again.',
							'who-said-401'
						),
						namesOf( plugins )
					),
					link: { url, label },
				},
	];
}

/** What to do when pages that were just built carry a nonce WordPress rejects. */
export function nonceSourceSteps(
	site: SiteFacts,
	components: ComponentFacts | null,
	suspects: readonly Suspect[]
): Step[] {
	return [
		{
			title: __( 'Reload this page', 'who-said-401' ),
			text: __(
				'Reload this page and run the diagnosis again: if the page was open for more than 12 hours, that was all.',
				'who-said-401'
			),
		},
		{
			text: __(
				'Make sure that nothing caches pages of wp-admin or pages of logged-in visitors, then empty the cache.',
				'who-said-401'
			),
			isThen: true,
		},
		...( provenOf( suspects )
			? pluginSteps( site, components, suspects, 'something-else' )
			: trialSteps( site, suspects ) ),
	];
}

/** The given request as an argument of wp.apiFetch. */
function callOf( { method, url }: GivenFacts ): string {
	const [ , path = '/wp/v2/users/me' ] =
		/\/wp-json(\/[^?#'\\]+)/.exec( url ?? '' ) ?? [];
	return [
		`path: '${ path }'`,
		...( method === 'GET' ? [] : [ `method: '${ method }'` ] ),
	].join( ', ' );
}

/** How a script sends the nonce along. */
function sendNonceSteps( request: GivenFacts ): Step[] {
	return [
		{
			title: __( 'Use wp.apiFetch', 'who-said-401' ),
			text: __(
				'Send the request with wp.apiFetch, which adds the nonce and renews it. The script has to depend on “wp-api-fetch”.',
				'who-said-401'
			),
			snippet: {
				language: 'js',
				where: __(
					'the script that sends the request',
					'who-said-401'
				),
				code: `wp.apiFetch( { ${ callOf( request ) } } ).then( … );`,
			},
		},
		{
			title: __( 'Add the nonce yourself', 'who-said-401' ),
			text: __(
				"Or add the nonce to your own fetch. PHP has to print it with wp_create_nonce( 'wp_rest' ).",
				'who-said-401'
			),
			snippet: {
				language: 'js',
				where: __(
					'the script that sends the request',
					'who-said-401'
				),
				code: "fetch( url, { credentials: 'same-origin', headers: { 'X-WP-Nonce': nonce } } );",
			},
		},
		{
			title: __( 'Use an application password', 'who-said-401' ),
			text: __(
				'If the request comes from another app, it needs an application password instead.',
				'who-said-401'
			),
		},
	];
}

/** What to do about a program that is answered like a visitor: it has no nonce to send. */
function programSteps( userAgent: string ): Step[] {
	return [
		/^WordPress\//.test( userAgent )
			? {
					title: __( 'If nothing fails, do nothing', 'who-said-401' ),
					text: __(
						'A WordPress sent this itself, as its name says: Site Health and plugins ask without a login. If nothing fails, there is nothing to do.',
						'who-said-401'
					),
				}
			: {
					title: __( 'Use an application password', 'who-said-401' ),
					text: sprintf(
						/* translators: %s: name by which a program identifies itself, e.g. "curl/8.5". */
						__(
							'Have “%s” log in with a user name and an application password. If it does, paste what it sends, login included: a log does not tell that.',
							'who-said-401'
						),
						userAgent
					),
				},
	];
}

/** Whether its own name says that no browser sent it: then a nonce is not what it lacks. */
const isProgram = ( { userAgent, nonce }: GivenFacts ) =>
	nonce !== false && !! userAgent && ! /^Mozilla\//.test( userAgent );

/** What to do about a request that is answered like a visitor's. */
export const stepsFor = ( request: GivenFacts ): Step[] =>
	isProgram( request )
		? programSteps( request.userAgent ?? '' )
		: sendNonceSteps( request );
