import { lazy, Suspense, useState } from '@wordpress/element';

import type { PageSettings } from '../settings/page-settings';
import type { Result } from '../state/page-state';
import { forget, recall } from './kept-search';

const LastSearch = lazy( () => import( './last-search' ) );

/** What the search of the last visit had found; nothing when there was none, or the verdict says it, or something newer is known. */
export function LastVisit( {
	settings,
	result,
}: {
	settings: PageSettings;
	result: Result | null;
} ) {
	const [ kept, setKept ] = useState( () => recall( settings.userId ) );
	const isNews =
		kept &&
		( ! result || ( result.isRecalled && kept.state === 'running' ) );
	return (
		isNews && (
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
