/**
 * Microsoft IIS. Sources: learn.microsoft.com's reference of web.config (`authentication`, `requestFiltering/verbs`, `location`), the module “URL Rewrite”, and WordPress's `iis7_url_rewrite_rules()`.
 */
import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import { homePath, type ServerDialect, type Snippet } from './types';

const inFile = ( lines: string[] ): Snippet => ( {
	language: 'xml',
	where: 'web.config',
	code: [
		'<configuration>',
		...lines.map( ( line ) => `\t${ line }` ),
		'</configuration>',
	].join( '\n' ),
} );

const ANONYMOUS = [
	'<security>',
	'\t<authentication>',
	'\t\t<basicAuthentication enabled="false" />',
	'\t\t<anonymousAuthentication enabled="true" />',
	'\t</authentication>',
	'</security>',
];

/** Settings for one address, below the folder of the file. */
const inLocation = ( path: string, lines: string[] ) => [
	`<location path="${ path }">`,
	'\t<system.webServer>',
	...lines.map( ( line ) => `\t\t${ line }` ),
	'\t</system.webServer>',
	'</location>',
];

const rewriteRule = ( home: string ) => [
	'<rewrite>',
	'\t<rules>',
	'\t\t<rule name="WordPress" patternSyntax="Wildcard">',
	'\t\t\t<match url="*" />',
	'\t\t\t<conditions>',
	'\t\t\t\t<add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />',
	'\t\t\t\t<add input="{REQUEST_FILENAME}" matchType="IsDirectory" negate="true" />',
	'\t\t\t</conditions>',
	`\t\t\t<action type="Rewrite" url="${ home }index.php" />`,
	'\t\t</rule>',
	'\t</rules>',
	'</rewrite>',
];

const inWebServer = ( lines: string[] ) =>
	inFile( [
		'<system.webServer>',
		...lines.map( ( line ) => `\t${ line }` ),
		'</system.webServer>',
	] );

const inManager = ( path: string ): Step => ( {
	title: __( 'Let the address through', 'who-said-401' ),
	text: __(
		'Let this address through: in IIS Manager, or with this in web.config beside what is there. The host may have to allow it.',
		'who-said-401'
	),
	snippet: inFile( inLocation( path, ANONYMOUS ) ),
} );

export const iis = {
	id: 'iis',
	name: 'IIS',
	software: /\bmicrosoft-iis\b/i,
	sapi: null,
	readsHtaccess: false,
	configuration: () => 'web.config',
	errorPage:
		/<title>IIS [\d.]+ Detailed Error|<div id="header"><h1>Server Error<\/h1><\/div>/i,
	rules: {
		client: '<ipSecurity>, {HTTP_USER_AGENT}',
		method: '<verbs>, {REQUEST_METHOD}, WebDAVModule',
		'bare-401': '<action type="CustomResponse" statusCode="401">',
		scheme: '{HTTP_AUTHORIZATION}',
		origin: '<customHeaders>',
		redirect: '<httpRedirect>, <action type="Redirect">',
	},
	passAuthorization: () => [
		{
			title: __( 'Change the server’s configuration', 'who-said-401' ),
			text: __(
				'IIS keeps the header to itself where it asks for logins of its own. Switch that off for this site, in IIS Manager under “Authentication” or in web.config; the host may have to allow it there.',
				'who-said-401'
			),
			snippet: inWebServer( ANONYMOUS ),
		},
	],
	exempt: {
		// Every address of the REST API is answered by index.php; whether IIS asks by that or by the address, nothing here has shown.
		rest: () => [
			{
				title: __( 'Turn the password off', 'who-said-401' ),
				text: __(
					'Switch the password off for the site, in IIS Manager under “Authentication” or in web.config. Whether IIS takes an exception for the REST API alone is not known here: its rewrite rule turns every such address into index.php.',
					'who-said-401'
				),
				snippet: inWebServer( ANONYMOUS ),
			},
		],
		'admin-ajax': () => [ inManager( 'wp-admin/admin-ajax.php' ) ],
		cron: () => [ inManager( 'wp-cron.php' ) ],
	},
	// WebDAV takes these methods for itself wherever it is installed.
	allowMethods: () => [
		{
			title: __( 'Change the rule', 'who-said-401' ),
			text: __(
				'Or have the rule go: on IIS it is mostly WebDAV, which takes PUT and DELETE for itself, or a list under “Request Filtering”.',
				'who-said-401'
			),
			snippet: inWebServer( [
				'<modules>',
				'\t<remove name="WebDAVModule" />',
				'</modules>',
				'<handlers>',
				'\t<remove name="WebDAV" />',
				'</handlers>',
				'<security>',
				'\t<requestFiltering>',
				'\t\t<verbs allowUnlisted="true" />',
				'\t</requestFiltering>',
				'</security>',
			] ),
		},
	],
	rewrite: ( site ) => [
		{
			text: __(
				'If that does not help, web.config lacks WordPress’s rule, or IIS lacks its module “URL Rewrite”. The file has to say:',
				'who-said-401'
			),
			isThen: true,
			snippet: inWebServer( rewriteRule( homePath( site ) ) ),
		},
	],
	// Output caching is off for PHP unless whoever runs the server turns it on; an exception by address is not known to hold.
	skipCache: () => [],
	asProxy: null,
	inPlaceOfHtaccess: ( home: string ) => inWebServer( rewriteRule( home ) ),
} satisfies ServerDialect;
