import { __ } from '@wordpress/i18n';
import type { ServerFacts, Step } from '../evidence/types';
import { serverKind } from './server-kind';

/** Steps that take admin-ajax.php out of a password prompt in front of wp-admin. */
export function adminAjaxSteps( server: ServerFacts | null ): Step[] {
	return serverKind( server ) === 'nginx'
		? [
				{
					text: __(
						'Put this into nginx’s configuration, before the block that protects wp-admin. The last line has to be the one that your block for PHP has:',
						'who-said-401'
					),
					snippet: {
						language: 'nginx',
						where: 'server { … }',
						code: [
							'location = /wp-admin/admin-ajax.php {',
							'\tauth_basic off;',
							'\tinclude fastcgi_params;',
							'\tfastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
							'\tfastcgi_pass unix:/run/php/php-fpm.sock;',
							'}',
						].join( '\n' ),
					},
				},
			]
		: [
				{
					text: __(
						'Put this beside the lines that ask for the password, in the .htaccess of the folder wp-admin:',
						'who-said-401'
					),
					snippet: {
						language: 'apache',
						where: 'wp-admin/.htaccess',
						code: '<Files admin-ajax.php>\n\tRequire all granted\n</Files>',
					},
				},
			];
}
