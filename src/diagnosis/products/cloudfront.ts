import { NO_PLUGIN, type Product } from './types';

export const cloudfront: Product = {
	...NO_PLUGIN,
	name: 'Amazon CloudFront',
	passesBy: [ 'x-amz-cf-id' ],
};
