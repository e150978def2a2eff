import { RESTRICTED } from './perfmatters';
import type { Product } from './types';

export const pageflash: Product = {
	name: 'PageFlash',
	slugs: [ 'pageflash' ],
	title: /^PageFlash\b/i,
	seen: '',
	answers: [ RESTRICTED ],
	settings: null,
};
