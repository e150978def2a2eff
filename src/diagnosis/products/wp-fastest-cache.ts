import { MARKS_ONLY, type Product } from './types';

export const wpFastestCache: Product = {
	...MARKS_ONLY,
	name: 'WP Fastest Cache',
	slugs: [ 'wp-fastest-cache' ],
	title: /^WP Fastest Cache\b/i,
	block: /WpFastestCache$/,
};
