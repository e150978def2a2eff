import { showsUsers, hidesUsers } from './words';
import type { Product } from './types';

export const secupress: Product = {
	name: 'SecuPress',
	slugs: [ 'secupress', 'secupress-pro' ],
	title: /^SecuPress/i,
	seen: '2.2.5.3',
	answers: [
		{
			codes: [ 'rest_cannot_access' ],
			message: /^Something went wrong\.$/,
			means: hidesUsers,
			hook: 'rest_request_before_callbacks',
		},
	],
	settings: [
		{
			effects: [ 'users-hidden' ],
			path: [ 'SecuPress', 'Modules', 'Users & Login' ],
			label: 'Forbid User Enumeration',
			act: 'untick',
			screen: 'admin.php?page=secupress_modules&module=users-login#row-blacklist-logins_stop-user-enumeration',
			price: showsUsers,
		},
	],
	block: /^SecuPress\b/,
};
