import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { copy } from '@wordpress/icons';
import type { Ref } from 'react';

interface Props {
	isRunning: boolean;
	hasResult: boolean;
	onRun: () => void;
	onStop: () => void;
	onShare: () => void;
	/** The button that runs and stops. */
	runRef: Ref< HTMLButtonElement >;
}

/**
 * Handing the result on, and one button in one place for stopping and running again: it keeps the focus when it turns from one into the
 * other. Before the first result the start card has the page's button.
 */
export function PageHeader( {
	isRunning,
	hasResult,
	onRun,
	onStop,
	onShare,
	runRef,
}: Props ) {
	return (
		<div className="ws401-header">
			<h1>{ __( 'Who Said 401', 'who-said-401' ) }</h1>
			<div className="ws401-header__actions">
				{ hasResult && (
					<Button
						variant="secondary"
						icon={ copy }
						className="ws401-header__share"
						onClick={ onShare }
						__next40pxDefaultSize
					>
						<span className="ws401-header__word">
							{ __( 'Share report', 'who-said-401' ) }
						</span>
					</Button>
				) }
				{ ( isRunning || hasResult ) && (
					<Button
						ref={ runRef }
						variant="secondary"
						onClick={ isRunning ? onStop : onRun }
						__next40pxDefaultSize
					>
						{ isRunning
							? __( 'Stop', 'who-said-401' )
							: __( 'Check everything again', 'who-said-401' ) }
					</Button>
				) }
			</div>
		</div>
	);
}
