import { __ } from '@wordpress/i18n';
import type { Answer, Product } from './types';

/** Plugins of one family, which share the setting, its code and its words. */
export const RESTRICTED: Answer = {
	codes: [ 'rest_authentication_error' ],
	message: /permission to make REST API requests/i,
	means: () =>
		__(
			'Its setting “Disable REST API” is on, for everybody or for all but administrators.',
			'who-said-401'
		),
	hook: 'rest_authentication_errors',
};

export const perfmatters: Product = {
	name: 'Perfmatters',
	slugs: [ 'perfmatters' ],
	title: /^Perfmatters\b/i,
	seen: '',
	answers: [ RESTRICTED ],
	settings: null,
};
