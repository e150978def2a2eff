import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { copy } from '@wordpress/icons';

interface Props {
	isRunning: boolean;
	hasResult: boolean;
	onRun: () => void;
	onStop: () => void;
	onShare: () => void;
}

/** Handing the result on, and one button in one place for running: it keeps the focus when it turns from Run into Stop. */
export function PageHeader( {
	isRunning,
	hasResult,
	onRun,
	onStop,
	onShare,
}: Props ) {
	const run = hasResult
		? __( 'Check everything again', 'who-said-401' )
		: __( 'Check everything', 'who-said-401' );
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
				<Button
					// Once there is a verdict, its card has the page's primary button.
					variant={ isRunning || hasResult ? 'secondary' : 'primary' }
					onClick={ isRunning ? onStop : onRun }
					__next40pxDefaultSize
				>
					{ isRunning ? __( 'Stop', 'who-said-401' ) : run }
				</Button>
			</div>
		</div>
	);
}
