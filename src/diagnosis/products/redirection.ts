import { MARKS_ONLY, type Product } from './types';

export const redirection: Product = {
	...MARKS_ONLY,
	name: 'Redirection',
	slugs: [ 'redirection' ],
	title: /^Redirection\b/i,
	block: /^Redirection$/,
};
