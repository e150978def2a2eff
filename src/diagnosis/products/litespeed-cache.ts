import { MARKS_ONLY, type Product } from './types';

export const litespeedCache: Product = {
	...MARKS_ONLY,
	name: 'LiteSpeed Cache',
	slugs: [ 'litespeed-cache' ],
	title: /^LiteSpeed Cache\b/i,
	block: /^(NON_)?LSCACHE$/,
	cacheHits: { 'x-litespeed-cache': /\bhit\b/i },
};
