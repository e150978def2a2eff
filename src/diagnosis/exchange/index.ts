export { hasReachedRoute, hasRestEnvelope, stationOf } from './station-of';
export { cacheMark, firewallMark, prependedMark } from '../products/marks';
export { hasProxyBetween } from './proxy-signs';
