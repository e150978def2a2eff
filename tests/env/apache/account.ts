import { spawnSync } from 'node:child_process';

/** The system account that PHP, and so every WordPress file, belongs to. */
export interface Account {
	/** Login name; empty when the servers run as whoever started them. */
	name: string;
	uid: number;
	gid: number;
}

function idOf( name: string, flag: '-u' | '-g' ): number {
	const { status, stdout } = spawnSync( 'id', [ flag, name ], {
		encoding: 'utf8',
	} );
	if ( status !== 0 ) {
		throw new Error(
			`The real server, started by root, runs PHP as the account "${ name }", which does not exist here. Create it, or start as an ordinary user.`
		);
	}
	return Number( stdout );
}

/** The account for PHP: `www-data` when started by root (Debian's choice), else the caller. */
export function phpAccount(): Account {
	const uid = process.getuid?.() ?? -1;
	if ( uid !== 0 ) {
		return { name: '', uid, gid: process.getgid?.() ?? -1 };
	}
	const name = 'www-data';
	return { name, uid: idOf( name, '-u' ), gid: idOf( name, '-g' ) };
}
