import { RESTRICTED } from './perfmatters';
import type { Product } from './types';

export const brisk: Product = {
	name: 'Brisk',
	slugs: [ 'brisk' ],
	title: /^Brisk\b/i,
	seen: '',
	answers: [ RESTRICTED ],
	settings: null,
};
