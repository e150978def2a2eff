import { __, sprintf } from '@wordpress/i18n';

/** About an xmlrpc.php that is closed, made of whoever closes it. */
export const blockedSentence = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s blocks xmlrpc.php, and the request that fails for you goes there. Old apps and some services need it; the REST API is another thing and not affected.',
			'who-said-401'
		),
		who
	);

/** The first step: the other interface. */
export const restInstead = () => ( {
	title: __( 'Use the REST API instead', 'who-said-401' ),
	isFree: true as const,
	text: __(
		'If the app can use the REST API with an application password, switch it to that and leave xmlrpc.php closed.',
		'who-said-401'
	),
} );

/** The step where nobody was seen. */
export const otherwise = () => ( {
	title: __( 'Change the rule', 'who-said-401' ),
	text: __(
		'Otherwise take xmlrpc.php out of the rule that blocks it: in .htaccess, in the security plugin or at the host.',
		'who-said-401'
	),
} );
