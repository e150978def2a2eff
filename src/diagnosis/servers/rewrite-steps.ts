import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../evidence/types';
import { serverKind } from './server-kind';

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

/** What WordPress writes for IIS (`iis7_url_rewrite_rules()`), in the file it writes it to. */
function iis( { home }: SiteFacts ): Step {
	const base = new URL( home ).pathname.replace( /\/*$/, '/' );
	return {
		text: __(
			'If that does not help, web.config lacks WordPress’s rule, or IIS lacks its module “URL Rewrite”. The file has to say:',
			'who-said-401'
		),
		snippet: {
			language: 'xml',
			where: 'web.config',
			code: [
				'<configuration>',
				'\t<system.webServer>',
				'\t\t<rewrite>',
				'\t\t\t<rules>',
				'\t\t\t\t<rule name="WordPress" patternSyntax="Wildcard">',
				'\t\t\t\t\t<match url="*" />',
				'\t\t\t\t\t<conditions>',
				'\t\t\t\t\t\t<add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />',
				'\t\t\t\t\t\t<add input="{REQUEST_FILENAME}" matchType="IsDirectory" negate="true" />',
				'\t\t\t\t\t</conditions>',
				`\t\t\t\t\t<action type="Rewrite" url="${ base }index.php" />`,
				'\t\t\t\t</rule>',
				'\t\t\t</rules>',
				'\t\t</rewrite>',
				'\t</system.webServer>',
				'</configuration>',
			].join( '\n' ),
		},
	};
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
	const kind = serverKind( server );
	if ( kind === 'iis' ) {
		return [ save, iis( site ) ];
	}
	return kind === 'nginx'
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
