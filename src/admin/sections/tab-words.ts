import { __ } from '@wordpress/i18n';

import type { Tab } from '../state/place';

const TITLES: Record< Tab, () => string > = {
	diagnosis: () => __( 'Diagnosis', 'who-said-401' ),
	access: () => __( 'Who gets in', 'who-said-401' ),
	plugins: () => __( 'Plugins', 'who-said-401' ),
	server: () => __( 'Server & .htaccess', 'who-said-401' ),
	logins: () => __( 'Logins', 'who-said-401' ),
	routes: () => __( 'Routes & accounts', 'who-said-401' ),
	history: () => __( 'History', 'who-said-401' ),
};

/** What a tab is called. */
export const titleOf = ( tab: Tab ): string => TITLES[ tab ]();
