import { NO_PLUGIN, type Product } from './types';

export const kinsta: Product = {
	...NO_PLUGIN,
	name: 'Kinsta',
	isHost: true,
	cacheHits: { 'x-kinsta-cache': /^hit$/i },
};
