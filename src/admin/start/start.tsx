import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Ref } from 'react';

import type { Consent } from '../isolation/consent';
import { ConsentBox } from './consent-box';
import { type DoorActions, Doors } from './doors';

/** Before the first run: what a 401 is, and the ways in. */
export function Start( {
	consent,
	runRef,
	...doors
}: DoorActions & { consent: Consent; runRef: Ref< HTMLButtonElement > } ) {
	return (
		<section className="ws401-card ws401-start">
			<h2>{ __( 'What is going wrong?', 'who-said-401' ) }</h2>
			<p className="ws401-start__lead">
				{ __(
					'“401 Unauthorized” means that something refused a request because it did not count as logged in. That can be your web server, a plugin, or WordPress itself. This page finds out which one it was, and how to fix it.',
					'who-said-401'
				) }
			</p>
			<Doors { ...doors } />
			<p className="ws401-start__run">
				<Button
					ref={ runRef }
					variant="primary"
					onClick={ doors.onCheck }
					__next40pxDefaultSize
				>
					{ __( 'Check everything', 'who-said-401' ) }
				</Button>
				<span>
					{ __(
						'About 15 requests to your own site, a few seconds.',
						'who-said-401'
					) }
				</span>
			</p>
			<ConsentBox consent={ consent } />
		</section>
	);
}
