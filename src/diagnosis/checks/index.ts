import type { Check } from '../define-check';
import addressMismatch from './address-mismatch';
import adminAjaxClosed from './admin-ajax-closed';
import applicationPasswordCheckRemoved from './application-password-check-removed';
import applicationPasswordsOptionLost from './application-passwords-option-lost';
import applicationPasswordsUnavailable from './application-passwords-unavailable';
import authorizationHeaderStripped from './authorization-header-stripped';
import authorizationRuleLate from './authorization-rule-late';
import authorizationSchemeLost from './authorization-scheme-lost';
import basicAuthenticationOnAdmin from './basic-authentication-on-admin';
import browserKeepsCookiesBack from './browser-keeps-cookies-back';
import capabilityTakenAway from './capability-taken-away';
import clockSkew from './clock-skew';
import cookieAloneAccepted from './cookie-alone-accepted';
import cookieCheckRemoved from './cookie-check-removed';
import cookieDomainForeign from './cookie-domain-foreign';
import cookiePathMissesRest from './cookie-path-misses-rest';
import cookieWithoutNonce from './cookie-without-nonce';
import corsOriginForeign from './cors-origin-foreign';
import fatalErrorInRest from './fatal-error-in-rest';
import firewallChallenge from './firewall-challenge';
import httpBasicAuthentication from './http-basic-authentication';
import jwtSecretMissing from './jwt-secret-missing';
import legacyPasswordPlugin from './legacy-password-plugin';
import loginAcceptedByTurns from './login-accepted-by-turns';
import loginCookieDoubled from './login-cookie-doubled';
import loginCookieNotSent from './login-cookie-not-sent';
import loginCookieOverwritten from './login-cookie-overwritten';
import loginPageHidden from './login-page-hidden';
import loginWall from './login-wall';
import loopbackBlocked from './loopback-blocked';
import maintenanceMode from './maintenance-mode';
import methodBlockedInFront from './method-blocked-in-front';
import nonceExpired from './nonce-expired';
import nonceInCachedPage from './nonce-in-cached-page';
import nonceLifeShort from './nonce-life-short';
import nonceOfAnotherVisitor from './nonce-of-another-visitor';
import nonceStale from './nonce-stale';
import outputBeforeJson from './output-before-json';
import pluginAsksForPassword from './plugin-asks-for-password';
import preflightRefused from './preflight-refused';
import prependedFirewall from './prepended-firewall';
import proxyHidesHttps from './proxy-hides-https';
import recordedAddressDiffers from './recorded-address-differs';
import recordedHeaderMalformed from './recorded-header-malformed';
import recordedKeyRefused from './recorded-key-refused';
import recordedLoginRefused from './recorded-login-refused';
import recordedNotAllowed from './recorded-not-allowed';
import recordedParametersRefused from './recorded-parameters-refused';
import recordedRequestRefused from './recorded-request-refused';
import recordedRouteMissing from './recorded-route-missing';
import recordedSignatureRefused from './recorded-signature-refused';
import recordedTokenRefused from './recorded-token-refused';
import refusalFromCache from './refusal-from-cache';
import refusalWithoutChallenge from './refusal-without-challenge';
import refusalWithoutStatus from './refusal-without-status';
import restClosedToVisitors from './rest-closed-to-visitors';
import restIndexClosed from './rest-index-closed';
import restLoadingRemoved from './rest-loading-removed';
import restPrefixUnflushed from './rest-prefix-unflushed';
import restRedirected from './rest-redirected';
import restRefusesAdministrator from './rest-refuses-administrator';
import restRouteNotFound from './rest-route-not-found';
import restRoutesRemoved from './rest-routes-removed';
import roleWithoutCapability from './role-without-capability';
import savingRefused from './saving-refused';
import serverLoginTakenForUser from './server-login-taken-for-user';
import sessionNotAccepted from './session-not-accepted';
import tooManyRequests from './too-many-requests';
import usersListHidden from './users-list-hidden';
import visitorsKeptOutByAddress from './visitors-kept-out-by-address';
import webServerRefusesRest from './web-server-refuses-rest';
import woocommerceKeysNeedHttps from './woocommerce-keys-need-https';
import writingBlockedInFront from './writing-blocked-in-front';
import xmlrpcBlocked from './xmlrpc-blocked';

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
	restRoutesRemoved,
	refusalWithoutStatus,
	loginWall,
	maintenanceMode,
	cookieDomainForeign,
	cookiePathMissesRest,
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
	recordedAddressDiffers,
	recordedHeaderMalformed,
	recordedKeyRefused,
	recordedSignatureRefused,
	recordedTokenRefused,
	recordedRouteMissing,
	roleWithoutCapability,
	recordedNotAllowed,
	recordedParametersRefused,
	nonceInCachedPage,
	restRefusesAdministrator,
	savingRefused,
	recordedRequestRefused,
	nonceOfAnotherVisitor,
	nonceExpired,
	recordedLoginRefused,
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
	restIndexClosed,
	usersListHidden,
	corsOriginForeign,
	preflightRefused,
	restRedirected,
	clockSkew,
	nonceLifeShort,
	loginCookieDoubled,
	jwtSecretMissing,
	woocommerceKeysNeedHttps,
	loginPageHidden,
	xmlrpcBlocked,
];
