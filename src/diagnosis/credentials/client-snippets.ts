import { __ } from '@wordpress/i18n';
import { restUrl } from '../exchange/address';
import type { SiteFacts, Step } from '../evidence/types';

type Snippet = NonNullable< Step[ 'snippet' ] >;

/** Ready to copy for whoever writes a program that logs in with an application password. Placeholders in capitals. */
export function clientSnippets( site: SiteFacts ): Snippet[] {
	const url = restUrl( site, '/wp/v2/users/me', 'pretty' );
	return [
		{
			language: 'sh',
			where: __( 'On a command line (curl)', 'who-said-401' ),
			code: `curl --user 'USER_NAME:APPLICATION_PASSWORD' '${ url }'`,
		},
		{
			language: 'js',
			where: __(
				'In JavaScript that runs on a server (fetch)',
				'who-said-401'
			),
			code: [
				"const login = btoa( 'USER_NAME:APPLICATION_PASSWORD' );",
				`const answer = await fetch( '${ url }', {`,
				"\tcredentials: 'omit',",
				'\theaders: { Authorization: `Basic ${ login }` },',
				'} );',
				'console.log( answer.status, await answer.json() );',
			].join( '\n' ),
		},
	];
}
