import { __ } from '@wordpress/i18n';
import type {
	ComponentFacts,
	SiteFacts,
	Step,
	Suspect,
} from '../../evidence/types';
import { pluginSteps } from '../../refusal/plugin-steps';

/** What to do in a page that was open longer than its nonce lives. */
export function freshNonceSteps(): Step[] {
	return [
		{
			text: __(
				'Reload the page the request comes from: a nonce lives 12 to 24 hours.',
				'who-said-401'
			),
		},
		{
			text: __(
				'If it comes from a page that is kept in a cache, exclude that page, or have the cache forget it after 10 hours at most.',
				'who-said-401'
			),
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
		},
		...pluginSteps( site, components, suspects, 'something-else', {
			// The nonce comes with the page: no request of a search gets another one.
			text: __(
				'No search can tell which plugin it is, because the nonce comes with the page: reload this page after each change, then check again.',
				'who-said-401'
			),
		} ),
	];
}

/** How a script sends the nonce along. */
export function sendNonceSteps(): Step[] {
	return [
		{
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
				code: "wp.apiFetch( { path: '/wp/v2/users/me' } ).then( … );",
			},
		},
		{
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
			text: __(
				'If the request comes from another app, it needs an application password instead.',
				'who-said-401'
			),
		},
	];
}
