export {
	hasReachedRoute,
	hasRestEnvelope,
	stationOf,
	type Located,
} from './station-of';
export {
	cacheMark,
	firewallMark,
	prependedMark,
	type Mark,
} from '../products/marks';
export { hasProxyBetween } from './proxy-signs';
