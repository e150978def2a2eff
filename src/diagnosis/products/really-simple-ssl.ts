import { showsUsers, allowsPasswords, hidesUsers } from './words';
import type { Product } from './types';

export const reallySimpleSsl: Product = {
	name: 'Really Simple Security',
	slugs: [ 'really-simple-ssl', 'really-simple-ssl-pro' ],
	title: /^Really Simple (Security|SSL)/i,
	seen: '9.5.8',
	answers: [
		{
			codes: [ 'rest_user_cannot_view' ],
			borrowed: true,
			message:
				/^Sorry, you are not allowed to access user(s| data) without authentication/i,
			means: hidesUsers,
			hook: 'rest_endpoints',
		},
	],
	settings: [
		{
			effects: [ 'users-hidden' ],
			path: [ 'Security', 'Settings', 'Hardening', 'Basic' ],
			label: 'Disable user enumeration',
			act: 'untick',
			screen: 'admin.php?page=really-simple-security#settings/hardening-basic',
			price: showsUsers,
			stored: {
				option: 'rsssl_options',
				key: 'disable_user_enumeration',
				closes: 'set',
			},
		},
		{
			effects: [ 'application-passwords-off' ],
			path: [ 'Security', 'Settings', 'Hardening', 'Advanced' ],
			label: 'Disable application passwords',
			act: 'untick',
			screen: 'admin.php?page=really-simple-security#settings/hardening-extended',
			price: allowsPasswords,
		},
	],
	block: /^(Really Simple (Security|SSL|Auto Prepend File)\b|rlrssslReallySimpleSSL\b)/,
};
