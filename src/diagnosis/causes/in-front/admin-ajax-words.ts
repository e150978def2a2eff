import { __, sprintf } from '@wordpress/i18n';
import type { Step } from '../../evidence/types';

/** Says who turns visitors away. */
export const closedBy = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s turns visitors away from admin-ajax.php, which forms, shops and searches of the website use.',
			'who-said-401'
		),
		who
	);

/** What is to be let through wherever wp-admin is closed. */
export const leaveOpenStep = (): Step => ( {
	title: __( 'Leave admin-ajax.php open', 'who-said-401' ),
	text: __(
		'Whatever keeps visitors out of wp-admin has to leave admin-ajax.php alone: code checks wp_doing_ajax(), a rule of the web server names the file.',
		'who-said-401'
	),
} );
