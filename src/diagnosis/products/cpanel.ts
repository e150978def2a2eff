import { NO_PLUGIN, type Product } from './types';

export const cpanel: Product = {
	...NO_PLUGIN,
	name: 'cPanel',
	isHost: true,
	block: /^cPanel-generated\b/,
};
