import { NO_PLUGIN, type Product } from './types';

export const sucuri: Product = {
	...NO_PLUGIN,
	name: 'Sucuri',
	refusesInFront: ( { headers, status, body } ) => {
		if ( headers[ 'x-sucuri-block' ] ) {
			return `x-sucuri-block: ${ headers[ 'x-sucuri-block' ] }`;
		}
		return status >= 400 &&
			headers[ 'x-sucuri-id' ] &&
			( ! headers.allow || /Sucuri WebSite Firewall/i.test( body ) )
			? `x-sucuri-id: ${ headers[ 'x-sucuri-id' ] }`
			: null;
	},
	passesBy: [ 'x-sucuri-id' ],
	pageWords: /Sucuri Website Firewall/i,
};
