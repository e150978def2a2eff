import { join } from 'node:path';
import type { Setting } from '../setting';

/** php-fpm's configuration: one pool of a fixed size. */
export function fpmConf( { layout, account, workers }: Setting ): string {
	const socket = join( layout.run, 'fpm.sock' );
	return `[global]
pid = ${ join( layout.run, 'fpm.pid' ) }
error_log = ${ join( layout.logs, 'fpm-error.log' ) }
daemonize = no
[www]
listen = ${ socket }
listen.mode = 0666
${ account.name && `user = ${ account.name }\ngroup = ${ account.gid }` }
pm = static
pm.max_children = ${ workers }
`;
}

/**
 * PHP settings on top of Debian's own: as in production, errors go to a log
 * and opcache looks at a file again after two seconds; mail goes nowhere.
 */
export function phpIni(
	{ layout }: Setting,
	more: Record< string, string >
): string {
	const settings: Record< string, string > = {
		display_errors: 'Off',
		log_errors: 'On',
		error_log: join( layout.logs, 'php.log' ),
		memory_limit: '256M',
		sendmail_path: '/bin/true',
		'opcache.enable': '1',
		'opcache.validate_timestamps': '1',
		'opcache.revalidate_freq': '2',
		...more,
	};
	return Object.entries( settings )
		.map( ( [ name, value ] ) => `${ name } = "${ value }"\n` )
		.join( '' );
}
