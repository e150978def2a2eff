import { showsUsers, hidesUsers } from './words';
import type { Product } from './types';

export const stopUserEnumeration: Product = {
	name: 'Stop User Enumeration',
	slugs: [ 'stop-user-enumeration' ],
	title: /^Stop User Enumeration$/i,
	seen: '1.6.3',
	answers: [
		{
			codes: [ 'rest_cannot_access' ],
			message: /^Only authenticated users can access the User endpoint/i,
			means: hidesUsers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'users-hidden' ],
			path: [ 'Stop User Enumeration' ],
			label: 'Stop REST API User calls',
			act: 'untick',
			screen: 'admin.php?page=stop-user-enumeration',
			price: showsUsers,
			stored: {
				option: 'stop-user-enumeration',
				key: 'stop_rest_user',
				closes: [ 'on' ],
			},
		},
	],
};
