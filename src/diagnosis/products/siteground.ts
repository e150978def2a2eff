import { NO_PLUGIN, type Product } from './types';

export const siteground: Product = {
	...NO_PLUGIN,
	name: 'SiteGround',
	isHost: true,
	refusesInFront: ( { headers, body } ) => {
		if ( headers[ 'sg-captcha' ] ) {
			return `sg-captcha: ${ headers[ 'sg-captcha' ] }`;
		}
		return /\/\.well-known\/sgcaptcha\//.test( body )
			? '/.well-known/sgcaptcha/'
			: null;
	},
	cacheHits: { 'x-proxy-cache': /\bhit\b/i },
};
