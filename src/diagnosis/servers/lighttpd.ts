/**
 * lighttpd. Sources: its wiki's pages on mod_auth (`auth.require`), mod_rewrite (`url.rewrite-if-not-file`, first match wins),
 * mod_access and mod_setenv; its FastCGI side passes every request header on. Tried on 1.4.69.
 */
import { __ } from '@wordpress/i18n';
import type { Step } from '../evidence/types';
import {
	homePath,
	quoted,
	restPath,
	type ServerDialect,
	type Snippet,
} from './types';

const inConfiguration = ( code: string[] ): Snippet => ( {
	language: 'lighttpd',
	where: 'lighttpd.conf',
	code: code.join( '\n' ),
} );

/** The prompt for all addresses but those. It is asked again after each rewrite, so the rewritten address has to tell them too. */
const prompt = ( pattern: string ): Step => ( {
	title: __( 'Let the REST API through', 'who-said-401' ),
	text: __(
		'Put the lines that ask for the password into this condition, with the user names and the realm they have now, and restart lighttpd:',
		'who-said-401'
	),
	snippet: inConfiguration( [
		`$HTTP["url"] !~ "${ pattern }" {`,
		'\tauth.require = ( "" => ( "method" => "basic", "realm" => "Private", "require" => "valid-user" ) )',
		'}',
	] ),
} );

/** Files and WordPress's own folders as they are; the REST API so that its address stays to be seen; the rest to WordPress. */
const rewriteRules = ( home: string, rest: string ): string[] => [
	'url.rewrite-if-not-file = (',
	`\t"^${ quoted( home ) }wp-(?:admin|content|includes)/" => "$0",`,
	`\t"^${ quoted( rest ) }(.*)$" => "${ home }index.php${ rest }$1",`,
	`\t"^${ quoted( home ) }[^?]*(\\?.*)?$" => "${ home }index.php$1"`,
	')',
];

/** The REST root below the website's path. */
const REST = '/wp-json/';

export const lighttpd = {
	id: 'lighttpd',
	name: 'lighttpd',
	software: /\blighttpd\b/i,
	sapi: null,
	readsHtaccess: false,
	configuration: () => 'lighttpd.conf',
	errorPage:
		/<\?xml version="1\.0" encoding="iso-8859-1"\?>\s*<!DOCTYPE html PUBLIC "-\/\/W3C\/\/DTD XHTML 1\.0 Transitional/i,
	rules: {
		client: '$HTTP["remote-ip"], $HTTP["user-agent"]',
		method: '$HTTP["request-method"], url.access-deny',
		'bare-401': 'magnet.attract-raw-url-to',
		scheme: '$REQUEST_HEADER["Authorization"]',
		origin: 'setenv.add-response-header, setenv.set-response-header',
		redirect: 'url.redirect',
	},
	passAuthorization: () => [
		{
			title: __( 'Change the server’s configuration', 'who-said-401' ),
			text: __(
				'lighttpd hands the header over by itself. Look in lighttpd.conf for “setenv.set-request-header” with Authorization, and in front of the server for what takes the header out.',
				'who-said-401'
			),
		},
	],
	exempt: {
		rest: ( site ) => [
			prompt(
				`^(?:${ quoted( homePath( site ) ) }index\\.php)?${ quoted( restPath( site ) ) }`
			),
			{
				title: __(
					'Change the server’s configuration',
					'who-said-401'
				),
				text: __(
					'The rule that hands addresses to WordPress has to leave those of the REST API to be seen, like this:',
					'who-said-401'
				),
				snippet: inConfiguration(
					rewriteRules( homePath( site ), restPath( site ) )
				),
			},
		],
		'admin-ajax': ( site ) => [
			prompt(
				`^${ quoted( homePath( site ) ) }wp-admin/admin-ajax\\.php$`
			),
		],
		cron: ( site ) => [
			prompt( `^${ quoted( homePath( site ) ) }wp-cron\\.php$` ),
		],
	},
	allowMethods: () => [
		{
			title: __( 'Change the rule', 'who-said-401' ),
			text: __(
				'Or have the rule go: look for “url.access-deny” below a condition on $HTTP["request-method"] in lighttpd.conf, and name the methods there.',
				'who-said-401'
			),
			snippet: inConfiguration( [
				'$HTTP["request-method"] !~ "^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$" {',
				'\turl.access-deny = ( "" )',
				'}',
			] ),
		},
	],
	rewrite: ( site ) => [
		{
			text: __(
				'If that does not help, lighttpd.conf lacks the rule that hands unknown addresses to WordPress. Add it, or ask the host to.',
				'who-said-401'
			),
			isThen: true,
			snippet: inConfiguration(
				rewriteRules(
					homePath( site ),
					homePath( site ) + REST.slice( 1 )
				)
			),
		},
	],
	// It has no cache of whole answers.
	skipCache: () => [],
	asProxy: null,
	inPlaceOfHtaccess: ( home: string ) =>
		inConfiguration( rewriteRules( home, home + REST.slice( 1 ) ) ),
} satisfies ServerDialect;
