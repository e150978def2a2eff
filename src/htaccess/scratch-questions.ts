/**
 * What a server is asked in a scratch folder. Each question is a .htaccess beside two plain files, `marker` and `second`; `marker`
 * is asked for over HTTP.
 */
import { shortModuleName } from '../apache/kernel/loaded-modules';

/** One .htaccess to try; `text` is bytes, one character each. */
export interface ScratchQuestion {
	id: string;
	text: string;
}

export const READ_HEADER = 'X-WS401-Read';
export const MODULES_HEADER = 'X-WS401-Modules';

/** Every Apache has this section, may use it everywhere, and refuses it without an argument. */
export const BROKEN = '<Files>\n</Files>\n';

/** Modules whose directives decide about 401s, and those by which PHP is run. */
const ASKED = [
	'access_compat',
	'alias',
	'auth_basic',
	'auth_digest',
	'authn_core',
	'authn_file',
	'authz_core',
	'authz_host',
	'authz_user',
	'authz_groupfile',
	'autoindex',
	'brotli',
	'cache',
	'cgi',
	'cgid',
	'deflate',
	'dir',
	'env',
	'expires',
	'ext_filter',
	'fcgid',
	'filter',
	'headers',
	'include',
	'lsapi',
	'mime',
	'negotiation',
	'pagespeed',
	'php',
	'php5',
	'php7',
	'proxy',
	'proxy_fcgi',
	'remoteip',
	'rewrite',
	'security2',
	'setenvif',
	'speling',
	'ssl',
	'substitute',
	'suphp',
	'userdir',
	'version',
];

/** A harmless directive of each class of AllowOverride. What a missing module could spoil is asked only where it is there. */
export const CLASSES: Readonly< Record< string, string > > = {
	FileInfo: 'ErrorDocument 404 default\n',
	AuthConfig:
		'<IfModule mod_authn_core.c>\nAuthName "scratch"\n</IfModule>\n',
	Limit: '<IfModule mod_access_compat.c>\nOrder Deny,Allow\n</IfModule>\n',
	Indexes: '<IfModule mod_dir.c>\nDirectoryIndex index.html\n</IfModule>\n',
	Options: 'Options -Indexes\n',
};

export const inModule = ( name: string, text: string ) =>
	`<IfModule ${ name }>\n${ text }</IfModule>\n`;

/** How <IfModule> calls each module, by short name. `more` are names as the site's own files write them. */
export function conditions( more: readonly string[] ): Map< string, string > {
	const asked = new Map(
		ASKED.map( ( name ) => [ name, `mod_${ name }.c` ] )
	);
	asked.set( 'LiteSpeed', 'LiteSpeed' );
	for ( const written of more ) {
		const plain = written.replace( /^!/, '' );
		const name = shortModuleName( plain );
		if ( /^[\w.-]{1,60}$/.test( plain ) && ! asked.has( name ) ) {
			asked.set( name, plain );
		}
	}
	return asked;
}

/** What can be chosen about a measurement. */
export interface MeasureWish {
	/** Text that is proposed for the file, as bytes. */
	candidate?: string;
	/** Arguments of <IfModule> in the site's own files, so that none of them is left to guessing. */
	modules?: readonly string[];
}

/** The questions of the first round. */
export function firstQuestions( {
	candidate,
	modules = [],
}: MeasureWish = {} ): ScratchQuestion[] {
	const named = [ ...conditions( modules ) ].map( ( [ name, written ] ) =>
		inModule(
			written,
			`Header always append ${ MODULES_HEADER } ${ name }\n`
		)
	);
	return [
		{ id: 'control', text: '' },
		{ id: 'broken', text: BROKEN },
		{
			id: 'modules',
			text: inModule(
				'mod_headers.c',
				`Header always set ${ READ_HEADER } yes\n${ named.join( '' ) }`
			),
		},
		{
			id: 'rewrite',
			text: inModule(
				'mod_rewrite.c',
				'RewriteEngine On\nRewriteRule ^marker$ second [L]\n'
			),
		},
		...Object.entries( CLASSES ).map( ( [ name, text ] ) => ( {
			id: `class-${ name.toLowerCase() }`,
			text,
		} ) ),
		{ id: 'cgi-pass-auth', text: 'CGIPassAuth On\n' },
		...( candidate === undefined
			? []
			: [ { id: 'candidate', text: candidate } ] ),
	];
}
