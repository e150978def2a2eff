import { NO_PLUGIN, type Product } from './types';

export const fastly: Product = {
	...NO_PLUGIN,
	name: 'Fastly',
	passesBy: [ 'x-served-by', 'x-fastly-request-id' ],
};
