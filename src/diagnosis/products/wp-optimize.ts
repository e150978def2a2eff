import { MARKS_ONLY, type Product } from './types';

export const wpOptimize: Product = {
	...MARKS_ONLY,
	name: 'WP-Optimize',
	slugs: [ 'wp-optimize' ],
	title: /^WP-Optimize\b/i,
	block: /^WP-Optimize\b/,
	cacheHits: { 'wpo-cache-status': /^cached$/i },
};
