export { planEarly, planProbes } from './plan-probes';
export { planFollowUps, PROBE_LIMIT } from './plan-follow-ups';
export { FRESH_NONCE_ENDPOINT, freshNonceFrom } from './fresh-nonce';
export { isForFrontController, restAddressOf } from '../exchange/address';
export {
	answerOf,
	exchangeOf,
	exchangesOf,
	isAnswered,
	isAsExpected,
	isClosed,
	isOdd,
	isRefused,
	isTurnedAway,
	type Answered,
	type Wanted,
} from '../exchange/find-exchange';
export { readResponse } from '../exchange/read-response';
export { stationOf } from '../exchange';
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
	WITH_COOKIE_ENDPOINT,
} from './given-request';
export { isRealSave, realSaveIn, realSaveOf } from './real-save';
export { isLockOut } from '../exchange/lock-out';
export {
	isLedFromLogin,
	isLoginFormGone,
	isLoginMoved,
	requestsTo,
} from './other-addresses';
export {
	isOtherPage,
	isSeenToStandIn,
	mayStandIn,
	titleOf,
} from '../exchange/stand-in';
export { USUAL_PREFIX } from './usual-address';
export {
	effectiveMethod,
	namesNoOther,
	phpArgument,
} from '../exchange/effective-method';
export { OTHER_ORIGIN_ENDPOINT, otherOriginOf } from './other-origin';
export { schemeOf } from './scheme-echoes';
export { WEBSITE_ENDPOINTS } from './other-websites';
export { UNCACHED } from './second-look';
export { namespacesIn } from './namespaces';
