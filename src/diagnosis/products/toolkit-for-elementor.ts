import { RESTRICTED } from './perfmatters';
import type { Product } from './types';

export const toolkitForElementor: Product = {
	name: 'Toolkit for Elementor',
	slugs: [ 'toolkit-for-elementor' ],
	title: /^Toolkit for Elementor\b/i,
	seen: '',
	answers: [ RESTRICTED ],
	settings: null,
};
