import { __, sprintf } from '@wordpress/i18n';

/** Says who removes the header. */
export const removedBy = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'%s removes the Authorization header, so application passwords and tokens count as no login.',
			'who-said-401'
		),
		who
	);
