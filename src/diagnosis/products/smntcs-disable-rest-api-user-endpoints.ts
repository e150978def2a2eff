import type { Product } from './types';

export const smntcsDisableRestApiUserEndpoints: Product = {
	name: 'SMNTCS Disable REST API User Endpoints',
	slugs: [ 'smntcs-disable-rest-api-user-endpoints' ],
	title: /^SMNTCS Disable REST API User Endpoints$/i,
	seen: '2.2',
	answers: [],
	settings: [],
};
