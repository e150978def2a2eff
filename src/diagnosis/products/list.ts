import type { Product } from './types';
import { adminSiteEnhancements } from './admin-site-enhancements';
import { allInOneWpSecurityAndFirewall } from './all-in-one-wp-security-and-firewall';
import { applicationPasswords } from './application-passwords';
import { basicAuth } from './basic-auth';
import { betterWpSecurity } from './better-wp-security';
import { brisk } from './brisk';
import { buddybossPlatform } from './buddyboss-platform';
import { buddypress } from './buddypress';
import { cloudflare } from './cloudflare';
import { cloudfront } from './cloudfront';
import { cpanel } from './cpanel';
import { defenderSecurity } from './defender-security';
import { disableApplicationPasswordsForHumans } from './disable-application-passwords-for-humans';
import { disableJsonApi } from './disable-json-api';
import { disableWpRestApi } from './disable-wp-rest-api';
import { disableXmlRpcApi } from './disable-xml-rpc-api';
import { ewwwImageOptimizer } from './ewww-image-optimizer';
import { fastly } from './fastly';
import { gtranslate } from './gtranslate';
import { hideMyWp } from './hide-my-wp';
import { imagify } from './imagify';
import { imperva } from './imperva';
import { imunify360 } from './imunify360';
import { jetpack } from './jetpack';
import { jonradioPrivateSite } from './jonradio-private-site';
import { jwtAuth } from './jwt-auth';
import { jwtAuthenticationForWpRestApi } from './jwt-authentication-for-wp-rest-api';
import { kinsta } from './kinsta';
import { litespeedCache } from './litespeed-cache';
import { maxtdesignDisableRestApi } from './maxtdesign-disable-rest-api';
import { mcpAdapter } from './mcp-adapter';
import { members } from './members';
import { minimalComingSoonMaintenanceMode } from './minimal-coming-soon-maintenance-mode';
import { ninjafirewall } from './ninjafirewall';
import { oauth2 } from './oauth2';
import { oauth2Provider } from './oauth2-provider';
import { optimator } from './optimator';
import { pageflash } from './pageflash';
import { passwordProtected } from './password-protected';
import { perfmatters } from './perfmatters';
import { rapidpress } from './rapidpress';
import { reallySimpleSsl } from './really-simple-ssl';
import { redirection } from './redirection';
import { restApiOauth1 } from './rest-api-oauth1';
import { restrictedSiteAccess } from './restricted-site-access';
import { sarDisableRestApi } from './sar-disable-rest-api';
import { secupress } from './secupress';
import { sgCachepress } from './sg-cachepress';
import { sgSecurity } from './sg-security';
import { shortpixelImageOptimiser } from './shortpixel-image-optimiser';
import { simpleJwtLogin } from './simple-jwt-login';
import { siteground } from './siteground';
import { smntcsDisableRestApiUserEndpoints } from './smntcs-disable-rest-api-user-endpoints';
import { speedycache } from './speedycache';
import { stopUserEnumeration } from './stop-user-enumeration';
import { sucuri } from './sucuri';
import { toolkitForElementor } from './toolkit-for-elementor';
import { twoFactor } from './two-factor';
import { varnish } from './varnish';
import { w3TotalCache } from './w3-total-cache';
import { webpExpress } from './webp-express';
import { wordfence } from './wordfence';
import { wordpressMcp } from './wordpress-mcp';
import { wpCerber } from './wp-cerber';
import { wpFastestCache } from './wp-fastest-cache';
import { wpForceLogin } from './wp-force-login';
import { wpHideSecurityEnhancer } from './wp-hide-security-enhancer';
import { wpOptimize } from './wp-optimize';
import { wpRestApiAuthentication } from './wp-rest-api-authentication';
import { wpRocket } from './wp-rocket';
import { wpSimpleFirewall } from './wp-simple-firewall';
import { wpSuperCache } from './wp-super-cache';
import { wpsHideLogin } from './wps-hide-login';
import { woocommerce } from './woocommerce';

/** Every product something is known about, one file each. */
export const PRODUCTS: readonly Product[] = [
	adminSiteEnhancements,
	allInOneWpSecurityAndFirewall,
	applicationPasswords,
	basicAuth,
	betterWpSecurity,
	brisk,
	buddybossPlatform,
	buddypress,
	cloudflare,
	cloudfront,
	cpanel,
	defenderSecurity,
	disableApplicationPasswordsForHumans,
	disableJsonApi,
	disableWpRestApi,
	disableXmlRpcApi,
	ewwwImageOptimizer,
	fastly,
	gtranslate,
	hideMyWp,
	imagify,
	imperva,
	imunify360,
	jetpack,
	jonradioPrivateSite,
	jwtAuth,
	jwtAuthenticationForWpRestApi,
	kinsta,
	litespeedCache,
	maxtdesignDisableRestApi,
	mcpAdapter,
	members,
	minimalComingSoonMaintenanceMode,
	ninjafirewall,
	oauth2,
	oauth2Provider,
	optimator,
	pageflash,
	passwordProtected,
	perfmatters,
	rapidpress,
	reallySimpleSsl,
	redirection,
	restApiOauth1,
	restrictedSiteAccess,
	sarDisableRestApi,
	secupress,
	sgCachepress,
	sgSecurity,
	shortpixelImageOptimiser,
	simpleJwtLogin,
	siteground,
	smntcsDisableRestApiUserEndpoints,
	speedycache,
	stopUserEnumeration,
	sucuri,
	toolkitForElementor,
	twoFactor,
	varnish,
	w3TotalCache,
	webpExpress,
	woocommerce,
	wordfence,
	wordpressMcp,
	wpCerber,
	wpFastestCache,
	wpForceLogin,
	wpHideSecurityEnhancer,
	wpOptimize,
	wpRestApiAuthentication,
	wpRocket,
	wpSimpleFirewall,
	wpSuperCache,
	wpsHideLogin,
];
