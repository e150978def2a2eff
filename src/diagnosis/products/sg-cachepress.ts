import { MARKS_ONLY, type Product } from './types';

export const sgCachepress: Product = {
	...MARKS_ONLY,
	name: 'Speed Optimizer (SiteGround)',
	slugs: [ 'sg-cachepress' ],
	title: /^(Speed|SiteGround|SG) Optimizer\b/i,
	block: /^(SG-Optimizer|SGO)\b/,
};
