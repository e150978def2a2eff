import { join } from 'node:path';
import type { Account } from './account';
import type { Layout } from './layout';
import type { Programs } from './programs';

/** What the configuration files are written from. */
export interface Setting {
	layout: Layout;
	programs: Programs;
	account: Account;
	/** Apache's port. */
	port: number;
	/** Concurrent PHP requests. */
	workers: number;
}

const MODULES = [
	'alias',
	'auth_basic',
	'authn_core',
	'authn_file',
	'authz_core',
	'authz_host',
	'authz_user',
	'autoindex',
	'deflate',
	'dir',
	'env',
	'expires',
	'filter',
	'headers',
	'mime',
	'negotiation',
	'rewrite',
	'setenvif',
];

const PHP_FILES = '<FilesMatch ".+\\.ph(?:ar|p|tml)$">';

/*
 * Nothing here hands the Authorization header to FastCGI: Apache leaves it out
 * unless .htaccess or `CGIPassAuth` says otherwise (httpd docs, core, CGIPassAuth).
 */
function phpOverFastCgi( { layout, workers }: Setting ): string {
	return `
LoadModule mpm_event_module mod_mpm_event.so
LoadModule proxy_module mod_proxy.so
LoadModule proxy_fcgi_module mod_proxy_fcgi.so
StartServers 1
ServerLimit 2
ThreadsPerChild ${ 16 + workers * 4 }
MaxRequestWorkers ${ 2 * ( 16 + workers * 4 ) }
ProxyTimeout 60
${ PHP_FILES }
	SetHandler "proxy:unix:${ join( layout.run, 'fpm.sock' ) }|fcgi://localhost"
</FilesMatch>`;
}

// Without KeepAlive an idle browser connection does not hold one of the few workers.
function phpInWorkers( { programs, workers }: Setting ): string {
	const name = programs.phpVersion.startsWith( '7.' )
		? 'php7_module'
		: 'php_module';
	return `
LoadModule mpm_prefork_module mod_mpm_prefork.so
LoadModule ${ name } ${ programs.modPhp }
PHPIniDir /etc/php/${ programs.phpVersion }/apache2
KeepAlive Off
StartServers ${ workers }
MinSpareServers 1
MaxSpareServers ${ workers }
ServerLimit ${ workers }
MaxRequestWorkers ${ workers }
${ PHP_FILES }
	SetHandler application/x-httpd-php
</FilesMatch>`;
}

/** Apache's whole configuration: one site, .htaccess fully allowed. */
export function apacheConf( setting: Setting ): string {
	const { layout, programs, account, port } = setting;
	return `ServerRoot ${ programs.modules }
DefaultRuntimeDir ${ layout.run }
PidFile ${ join( layout.run, 'apache.pid' ) }
Listen 127.0.0.1:${ port }
ServerName 127.0.0.1:${ port }
${ account.name && `User ${ account.name }\nGroup #${ account.gid }` }
${ MODULES.map( ( name ) => `LoadModule ${ name }_module mod_${ name }.so` ).join( '\n' ) }
TypesConfig /etc/mime.types
Timeout 60
ErrorLog ${ join( layout.logs, 'apache-error.log' ) }
CustomLog ${ join( layout.logs, 'apache-access.log' ) } "%h %u %t \\"%r\\" %>s %O %D"
DocumentRoot ${ layout.root }
DirectoryIndex index.php index.html
<Directory />
	AllowOverride None
	Require all denied
</Directory>
<Directory ${ layout.root }>
	Options Indexes FollowSymLinks
	AllowOverride All
	Require all granted
</Directory>
<FilesMatch "^\\.ht">
	Require all denied
</FilesMatch>
${ programs.fpm ? phpOverFastCgi( setting ) : phpInWorkers( setting ) }
`;
}

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

/** MariaDB without network, and without the safety that only a lasting database needs. */
export function mariadbConf( { layout, account }: Setting ): string {
	return `[mariadbd]
${ account.name && 'user = mysql' }
datadir = ${ layout.database }
socket = ${ join( layout.run, 'mariadb.sock' ) }
pid-file = ${ join( layout.run, 'mariadb.pid' ) }
skip-networking
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

/** nginx as a cache in front that keeps whatever it is not forbidden to keep. */
export function nginxConf(
	{ layout, account, port }: Setting,
	cachePort: number
): string {
	const inRun = ( name: string ) => join( layout.run, name );
	return `daemon off;
worker_processes 1;
pid ${ inRun( 'nginx.pid' ) };
error_log ${ join( layout.logs, 'nginx-error.log' ) };
${ account.name && `user ${ account.name };` }
events {}
http {
	access_log ${ join( layout.logs, 'nginx-access.log' ) };
	client_body_temp_path ${ inRun( 'nginx-body' ) };
	proxy_temp_path ${ inRun( 'nginx-proxy' ) };
	fastcgi_temp_path ${ inRun( 'nginx-fastcgi' ) };
	scgi_temp_path ${ inRun( 'nginx-scgi' ) };
	uwsgi_temp_path ${ inRun( 'nginx-uwsgi' ) };
	proxy_cache_path ${ inRun( 'nginx-cache' ) } keys_zone=pages:1m;
	server {
		listen 127.0.0.1:${ cachePort };
		location / {
			proxy_pass http://127.0.0.1:${ port };
			proxy_set_header Host $http_host;
			proxy_cache pages;
			proxy_cache_key $scheme$http_host$request_uri;
			proxy_cache_valid any 10m;
			add_header X-Cache $upstream_cache_status always;
		}
	}
}
`;
}
