import { MARKS_ONLY, type Product } from './types';

export const wpSuperCache: Product = {
	...MARKS_ONLY,
	name: 'WP Super Cache',
	slugs: [ 'wp-super-cache' ],
	title: /^WP Super Cache\b/i,
	block: /^(WPSuperCache|supercache)$/,
	cacheHits: { 'wp-super-cache': /^served/i },
};
