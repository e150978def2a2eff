import { NO_PLUGIN, type Product } from './types';

export const imperva: Product = {
	...NO_PLUGIN,
	name: 'Imperva',
	refusesInFront: ( { headers, status, body } ) =>
		status >= 400 &&
		headers[ 'x-iinfo' ] &&
		/incapsula|imperva/i.test( body )
			? `x-iinfo: ${ headers[ 'x-iinfo' ] }`
			: null,
	passesBy: [ 'x-iinfo' ],
	pageWords: /Incapsula incident ID/i,
};
