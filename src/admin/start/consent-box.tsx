import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Consent } from '../isolation/consent';

/** The one question about what a search writes. */
export function ConsentBox( { consent }: { consent: Consent } ) {
	return (
		<CheckboxControl
			label={ __(
				'If a plugin can’t be named for certain, prove it right away.',
				'who-said-401'
			) }
			help={ __(
				'For a few seconds this adds one file to your must-use plugins folder (files that WordPress always loads). It leaves plugins out of its own test requests only: nothing is deactivated, and visitors notice nothing.',
				'who-said-401'
			) }
			checked={ consent.isGiven }
			onChange={ consent.set }
			__nextHasNoMarginBottom
		/>
	);
}
