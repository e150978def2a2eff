import type { Check } from '../engine/define-check';
import addressMismatch from './addresses/address-mismatch';
import adminAjaxClosed from './in-front/admin-ajax-closed';
import applicationPasswordCheckRemoved from './passwords/application-password-check-removed';
import applicationPasswordsOptionLost from './passwords/application-passwords-option-lost';
import applicationPasswordsUnavailable from './passwords/application-passwords-unavailable';
import appLoginMissing from './apps/app-login-missing';
import appSendsAccountPassword from './apps/app-sends-account-password';
import appTokenExpired from './apps/app-token-expired';
import appUserNameWrong from './apps/app-user-name-wrong';
import mcpEndpointMissing from './apps/mcp-endpoint-missing';
import authorizationHeaderStripped from './header/authorization-header-stripped';
import authorizationRuleLate from './header/authorization-rule-late';
import authorizationSchemeLost from './header/authorization-scheme-lost';
import basicAuthenticationOnAdmin from './in-front/basic-authentication-on-admin';
import browserKeepsCookiesBack from './session/browser-keeps-cookies-back';
import capabilityTakenAway from './rights/capability-taken-away';
import clockSkew from './session/clock-skew';
import cookieAloneAccepted from './nonce/cookie-alone-accepted';
import cookieCheckRemoved from './nonce/cookie-check-removed';
import cookieDomainForeign from './session/cookie-domain-foreign';
import cookiePathMissesRest from './session/cookie-path-misses-rest';
import cookieWithoutNonce from './nonce/cookie-without-nonce';
import corsOriginForeign from './addresses/cors-origin-foreign';
import fatalErrorInRest from './closed/fatal-error-in-rest';
import feedClosed from './closed/feed-closed';
import firewallChallenge from './in-front/firewall-challenge';
import folderHidesRestIndex from './addresses/folder-hides-rest-index';
import httpBasicAuthentication from './in-front/http-basic-authentication';
import jwtSecretMissing from './keys-and-tokens/jwt-secret-missing';
import legacyPasswordPlugin from './passwords/legacy-password-plugin';
import loginAcceptedByTurns from './session/login-accepted-by-turns';
import loginCookieDoubled from './session/login-cookie-doubled';
import loginCookieNotSent from './session/login-cookie-not-sent';
import loginCookieOverwritten from './session/login-cookie-overwritten';
import loginLifeShort from './session/login-life-short';
import loginPageHidden from './session/login-page-hidden';
import loginWall from './closed/login-wall';
import loopbackBlocked from './in-front/loopback-blocked';
import maintenanceMode from './closed/maintenance-mode';
import methodBlockedInFront from './in-front/method-blocked-in-front';
import nonceExpired from './nonce/nonce-expired';
import nonceInCachedPage from './nonce/nonce-in-cached-page';
import nonceLifeShort from './nonce/nonce-life-short';
import nonceOfAnotherVisitor from './nonce/nonce-of-another-visitor';
import nonceStale from './nonce/nonce-stale';
import outputBeforeJson from './closed/output-before-json';
import pagesClosedToVisitors from './closed/pages-closed-to-visitors';
import pluginAsksForPassword from './closed/plugin-asks-for-password';
import preflightRefused from './addresses/preflight-refused';
import prependedFirewall from './in-front/prepended-firewall';
import proxyHidesHttps from './addresses/proxy-hides-https';
import publicRoutesClosed from './closed/public-routes-closed';
import queryArgumentsLost from './addresses/query-arguments-lost';
import givenAddressDiffers from './addresses/given-address-differs';
import givenHeaderMalformed from './header/given-header-malformed';
import givenKeyRefused from './keys-and-tokens/given-key-refused';
import givenLoginRefused from './passwords/given-login-refused';
import givenNotAllowed from './rights/given-not-allowed';
import givenParametersRefused from './rights/given-parameters-refused';
import givenRequestRefused from './closed/given-request-refused';
import givenRouteMissing from './addresses/given-route-missing';
import givenSenderRefused from './given/given-sender-refused';
import givenSignatureRefused from './keys-and-tokens/given-signature-refused';
import givenTokenRefused from './keys-and-tokens/given-token-refused';
import givenUnexplained from './given/given-unexplained';
import refusalFromCache from './in-front/refusal-from-cache';
import refusalWithoutChallenge from './in-front/refusal-without-challenge';
import refusalWithoutStatus from './closed/refusal-without-status';
import restClosedToVisitors from './closed/rest-closed-to-visitors';
import restIndexClosed from './closed/rest-index-closed';
import restLoadingRemoved from './addresses/rest-loading-removed';
import restPrefixMoved from './addresses/rest-prefix-moved';
import restPrefixUnflushed from './addresses/rest-prefix-unflushed';
import restRedirected from './addresses/rest-redirected';
import restRefusesAdministrator from './closed/rest-refuses-administrator';
import restRouteNotFound from './addresses/rest-route-not-found';
import restRoutesRemoved from './addresses/rest-routes-removed';
import roleWithoutCapability from './rights/role-without-capability';
import savingRefused from './rights/saving-refused';
import serverLoginTakenForUser from './passwords/server-login-taken-for-user';
import sessionForgotten from './session/session-forgotten';
import sessionNotAccepted from './session/session-not-accepted';
import tooManyRequests from './in-front/too-many-requests';
import usersListHidden from './rights/users-list-hidden';
import visitorsKeptOutByAddress from './in-front/visitors-kept-out-by-address';
import webServerRefusesRest from './in-front/web-server-refuses-rest';
import woocommerceKeysNeedHttps from './keys-and-tokens/woocommerce-keys-need-https';
import writingBlockedInFront from './in-front/writing-blocked-in-front';
import xmlrpcBlocked from './in-front/xmlrpc-blocked';
import xmlrpcLoginsOff from './closed/xmlrpc-logins-off';

/** Every check. Of two findings equally severe, the one listed first is the verdict's headline. */
export const checks: Check[] = [
	tooManyRequests,
	proxyHidesHttps,
	firewallChallenge,
	refusalFromCache,
	visitorsKeptOutByAddress,
	refusalWithoutChallenge,
	basicAuthenticationOnAdmin,
	pluginAsksForPassword,
	prependedFirewall,
	fatalErrorInRest,
	outputBeforeJson,
	restLoadingRemoved,
	restPrefixUnflushed,
	folderHidesRestIndex,
	restRoutesRemoved,
	refusalWithoutStatus,
	loginWall,
	maintenanceMode,
	cookieDomainForeign,
	cookiePathMissesRest,
	sessionForgotten,
	loginCookieOverwritten,
	loginCookieNotSent,
	serverLoginTakenForUser,
	httpBasicAuthentication,
	webServerRefusesRest,
	addressMismatch,
	browserKeepsCookiesBack,
	loginAcceptedByTurns,
	sessionNotAccepted,
	nonceStale,
	capabilityTakenAway,
	writingBlockedInFront,
	methodBlockedInFront,
	queryArgumentsLost,
	restPrefixMoved,
	givenSenderRefused,
	givenAddressDiffers,
	mcpEndpointMissing,
	appTokenExpired,
	appUserNameWrong,
	appSendsAccountPassword,
	appLoginMissing,
	givenHeaderMalformed,
	givenKeyRefused,
	givenSignatureRefused,
	givenTokenRefused,
	givenRouteMissing,
	roleWithoutCapability,
	givenNotAllowed,
	givenParametersRefused,
	nonceInCachedPage,
	restRefusesAdministrator,
	savingRefused,
	givenRequestRefused,
	nonceOfAnotherVisitor,
	nonceExpired,
	givenLoginRefused,
	cookieWithoutNonce,
	restClosedToVisitors,
	restRouteNotFound,
	authorizationSchemeLost,
	authorizationHeaderStripped,
	authorizationRuleLate,
	legacyPasswordPlugin,
	applicationPasswordsOptionLost,
	applicationPasswordsUnavailable,
	loopbackBlocked,
	adminAjaxClosed,
	cookieCheckRemoved,
	cookieAloneAccepted,
	applicationPasswordCheckRemoved,
	pagesClosedToVisitors,
	restIndexClosed,
	publicRoutesClosed,
	feedClosed,
	usersListHidden,
	corsOriginForeign,
	preflightRefused,
	restRedirected,
	clockSkew,
	nonceLifeShort,
	loginLifeShort,
	loginCookieDoubled,
	jwtSecretMissing,
	woocommerceKeysNeedHttps,
	loginPageHidden,
	xmlrpcBlocked,
	xmlrpcLoginsOff,
	givenUnexplained,
];
