import type { Product } from './types';

export const disableApplicationPasswordsForHumans: Product = {
	name: 'Disable Application Passwords for Humans',
	slugs: [ 'disable-application-passwords-for-humans' ],
	title: /^Disable Application Passwords for Humans$/i,
	seen: '0.1.0',
	answers: [],
	settings: [],
};
