import { opensRest, keepsForMembers } from './words';
import type { Product } from './types';

export const passwordProtected: Product = {
	name: 'Password Protected',
	slugs: [ 'password-protected' ],
	title: /^Password Protected$/i,
	seen: '2.7.3',
	answers: [
		{
			codes: [ 'rest_cannot_access' ],
			message: /^Only authenticated users can access the REST API/i,
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'Password Protected', 'General', 'Protected Permissions' ],
			label: 'Allow REST API',
			act: 'tick',
			screen: 'admin.php?page=password-protected',
			price: opensRest,
			stored: { option: 'password_protected_rest', closes: 'empty' },
		},
	],
};
