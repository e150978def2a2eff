import { Button, CheckboxControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { RecordedHistory } from '../../history/types';
import { OnceMore } from './once-more';
import type { HistorySetting } from './use-history';

interface Props {
	history: RecordedHistory;
	isBusy: boolean;
	onSet: ( to: HistorySetting ) => void;
}

/**
 * Gives the focus to the first button in an element when the one that had it has gone: who works by keyboard would begin at the top of
 * the page again.
 *
 * @param state What decides which buttons there are.
 */
function useFocusKept( state: string ) {
	const element = useRef< HTMLDivElement >( null );
	const known = useRef( state );
	useEffect( () => {
		const { current } = element;
		if ( known.current === state || ! current ) {
			return;
		}
		known.current = state;
		const { activeElement, body } = current.ownerDocument;
		if ( ! activeElement || activeElement === body ) {
			current.querySelector( 'button' )?.focus();
		}
	}, [ state ] );
	return element;
}

/** Switches the history on, and off again: what was recorded goes with it, so that is asked once more. */
export function HistorySwitch( { history, isBusy, onSet }: Props ) {
	const [ isAsked, setAsked ] = useState( false );
	const isOn = history.since !== null;
	const element = useFocusKept( `${ isOn } ${ isAsked }` );
	const shared = {
		disabled: isBusy,
		accessibleWhenDisabled: true,
		__next40pxDefaultSize: true,
	} as const;
	return (
		<div ref={ element } className="ws401-history__switch">
			{ ! isOn && (
				<Button
					variant="primary"
					onClick={ () => onSet( 'on' ) }
					{ ...shared }
				>
					{ __( 'Switch the history on', 'who-said-401' ) }
				</Button>
			) }
			{ isOn && (
				<CheckboxControl
					label={ __(
						'Keep what was recorded when this plugin is deactivated',
						'who-said-401'
					) }
					checked={ history.keeps }
					// Disabled, it would lose the focus.
					onChange={ ( keeps ) =>
						! isBusy && onSet( keeps ? 'on-kept' : 'on' )
					}
					__nextHasNoMarginBottom
				/>
			) }
			{ isOn && ! isAsked && (
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
			{ isOn && isAsked && (
				<OnceMore
					consequence={ __(
						'All that was recorded is deleted.',
						'who-said-401'
					) }
					yes={ __( 'Turn off and delete', 'who-said-401' ) }
					isBusy={ isBusy }
					onYes={ () => {
						setAsked( false );
						onSet( 'off' );
					} }
					onNo={ () => setAsked( false ) }
				/>
			) }
		</div>
	);
}
