export { discardBackup, listBackups, restoreHtaccess } from './backups';
export { nameChange, restoreCommand, sha256Of } from './change-names';
export { measureHtaccess, type HtaccessMeasurement } from './measure';
export { readHtaccess } from './read';
export type {
	HtaccessBackup,
	HtaccessObstacle,
	HtaccessOnDisk,
	HtaccessOutcome,
	HtaccessRead,
	HtaccessStatus,
} from './schemas';
