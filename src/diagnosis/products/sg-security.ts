import { MARKS_ONLY, type Product } from './types';

export const sgSecurity: Product = {
	...MARKS_ONLY,
	name: 'Security Optimizer (SiteGround)',
	slugs: [ 'sg-security' ],
	title: /^(Security Optimizer|SiteGround Security)\b/i,
	block: /^SGS\b/,
};
