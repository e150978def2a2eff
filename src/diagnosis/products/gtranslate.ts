import { MARKS_ONLY, type Product } from './types';

export const gtranslate: Product = {
	...MARKS_ONLY,
	name: 'GTranslate',
	slugs: [ 'gtranslate' ],
	title: /^GTranslate\b/i,
	block: /^GTranslate\b/,
};
