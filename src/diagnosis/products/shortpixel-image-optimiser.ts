import { MARKS_ONLY, type Product } from './types';

export const shortpixelImageOptimiser: Product = {
	...MARKS_ONLY,
	name: 'ShortPixel Image Optimizer',
	slugs: [ 'shortpixel-image-optimiser' ],
	title: /^ShortPixel Image Optimizer\b/i,
	block: /^ShortPixelWebp$/,
};
