import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../types';

/** What WordPress writes since 5.6, for a site in the folder that `home` points to. */
function wordpressBlock( { home }: SiteFacts ): string {
	const base = new URL( home ).pathname.replace( /\/*$/, '/' );
	return [
		'# BEGIN WordPress',
		'<IfModule mod_rewrite.c>',
		'RewriteEngine On',
		'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
		`RewriteBase ${ base }`,
		'RewriteRule ^index\\.php$ - [L]',
		'RewriteCond %{REQUEST_FILENAME} !-f',
		'RewriteCond %{REQUEST_FILENAME} !-d',
		`RewriteRule . ${ base }index.php [L]`,
		'</IfModule>',
		'# END WordPress',
	].join( '\n' );
}

/** Steps that make addresses below the REST prefix reach WordPress, in order of least cost. */
export function rewriteSteps(
	site: SiteFacts,
	server: ServerFacts | null
): Step[] {
	const save: Step = {
		text: __(
			'Open the permalink settings and press Save: WordPress then renews its rewrite rules.',
			'who-said-401'
		),
		link: {
			url: `${ site.adminUrl }options-permalink.php`,
			label: __( 'Permalink settings', 'who-said-401' ),
		},
	};
	return /nginx/i.test( server?.software ?? '' )
		? [
				save,
				{
					text: __(
						'If that does not help, nginx lacks the rule that hands unknown addresses to WordPress. Add it, or ask the host to.',
						'who-said-401'
					),
					snippet: {
						language: 'nginx',
						where: 'server { … }',
						code: 'location / { try_files $uri $uri/ /index.php?$args; }',
					},
				},
			]
		: [
				save,
				{
					text: __(
						'If that does not help, .htaccess lacks WordPress’s block, or the server ignores the file (AllowOverride None). The block is:',
						'who-said-401'
					),
					snippet: {
						language: 'apache',
						where: '.htaccess',
						code: wordpressBlock( site ),
					},
				},
			];
}
