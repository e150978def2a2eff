/**
 * The Apache HTTP Server. Sources: its own documentation of mod_setenvif, mod_authz_core (`Require expr`, `RequireAny`), core
 * (`Files`, `AllowOverride`) and mod_rewrite; WordPress's `WP_Rewrite::mod_rewrite_rules()`; for ModSecurity the Core Rule Set's
 * `crs-setup.conf` (900200).
 */
import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import {
	homePath,
	NO_WAY_UP,
	quoted,
	restPath,
	type ServerDialect,
} from './types';

const HTACCESS = { language: 'apache', where: '.htaccess' };

/** What WordPress writes since 5.6, for a site in the folder that this URL path leads to. */
export function wordpressBlock( home: string ): string {
	return [
		'# BEGIN WordPress',
		'<IfModule mod_rewrite.c>',
		'RewriteEngine On',
		'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
		`RewriteBase ${ home }`,
		'RewriteRule ^index\\.php$ - [L]',
		'RewriteCond %{REQUEST_FILENAME} !-f',
		'RewriteCond %{REQUEST_FILENAME} !-d',
		`RewriteRule . ${ home }index.php [L]`,
		'</IfModule>',
		'# END WordPress',
	].join( '\n' );
}

/** Lines that let one file through, in the `.htaccess` of a folder. */
const openFile = ( text: string, folder: string, file: string ): Step => ( {
	title: __( 'Let the file through', 'who-said-401' ),
	text,
	snippet: {
		...HTACCESS,
		where: `${ folder }.htaccess`,
		code: `<Files ${ file }>\n\tRequire all granted\n</Files>`,
	},
} );

export const apache = {
	id: 'apache',
	name: 'Apache',
	software: /\bapache\b/i,
	sapi: 'apache2handler',
	readsHtaccess: true,
	configuration: () => '.htaccess',
	errorPage: /<address>Apache|\/\/IETF\/\/DTD HTML 2\.0\/\//i,
	rules: {
		client: 'Require ip, Allow from, RewriteCond %{HTTP_USER_AGENT}',
		method: 'LimitExcept, RewriteCond %{REQUEST_METHOD}',
		'bare-401': 'R=401',
		scheme: 'RewriteCond %{HTTP:Authorization}, SetEnvIf Authorization',
		origin: 'Header set',
		redirect: 'Redirect, RewriteRule … [R]',
	},
	// Works on mod_php, FPM, mod_cgi and mod_fcgid alike, also where the rewrite rule comes too late.
	passAuthorization: () => [
		{
			title: __( 'Add a line to .htaccess', 'who-said-401' ),
			text: __(
				'Put this line at the very top of .htaccess, above “# BEGIN WordPress”. Keep a copy of the file.',
				'who-said-401'
			),
			snippet: {
				...HTACCESS,
				code: 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
			},
		},
	],
	exempt: {
		// By the request as it was sent: `Request_URI` alone does not survive the internal redirect to index.php.
		rest: ( site ) => [
			{
				title: __( 'Let the REST API through', 'who-said-401' ),
				text: __(
					'Let requests to the REST API through: put this in place of “Require valid-user” in .htaccess.',
					'who-said-401'
				),
				snippet: {
					...HTACCESS,
					code: [
						'<RequireAny>',
						`\tRequire expr %{THE_REQUEST} =~ m#^[A-Z]+ ${ quoted(
							restPath( site )
						) }${ NO_WAY_UP }#i`,
						'\tRequire valid-user',
						'</RequireAny>',
					].join( '\n' ),
				},
			},
		],
		'admin-ajax': () => [
			openFile(
				__(
					'Put this beside the lines that ask for the password, in the .htaccess of the folder wp-admin:',
					'who-said-401'
				),
				'wp-admin/',
				'admin-ajax.php'
			),
		],
		cron: () => [
			openFile(
				__(
					'Put this beside the lines that ask for the password:',
					'who-said-401'
				),
				'',
				'wp-cron.php'
			),
		],
	},
	allowMethods: () => [
		{
			title: __( 'Change the rule', 'who-said-401' ),
			text: __(
				'Or have the rule go: where ModSecurity with the Core Rule Set does it (rule 911100, 403), whoever runs the server adds the methods to the allowed ones.',
				'who-said-401'
			),
			snippet: {
				language: 'modsecurity',
				where: __( 'ModSecurity’s configuration', 'who-said-401' ),
				code: 'SecAction "id:900200,phase:1,pass,t:none,nolog,setvar:\'tx.allowed_methods=GET HEAD POST OPTIONS PUT PATCH DELETE\'"',
			},
		},
	],
	rewrite: ( site ) => [
		{
			text: __(
				'If that does not help, .htaccess lacks WordPress’s block, or the server ignores the file (AllowOverride None). The block is:',
				'who-said-401'
			),
			isThen: true,
			snippet: { ...HTACCESS, code: wordpressBlock( homePath( site ) ) },
		},
	],
	// Its own cache (mod_cache) is off unless whoever runs the server turns it on, and keeps to what WordPress's headers say.
	skipCache: () => [],
	asProxy: null,
	inPlaceOfHtaccess: null,
} satisfies ServerDialect;
