import { __ } from '@wordpress/i18n';
import type { ServerFacts, Step } from '../types';

/** Steps that take admin-ajax.php out of a password prompt in front of wp-admin. */
export function adminAjaxSteps( server: ServerFacts | null ): Step[] {
	return /nginx/i.test( server?.software ?? '' )
		? [
				{
					text: __(
						'Put this into nginx’s configuration, before the block that protects wp-admin, with the fastcgi lines your PHP block has:',
						'who-said-401'
					),
					snippet: {
						language: 'nginx',
						where: __( 'nginx’s configuration', 'who-said-401' ),
						code: 'location = /wp-admin/admin-ajax.php { auth_basic off; include fastcgi_params; … }',
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
