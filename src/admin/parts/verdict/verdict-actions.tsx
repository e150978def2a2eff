import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { VerdictNow } from '../../../report/verdict/verdict-now';
import { estimate } from '../../../run/find-plugin/estimate';
import type { Result } from '../../state/page-state';
import type { Commands } from '../../state/use-diagnosis';
import { type PrimaryAction, searchBesides } from './primary-action';
import { PrimaryButton } from './primary-button';

interface Props {
	result: Result;
	now: VerdictNow;
	action: PrimaryAction;
	isRunning: boolean;
	/** Something else asks to be done first: a search that is open and has not ended, or logging in. */
	isAsking: boolean;
	/** What it would do is done on the card, by buttons of its own. */
	hasOwnButton: boolean;
	onRun: () => void;
	onAsk: () => void;
	commands: Pick< Commands, 'openSearch' | 'go' >;
}

/** About how many requests a search takes; who sends them does not change that. */
function requestsOf( { evidence }: Result ): number {
	return estimate( evidence.components?.plugins.length ?? 0, 0, 1 ).requests;
}

/** The card's one button, and beside it a search where that is something else. */
export function VerdictActions( {
	result,
	now,
	action,
	isRunning,
	isAsking,
	hasOwnButton,
	onRun,
	onAsk,
	commands,
}: Props ) {
	const hasButton =
		! hasOwnButton &&
		action.kind !== 'verify' &&
		! ( isAsking && action.kind === 'search' );
	const besides = isAsking
		? null
		: searchBesides( now, result.evidence, action );
	if ( ! hasButton && ! besides ) {
		return null;
	}
	const isFixed = now.status === 'fixed';
	return (
		<p className="ws401-verdict__actions">
			{ hasButton && (
				<PrimaryButton
					action={ action }
					requests={ requestsOf( result ) }
					isRunning={ isRunning }
					isSecond={ isAsking }
					onRun={ onRun }
					onAsk={ onAsk }
					commands={ commands }
				/>
			) }
			{ isFixed && now.others.length > 0 && (
				<Button
					variant="secondary"
					onClick={ () =>
						document.getElementById( 'ws401-others-title' )?.focus()
					}
					__next40pxDefaultSize
				>
					{ sprintf(
						/* translators: %d: number of findings. */
						_n(
							'Next: %d other finding',
							'Next: %d other findings',
							now.others.length,
							'who-said-401'
						),
						now.others.length
					) }
				</Button>
			) }
			{ besides && (
				<Button
					variant="tertiary"
					disabled={ isRunning }
					accessibleWhenDisabled
					onClick={ () => commands.openSearch( besides ) }
					__next40pxDefaultSize
				>
					{ __( 'Prove it with every plugin', 'who-said-401' ) }
				</Button>
			) }
		</p>
	);
}
