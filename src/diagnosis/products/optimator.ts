import { RESTRICTED } from './perfmatters';
import type { Product } from './types';

export const optimator: Product = {
	name: 'Optimator',
	slugs: [ 'optimator' ],
	title: /^Optimator\b/i,
	seen: '',
	answers: [ RESTRICTED ],
	settings: null,
};
