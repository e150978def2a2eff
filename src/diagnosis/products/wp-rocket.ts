import { MARKS_ONLY, type Product } from './types';

export const wpRocket: Product = {
	...MARKS_ONLY,
	name: 'WP Rocket',
	slugs: [ 'wp-rocket' ],
	title: /^WP Rocket\b/i,
	block: /^WP Rocket\b/,
};
