import { Button, CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { RecordedHistory } from '../../history/types';
import type { HistorySetting } from './use-history';

interface Props {
	history: RecordedHistory;
	isBusy: boolean;
	onSet: ( to: HistorySetting ) => void;
}

/** Switches the history on, and off again: what was recorded goes with it, so that is asked once more. */
export function HistorySwitch( { history, isBusy, onSet }: Props ) {
	const [ isAsked, setAsked ] = useState( false );
	const shared = {
		disabled: isBusy,
		accessibleWhenDisabled: true,
		__next40pxDefaultSize: true,
	} as const;
	if ( history.since === null ) {
		return (
			<Button
				variant="primary"
				onClick={ () => onSet( 'on' ) }
				{ ...shared }
			>
				{ __( 'Switch the history on', 'who-said-401' ) }
			</Button>
		);
	}
	return (
		<div className="ws401-history__switch">
			<CheckboxControl
				label={ __(
					'Keep what was recorded when this plugin is deactivated',
					'who-said-401'
				) }
				checked={ history.keeps }
				disabled={ isBusy }
				onChange={ ( keeps ) => onSet( keeps ? 'on-kept' : 'on' ) }
				__nextHasNoMarginBottom
			/>
			{ isAsked ? (
				<p>
					{ __(
						'All that was recorded is deleted.',
						'who-said-401'
					) }{ ' ' }
					<Button
						variant="primary"
						isDestructive
						onClick={ () => {
							setAsked( false );
							onSet( 'off' );
						} }
						{ ...shared }
					>
						{ __( 'Switch off and delete', 'who-said-401' ) }
					</Button>{ ' ' }
					<Button
						variant="tertiary"
						onClick={ () => setAsked( false ) }
						{ ...shared }
					>
						{ __( 'Cancel', 'who-said-401' ) }
					</Button>
				</p>
			) : (
				<p>
					<Button
						variant="secondary"
						onClick={ () => setAsked( true ) }
						{ ...shared }
					>
						{ __( 'Switch the history off', 'who-said-401' ) }
					</Button>
				</p>
			) }
		</div>
	);
}
