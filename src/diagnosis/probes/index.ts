export { planProbes, type Plan } from './plan-probes';
export { planFollowUps, PROBE_LIMIT } from './plan-follow-ups';
export { FRESH_NONCE_ENDPOINT, freshNonceFrom } from './fresh-nonce';
export {
	isForFrontController,
	restAddressOf,
	restUrl,
	type RestAddress,
} from '../exchange/address';
export {
	answerOf,
	exchangeOf,
	exchangesOf,
	isAnswered,
	isAsExpected,
	isClosed,
	isOdd,
	isRefused,
	type Answered,
	type Wanted,
} from '../exchange/find-exchange';
export {
	BODY_LIMIT,
	readResponse,
	type RawResponse,
} from '../exchange/read-response';
export {
	hasReachedRoute,
	hasRestEnvelope,
	stationOf,
	type Located,
} from '../exchange';
export {
	isInFrontOfPhp,
	isKnownToWordPress,
	ownRequest,
} from '../exchange/own-requests';
export { cookieProbes, coversAddress } from './cookie-probes';
export {
	AS_GET_ENDPOINT,
	AS_IS_ENDPOINT,
	bringsPastedLogin,
	repetitionAsGiven,
	repetitionOf,
} from './recorded-request';
export { isLockOut } from '../exchange/lock-out';
export { isLoginMoved, requestsTo } from './other-addresses';
export { effectiveMethod, isUnsafe } from '../exchange/effective-method';
export { OTHER_ORIGIN_ENDPOINT, otherOriginOf } from './other-origin';
export { SCHEME_ENDPOINTS } from '../exchange/scheme-arrival';
export { schemeOf } from './scheme-echoes';
export { WEBSITE_ENDPOINTS } from './other-websites';
export { UNCACHED } from './second-look';
export { namespacesIn } from './namespaces';
