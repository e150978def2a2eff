import { __, sprintf } from '@wordpress/i18n';

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
