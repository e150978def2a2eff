import type { Check } from '../define-check';
import addressMismatch from './address-mismatch';
import applicationPasswordsOptionLost from './application-passwords-option-lost';
import applicationPasswordsUnavailable from './application-passwords-unavailable';
import authorizationHeaderStripped from './authorization-header-stripped';
import cookieWithoutNonce from './cookie-without-nonce';
import httpBasicAuthentication from './http-basic-authentication';
import loopbackBlocked from './loopback-blocked';
import nonceExpired from './nonce-expired';
import nonceStale from './nonce-stale';
import recordedRequestRefused from './recorded-request-refused';
import restClosedToVisitors from './rest-closed-to-visitors';
import restRefusesAdministrator from './rest-refuses-administrator';
import restRouteNotFound from './rest-route-not-found';
import savingRefused from './saving-refused';
import sessionNotAccepted from './session-not-accepted';
import webServerRefusesRest from './web-server-refuses-rest';

/** Every check. Of two findings equally severe, the one listed first is the verdict's headline. */
export const checks: Check[] = [
	httpBasicAuthentication,
	webServerRefusesRest,
	addressMismatch,
	sessionNotAccepted,
	nonceStale,
	restRefusesAdministrator,
	savingRefused,
	recordedRequestRefused,
	nonceExpired,
	cookieWithoutNonce,
	restClosedToVisitors,
	restRouteNotFound,
	authorizationHeaderStripped,
	applicationPasswordsOptionLost,
	applicationPasswordsUnavailable,
	loopbackBlocked,
];
