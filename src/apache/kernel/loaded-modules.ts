/**
 * Which modules the server has.
 */
import type { Place } from '../syntax/types';
import type { World } from './world';

/** Where the server's modules are not known, these are taken to be there: a WordPress host without them is none. */
const USUAL = [
	'access_compat',
	'alias',
	'auth_basic',
	'authn_core',
	'authn_file',
	'authz_core',
	'authz_host',
	'authz_user',
	'autoindex',
	'core',
	'deflate',
	'dir',
	'env',
	'expires',
	'filter',
	'headers',
	'http',
	'mime',
	'negotiation',
	'rewrite',
	'setenvif',
	'so',
	'unixd',
	'version',
];

/**
 * Modules of earlier Apaches that none of 2.4 can load: those of 1.3 and 2.0 whose makers ended or renamed them
 * (https://httpd.apache.org/docs/2.4/upgrading.html, https://httpd.apache.org/docs/2.2/upgrading.html).
 */
const GONE = [
	'access',
	'auth',
	'auth_anon',
	'auth_db',
	'auth_dbm',
	'auth_ldap',
	'authn_alias',
	'authn_default',
	'authz_default',
	'bandwidth',
	'disk_cache',
	'gzip',
	'imap',
	'log_agent',
	'log_referer',
	'mem_cache',
	'mmap_static',
	'php3',
	'php4',
	'security',
	'throttle',
];

/** Of LiteSpeed's PHP, which calls itself by that name to whoever asks PHP. */
const LITESPEED = [ 'lsapi', 'LiteSpeed' ];

/** Built into every Apache. */
const BUILT_IN = [ 'core', 'http', 'so' ];

/** Modules that are PHP, by the names they have had. */
const PHP_MODULES = [ 'php', 'php5', 'php7', 'php8' ];

/** `mod_rewrite.c`, `mod_rewrite`, `rewrite_module` and `rewrite` are one. */
export function shortModuleName( name: string ): string {
	return name
		.replace( /\.c$/, '' )
		.replace( /^mod_/, '' )
		.replace( /_(module|core)$/, ( whole ) =>
			whole === '_core' && name !== 'http_core' && name !== 'http_core.c'
				? whole
				: ''
		);
}

/** Whether a module is loaded, by its short name. */
export function moduleLoaded(
	world: World,
	name: string,
	place?: Place
): boolean {
	const { modules, sapi } = world.facts;
	if ( PHP_MODULES.includes( name ) ) {
		return phpModuleLoaded( world, name, place );
	}
	if ( modules ) {
		return (
			BUILT_IN.includes( name ) ||
			modules.map( shortModuleName ).includes( name )
		);
	}
	if (
		GONE.includes( name ) ||
		( LITESPEED.includes( name ) && sapi !== 'litespeed' )
	) {
		return false;
	}
	if ( sapi === 'fpm' && ( name === 'proxy' || name === 'proxy_fcgi' ) ) {
		return true;
	}
	return USUAL.includes( name ) || world.choose( `module ${ name }`, place );
}

function phpModuleLoaded( world: World, name: string, place?: Place ): boolean {
	if ( world.facts.sapi !== 'mod_php' ) {
		return false;
	}
	const { modules } = world.facts;
	if (
		modules?.some( ( one ) =>
			PHP_MODULES.includes( shortModuleName( one ) )
		)
	) {
		return modules.map( shortModuleName ).includes( name );
	}
	return world.choose( `module ${ name }`, place );
}

/** Whether PHP runs inside Apache, which alone knows php_value and its kind. */
export const hasPhpDirectives = ( world: World ): boolean =>
	world.facts.sapi === 'mod_php' || world.facts.sapi === 'litespeed';
