import { Button } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { AppsDoor } from './apps/apps-door';
import type { Consent } from './isolation/consent';
import { CaseInput } from './parts/case/case-input';
import type { LookUpName } from './parts/case/intake';
import { RecorderPanel } from './parts/case/recorder-panel';
import type { Given } from './parts/case/use-given';
import type { Recording } from './parts/case/use-recorder';
import { WhatItWrites } from './sections/what-it-writes';
import type { PageSettings } from './settings/page-settings';
import { Ask } from './start/ask';
import { ConsentBox } from './start/consent-box';
import type { PageState } from './state/page-state';
import type { Commands } from './state/use-diagnosis';
import type { useAsking } from './use-asking';

interface Props {
	settings: PageSettings;
	state: PageState;
	commands: Commands;
	consent: Consent;
	way: ReturnType< typeof useAsking >;
	given: Given;
	recording: Recording;
}

/** Asks the site what a user name is. */
export function useLookUp( { connect }: Commands ): LookUpName {
	return useCallback(
		( name ) =>
			// Where it does not come, nothing is known of the name.
			import( './apps/look-up' ).then(
				( { lookUpWith } ) => lookUpWith( connect )( name ),
				() => null
			),
		[ connect ]
	);
}

/** The fields for the failing request, and what else can be told before a run. */
export function AskFor( {
	settings,
	state: { run, result },
	commands,
	consent,
	way,
	given,
	recording,
}: Props ) {
	const isRunning = run !== null;
	return (
		<Ask
			{ ...way.asking }
			about={ result ? result.evidence.given : undefined }
			onToggle={ way.toggle }
		>
			<CaseInput
				intake={ given.intake }
				isDisabled={ isRunning }
				onText={ given.take }
				onArrival={ way.show }
				onTooLong={ given.tooLong }
				onCorrect={ given.correct }
				onSubmit={ way.run }
				check={
					<Button
						variant="secondary"
						disabled={ isRunning }
						accessibleWhenDisabled
						onClick={ way.run }
						__next40pxDefaultSize
					>
						{ __( 'Check this request', 'who-said-401' ) }
					</Button>
				}
			>
				<RecorderPanel
					recording={ recording }
					editorUrl={ settings.editorUrl }
					nonce={ commands.recordNonce() }
					isRunning={ isRunning }
					onExplain={ ( requests ) => commands.run( requests ) }
				/>
			</CaseInput>
			<AppsDoor
				asked={ way.asking.appsAsked }
				{ ...{ settings, commands, isRunning } }
				evidence={ result?.evidence ?? null }
			/>
			{ result && <ConsentBox consent={ consent } /> }
			<WhatItWrites />
		</Ask>
	);
}
