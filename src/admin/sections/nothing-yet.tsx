import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Tab } from '../state/place';
import { CodeInText } from '../parts/code-in-text';
import { titleOf } from './tab-words';

/** A part of the page that was asked for before anything was checked. */
export function NothingYet( {
	tab,
	isRunning,
	onRun,
}: {
	tab: Tab;
	isRunning: boolean;
	onRun: () => void;
} ) {
	return (
		<section className="ws401-card ws401-panel">
			<h2 tabIndex={ -1 }>
				<CodeInText text={ titleOf( tab ) } />
			</h2>
			<p>
				{ __(
					'Nothing was checked yet in this window. After a check, this part shows what was found.',
					'who-said-401'
				) }
			</p>
			<Button
				variant="secondary"
				disabled={ isRunning }
				accessibleWhenDisabled
				onClick={ onRun }
				__next40pxDefaultSize
			>
				{ __( 'Check now', 'who-said-401' ) }
			</Button>
		</section>
	);
}
