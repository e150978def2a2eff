import { join } from 'node:path';
import type { Setting } from '../setting';

/**
 * MariaDB, without network unless it has a port, and without the safety that only a lasting database
 * needs. It has a `tmpdir` of its own, because a starting MariaDB removes
 * whatever other ones keep in a shared one.
 */
export function mariadbConf( {
	layout,
	account,
	databasePort,
}: Setting ): string {
	return `[mariadbd]
${ account.name && 'user = mysql' }
datadir = ${ layout.database }
socket = ${ join( layout.run, 'mariadb.sock' ) }
tmpdir = ${ layout.run }
pid-file = ${ join( layout.run, 'mariadb.pid' ) }
${ databasePort ? `bind-address = 127.0.0.1\nport = ${ databasePort }` : 'skip-networking' }
skip-name-resolve
skip-log-bin
performance-schema = 0
character-set-server = utf8mb4
innodb-buffer-pool-size = 64M
innodb-log-file-size = 8M
innodb-flush-method = nosync
innodb-flush-log-at-trx-commit = 0
innodb-doublewrite = 0
`;
}
