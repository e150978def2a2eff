import { MARKS_ONLY, type Product } from './types';

export const w3TotalCache: Product = {
	...MARKS_ONLY,
	name: 'W3 Total Cache',
	slugs: [ 'w3-total-cache' ],
	title: /^W3 Total Cache\b/i,
	block: /^W3TC\b/,
};
