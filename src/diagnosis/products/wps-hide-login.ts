import { showsLogin } from './words';
import type { Product } from './types';

export const wpsHideLogin: Product = {
	name: 'WPS Hide Login',
	slugs: [ 'wps-hide-login' ],
	title: /^WPS Hide Login$/i,
	seen: '1.9.17.1',
	answers: [],
	settings: [
		{
			effects: [ 'login-moved' ],
			path: [ 'Settings', 'General', 'WPS Hide Login' ],
			label: 'Login url',
			act: 'change',
			screen: 'options-general.php#whl_settings',
			price: showsLogin,
		},
	],
};
