import { lazy, Suspense, useState } from '@wordpress/element';

import type { PageSettings } from '../settings/page-settings';
import { forget, recall } from './kept-search';

const LastSearch = lazy( () => import( './last-search' ) );

/** What the search of the last visit had found; nothing when there was none. */
export function LastVisit( { settings }: { settings: PageSettings } ) {
	const [ kept, setKept ] = useState( () => recall( settings.userId ) );
	return (
		kept && (
			<Suspense fallback={ null }>
				<LastSearch
					kept={ kept }
					screens={ settings }
					plugins={ [] }
					onForget={ () => {
						forget( settings.userId );
						setKept( null );
					} }
				/>
			</Suspense>
		)
	);
}
