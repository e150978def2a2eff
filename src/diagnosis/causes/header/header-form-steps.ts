import { __ } from '@wordpress/i18n';
import type { HeaderFault, SiteFacts, Step } from '../../evidence/types';

/** One sentence: what keeps WordPress from reading the header of the given request. */
export function headerFaultSummary( fault: HeaderFault ): string {
	switch ( fault ) {
		case 'url-safe':
			return __(
				'The request that fails has its login in base64’s alphabet for addresses (“-” and “_”), which WordPress does not read in a Basic header: the request is treated as logged out.',
				'who-said-401'
			);
		case 'not-base64':
			return __(
				'What follows “Basic” in the request that fails is not base64, so WordPress does not read it: the request is treated as logged out.',
				'who-said-401'
			);
		case 'no-colon':
			return __(
				'What follows “Basic” in the request that fails does not stand for “user name:password”: there is no colon in it, so the request is treated as logged out.',
				'who-said-401'
			);
		case 'no-scheme':
			return __(
				'The request that fails has its login in the Authorization header without the word “Basic” before it, and WordPress reads none without: the request is treated as logged out.',
				'who-said-401'
			);
		case 'bearer-password':
			return __(
				'The request that fails sends an application password as a token (“Bearer”). WordPress reads application passwords after “Basic” only, together with the user name: the request is treated as logged out.',
				'who-said-401'
			);
	}
}

/** The form of the header, ready to copy. */
const schemeStep = (): Step => ( {
	text: __(
		'Send the login as “Basic”. In most apps that is a setting of its own (“Basic Auth”) in place of “Token” or “Bearer”, with the user name in a field beside the application password. Where only a header can be set:',
		'who-said-401'
	),
	snippet: {
		language: 'text',
		where: __( 'Header', 'who-said-401' ),
		code: 'Authorization: Basic BASE64_ENCODED_LOGIN',
	},
} );

/** How a program makes a header that WordPress reads. */
export function headerFormSteps(
	{ restRoot }: SiteFacts,
	fault: HeaderFault
): Step[] {
	return [
		...( fault === 'no-scheme' || fault === 'bearer-password'
			? [ schemeStep() ]
			: [] ),
		{
			title: __( 'Change what the app sends', 'who-said-401' ),
			text: __(
				'Have the app join user name and application password with a colon, and encode both together in ordinary base64: letters, digits, “+”, “/”, and “=” at the end.',
				'who-said-401'
			),
		},
		{
			title: __( 'Try it with curl', 'who-said-401' ),
			text: __(
				'curl does all of that by itself. If this works, it is the app’s way of making the header:',
				'who-said-401'
			),
			snippet: {
				language: 'shell',
				where: __( 'a terminal', 'who-said-401' ),
				code: `curl -u 'NAME:APPLICATION PASSWORD' '${ restRoot }wp/v2/users/me'`,
			},
		},
	];
}
