import { opensRest, keepsForMembers } from './words';
import type { Product } from './types';

export const disableXmlRpcApi: Product = {
	name: 'Disable XML-RPC-API',
	slugs: [ 'disable-xml-rpc-api' ],
	title: /^Disable XML-RPC-API$/i,
	seen: '2.1.6',
	answers: [
		{
			codes: [ 'restx_logged_out' ],
			means: keepsForMembers,
			hook: 'rest_authentication_errors',
		},
	],
	settings: [
		{
			effects: [ 'rest-closed', 'users-hidden' ],
			path: [ 'XML-RPC Security', 'Extra Security' ],
			label: 'Disable JSON REST API',
			act: 'untick',
			screen: 'admin.php?page=Security%20Settings',
			price: opensRest,
		},
	],
};
