export {
	findNginxFaults,
	type NginxFault,
	type NginxReading,
} from './find-faults';
export {
	faultInWords,
	placeInWords,
	remedyInWords,
	serverInWords,
	unknownInWords,
} from './in-words';
export { nginxSiteOf } from './site-of';
export type { ReachableServer } from '../nginx';
