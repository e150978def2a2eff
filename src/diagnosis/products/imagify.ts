import { MARKS_ONLY, type Product } from './types';

export const imagify: Product = {
	...MARKS_ONLY,
	name: 'Imagify',
	slugs: [ 'imagify' ],
	title: /^Imagify\b/i,
	block: /^Imagify\b/,
};
