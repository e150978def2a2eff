import { __ } from '@wordpress/i18n';
import type { Effect } from '../products';

/** How a plugin is set so that an effect ends, where nothing is known about its settings. */
interface EffectWords {
	/** With `%s` for the plugin's name: where to look on its screen; null where no screen has anything to do with it. */
	look: ( () => string ) | null;
	/** Where not even a screen is known. */
	last: () => string;
}

/** By what is to end: the words of another effect would lead to a setting that has nothing to do with it. */
export const EFFECT_WORDS: Readonly< Record< Effect, EffectWords > > = {
	'rest-closed': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for what it does to the REST API, and allow it there.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which opens the REST API again. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'feed-closed': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for feeds, and allow them there.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which allows feeds. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'users-hidden': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for the list of users, and show it there if something needs it.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which shows the list of users. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'application-passwords-off': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for application passwords, and allow them there.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which allows application passwords. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'site-closed': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for what closes the site to visitors, and open it there or make an exception for this request.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which opens the site to visitors, or makes an exception for this request. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'login-moved': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for the address of the login form.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which names the address of the login form. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'rest-moved': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for the address of the REST API.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which leaves the REST API at its usual address. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'xmlrpc-closed': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for XML-RPC, and allow it there.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which allows XML-RPC. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'header-removed': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for logins and the Authorization header, and have the header left alone.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which leaves the Authorization header alone. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
	'code-broken': {
		look: null,
		last: () =>
			__(
				'Update that plugin, or go back to its version before. If there is none that works, deactivate it and tell its author the file and the line.',
				'who-said-401'
			),
	},
	'something-else': {
		look: () =>
			/* translators: %s: name of a plugin. */
			__(
				'Look in the settings of “%s” for what does this, and end it there.',
				'who-said-401'
			),
		last: () =>
			__(
				'Look for a setting of that plugin which ends this. If there is none, deactivate the plugin or ask its author.',
				'who-said-401'
			),
	},
};
