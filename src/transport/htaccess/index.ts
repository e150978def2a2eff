export { discardBackup, listBackups, restoreHtaccess } from './backups';
export {
	nameChange,
	restoreCommand,
	sha256Of,
	type ChangeNames,
} from './change-names';
export {
	measureHtaccess,
	type HtaccessMeasurement,
	type MeasureRequest,
} from './measure';
export { readHtaccess, type HtaccessReadWish } from './read';
export type {
	HtaccessBackup,
	HtaccessObstacle,
	HtaccessOnDisk,
	HtaccessOutcome,
	HtaccessRead,
	HtaccessStatus,
} from './schemas';
