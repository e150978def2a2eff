import { MARKS_ONLY, type Product } from './types';

export const ewwwImageOptimizer: Product = {
	...MARKS_ONLY,
	name: 'EWWW Image Optimizer',
	slugs: [ 'ewww-image-optimizer' ],
	title: /^EWWW Image Optimizer\b/i,
	block: /^EWWWIO$/,
};
