import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { Commands } from '../../state/use-diagnosis';
import type { PrimaryAction } from './primary-action';

interface Props {
	action: Exclude< PrimaryAction, { kind: 'verify' } >;
	/** About how many requests a search takes. */
	requests: number;
	isRunning: boolean;
	/** Another one is asked to be pressed first. */
	isSecond: boolean;
	onRun: () => void;
	onAsk: () => void;
	commands: Pick< Commands, 'openSearch' | 'go' >;
}

function labelOf( action: Props[ 'action' ], requests: number ): string {
	switch ( action.kind ) {
		case 'run':
			return __( 'Check everything once more', 'who-said-401' );
		case 'ask':
			return __( 'Explain a request that fails', 'who-said-401' );
		case 'history':
			return __( 'Look at the history', 'who-said-401' );
		case 'letter':
			return __( 'Write to your host', 'who-said-401' );
		case 'files':
			return action.change
				? __( 'Try the fix safely', 'who-said-401' )
				: __( 'Look at the .htaccess files', 'who-said-401' );
		case 'link':
			return action.link.label;
		case 'search':
			return action.isNamed
				? sprintf(
						/* translators: %d: number of requests. */
						__( 'Prove it (about %d requests)', 'who-said-401' ),
						requests
					)
				: __( 'Find out which plugin', 'who-said-401' );
	}
}

/** The card's one primary button. */
export function PrimaryButton( {
	action,
	requests,
	isRunning,
	isSecond,
	onRun,
	onAsk,
	commands,
}: Props ) {
	const variant = isSecond ? 'secondary' : 'primary';
	const label = labelOf( action, requests );
	if ( action.kind === 'link' ) {
		return (
			<Button
				variant={ variant }
				href={ action.link.url }
				target="_blank"
				__next40pxDefaultSize
			>
				{ label }
				<span className="screen-reader-text">
					{ ' ' }
					{
						/* translators: accessibility text */
						__( '(opens in a new tab)', 'who-said-401' )
					}
				</span>
			</Button>
		);
	}
	const press = {
		run: onRun,
		ask: onAsk,
		letter: () => commands.go( { tab: 'diagnosis', share: 'host' } ),
		history: () => commands.go( { tab: 'history' } ),
		files: () => commands.go( { tab: 'server' } ),
		search: () =>
			action.kind === 'search' && commands.openSearch( action.probe ),
	};
	return (
		<Button
			variant={ variant }
			disabled={ isRunning }
			accessibleWhenDisabled
			onClick={ press[ action.kind ] }
			__next40pxDefaultSize
		>
			{ label }
		</Button>
	);
}
