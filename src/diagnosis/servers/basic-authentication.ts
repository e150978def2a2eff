import { __ } from '@wordpress/i18n';
import type { ServerFacts, SiteFacts, Step } from '../evidence/types';
import { serverKind } from './server-kind';

/** Path of the REST root: `/wp-json/`, or `/blog/wp-json/` below a folder. */
function restPath( { restRoot, restPrefix }: SiteFacts ): string {
	const { pathname, search } = new URL( restRoot );
	return search === '' ? pathname : `/${ restPrefix }/`;
}

/**
 * Looks at the request as it was sent: an exemption by `Request_URI` alone does not survive Apache's internal redirect
 * to index.php.
 */
function apache( site: SiteFacts ): Step {
	return {
		text: __(
			'Let requests to the REST API through: put this in place of “Require valid-user” in .htaccess.',
			'who-said-401'
		),
		snippet: {
			language: 'apache',
			where: '.htaccess',
			code: [
				'<RequireAny>',
				`\tRequire expr %{THE_REQUEST} =~ m#^[A-Z]+ ${ restPath(
					site
				) }#`,
				'\tRequire valid-user',
				'</RequireAny>',
			].join( '\n' ),
		},
	};
}

function nginx( site: SiteFacts ): Step {
	return {
		text: __(
			'Let requests to the REST API through: add this to the site’s server block, and take auth_basic out of the block that runs PHP.',
			'who-said-401'
		),
		snippet: {
			language: 'nginx',
			where: 'server { … }',
			code: [
				`location ^~ ${ restPath( site ) } {`,
				'\tauth_basic off;',
				'\ttry_files $uri $uri/ /index.php?$args;',
				'}',
			].join( '\n' ),
		},
	};
}

/** Steps that let the REST API through a password that the server asks for. */
export function basicSteps(
	site: SiteFacts,
	server: ServerFacts | null
): Step[] {
	return [
		{
			text: __(
				'If the site is private on purpose, this is right. Otherwise switch the password protection off where it was switched on: usually the host’s control panel (“password protection”, “staging lock”).',
				'who-said-401'
			),
		},
		serverKind( server ) === 'nginx' ? nginx( site ) : apache( site ),
	];
}

/** One sentence a site owner understands. */
export function basicSummary( isPhp: boolean ): string {
	return isPhp
		? __(
				'PHP code on this site asks for a password of its own (HTTP authentication) and answers 401 to everyone without it.',
				'who-said-401'
			)
		: __(
				'The web server asks for a password of its own (HTTP authentication) and answers 401 to everyone without it; WordPress is not asked.',
				'who-said-401'
			);
}
