import type { Server } from '../server';
import {
	HtaccessBackupsSchema,
	HtaccessRestoredSchema,
	type HtaccessBackup,
} from './schemas';

/** The old files that changes of this page have left beside the new ones, newest first. */
export async function listBackups(
	server: Server,
	signal?: AbortSignal
): Promise< HtaccessBackup[] > {
	const { backups } = await server.call(
		'ws401_htaccess_backups',
		HtaccessBackupsSchema,
		{},
		signal
	);
	return backups;
}

/** Undoes a change: the old file comes back, with owner and mode. Returns its SHA-256, empty when there was none. Throws a `ServerError` when the file was changed since. */
export async function restoreHtaccess(
	server: Server,
	{ directory, name }: Pick< HtaccessBackup, 'directory' | 'name' >
): Promise< string > {
	const { sha256 } = await server.call(
		'ws401_htaccess_restore',
		HtaccessRestoredSchema,
		{ directory, backup: name }
	);
	return sha256;
}

/** Deletes an old file: the change can then no longer be undone. Returns the SHA-256 of the file that stays. */
export async function discardBackup(
	server: Server,
	{ directory, name }: Pick< HtaccessBackup, 'directory' | 'name' >
): Promise< string > {
	const { sha256 } = await server.call(
		'ws401_htaccess_discard',
		HtaccessRestoredSchema,
		{ directory, backup: name }
	);
	return sha256;
}
