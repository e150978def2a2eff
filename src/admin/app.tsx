import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { PageSettings } from './page-settings';

export function App( { settings }: { settings: PageSettings } ) {
	return (
		<div className="ws401" data-version={ settings.version }>
			<h1>{ __( 'Who Said 401', 'who-said-401' ) }</h1>
			<Button variant="primary">
				{ __( 'Run diagnosis', 'who-said-401' ) }
			</Button>
		</div>
	);
}
