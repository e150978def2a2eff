import { Button } from '@wordpress/components';
import { lazy, Suspense, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { UNEXPLAINED } from '../../../diagnosis/engine/about-given';
import { realSaveIn, realSaveOf } from '../../../diagnosis/probes';
import type { VerdictNow } from '../../../report/verdict/verdict-now';
import type { Result } from '../../state/page-state';
import type { Commands } from '../../state/use-diagnosis';

const RealSaveDialog = lazy( () => import( './real-save-dialog' ) );

interface Props {
	result: Result;
	now: VerdictNow;
	isRunning: boolean;
	commands: Pick< Commands, 'givenContent' | 'saveForReal' >;
}

/** Offers to send a save for real that passed as a dry run, where nothing explains why it fails and its content is at hand. */
export function RealSave( { result, now, isRunning, commands }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const { evidence } = result;
	const isSent = realSaveIn( evidence.exchanges ?? [] ) !== undefined;
	useEffect( () => {
		if ( isAsking && isSent ) {
			// The button that was pressed is gone, and the sentence is a new one.
			setAsking( false );
			document.getElementById( 'ws401-verdict-title' )?.focus();
		}
	}, [ isAsking, isSent ] );
	const probe = now.findings.some( ( { check } ) => check === UNEXPLAINED )
		? realSaveOf( evidence )
		: null;
	const content = probe && commands.givenContent();
	if ( ! probe || content === null ) {
		return null;
	}
	return (
		<>
			<p className="ws401-verdict__actions">
				<Button
					variant="secondary"
					disabled={ isRunning }
					accessibleWhenDisabled
					onClick={ () => setAsking( true ) }
					__next40pxDefaultSize
				>
					{ __( 'Send it for real…', 'who-said-401' ) }
				</Button>
			</p>
			{ isAsking && (
				<Suspense fallback={ null }>
					<RealSaveDialog
						probe={ probe }
						content={ content }
						exchanges={ evidence.exchanges ?? [] }
						onConfirm={ commands.saveForReal }
						onClose={ () => setAsking( false ) }
					/>
				</Suspense>
			) }
		</>
	);
}
