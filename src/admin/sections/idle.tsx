import { __ } from '@wordpress/i18n';

import { RequestPath } from '../parts/path/request-path';
import { stationsOf } from '../parts/path/stations-of';

/** Before the first run: what will be looked at. */
export function Idle() {
	return (
		<section className="ws401-card ws401-idle">
			<h2>{ __( 'Where does a request get stuck?', 'who-said-401' ) }</h2>
			<p>
				{ __(
					'Every request to this site passes these stations, and each of them can answer 401. The diagnosis sends about two dozen requests, compares what comes back, and shows which station answered, which plugin, and what makes it stop.',
					'who-said-401'
				) }
			</p>
			<RequestPath stops={ stationsOf( null, null, 'unknown' ) } />
		</section>
	);
}
