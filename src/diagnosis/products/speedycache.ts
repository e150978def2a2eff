import { MARKS_ONLY, type Product } from './types';

export const speedycache: Product = {
	...MARKS_ONLY,
	name: 'SpeedyCache',
	slugs: [ 'speedycache' ],
	title: /^SpeedyCache\b/i,
	block: /^SpeedyCache\b|^LBCspeedycache$|^Gzipspeedycache$/i,
};
