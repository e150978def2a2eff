import { MARKS_ONLY, type Product } from './types';

export const webpExpress: Product = {
	...MARKS_ONLY,
	name: 'WebP Express',
	slugs: [ 'webp-express' ],
	title: /^WebP Express\b/i,
	block: /^WebP Express$/,
};
