import { NO_PLUGIN, type Product } from './types';

export const varnish: Product = {
	...NO_PLUGIN,
	name: 'Varnish',
	cacheHits: { 'x-varnish': /^\d+ \d+$/ },
	passesBy: [ 'x-varnish' ],
};
