import { join } from 'node:path';
import type { Setting } from '../setting';

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

/** The core rule set in its usual mode: what scores 5 is answered 403. Debian's own file turns the engine to looking on only. */
const firewallLines = ( { layout }: Setting ): string => `
LoadModule unique_id_module mod_unique_id.so
LoadModule security2_module mod_security2.so
SecRuleEngine On
SecRequestBodyAccess On
SecResponseBodyAccess Off
SecRequestBodyLimit 13107200
SecTmpDir ${ layout.run }
SecDataDir ${ layout.run }
SecAuditEngine Off
SecUnicodeMapFile /etc/modsecurity/unicode.mapping 20127
SecRule REQUEST_HEADERS:Content-Type "^application/json" "id:200001,phase:1,t:none,t:lowercase,pass,nolog,ctl:requestBodyProcessor=JSON"
Include /etc/modsecurity/crs/crs-setup.conf
Include /usr/share/modsecurity-crs/rules/*.conf`;

/** Apache's whole configuration: one site, .htaccess fully allowed. */
export function apacheConf( setting: Setting ): string {
	const { layout, programs, account, port, folder } = setting;
	// The folder is a link below it, so that WordPress's files stay where every tool looks for them.
	const documents = folder ? layout.site : layout.root;
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
DocumentRoot ${ documents }
DirectoryIndex index.php index.html
<Directory />
	AllowOverride None
	Require all denied
</Directory>
<Directory ${ documents }>
	Options Indexes FollowSymLinks
	AllowOverride All
	Require all granted
</Directory>
<FilesMatch "^\\.ht">
	Require all denied
</FilesMatch>
${ programs.fpm ? phpOverFastCgi( setting ) : phpInWorkers( setting ) }
${ setting.firewall ? firewallLines( setting ) : '' }
`;
}
