import { NO_PLUGIN, type Product } from './types';

export const imunify360: Product = {
	...NO_PLUGIN,
	name: 'Imunify360',
	isHost: true,
	refusesInFront: ( { body } ) =>
		/Access denied by Imunify360/i.test( body )
			? 'Access denied by Imunify360'
			: null,
	pageWords: /Imunify360|bot-protection/i,
};
