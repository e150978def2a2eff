export {
	findNginxFaults,
	type NginxFault,
	type NginxReading,
} from './find-faults';
export {
	faultInWords,
	placeInWords,
	remedyInWords,
	unknownInWords,
} from './in-words';
export { nginxSiteOf } from './site-of';
