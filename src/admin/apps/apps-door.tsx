import { Button } from '@wordpress/components';
import {
	lazy,
	Suspense,
	useEffect,
	useId,
	useRef,
	useState,
} from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { chevronDown, chevronUp } from '@wordpress/icons';

import type { AppsDoorProps } from './apps-door-props';

const AppsPanel = lazy( () => import( './apps-panel' ) );

/** The way in for those whose app or AI agent cannot connect. What is behind it is loaded when it is opened. */
export function AppsDoor( { asked, ...props }: AppsDoorProps ) {
	const [ isOpen, setOpen ] = useState( false );
	const button = useRef< HTMLButtonElement >( null );
	const id = useId();
	useEffect( () => {
		if ( asked > 0 ) {
			setOpen( true );
			button.current?.focus();
			button.current?.scrollIntoView( { block: 'start' } );
		}
	}, [ asked ] );
	return (
		<div
			className="ws401-apps"
			// Before a verdict the start card has this way in; it is not offered twice.
			hidden={ props.evidence === null && asked === 0 }
		>
			<Button
				ref={ button }
				variant="tertiary"
				aria-expanded={ isOpen }
				aria-controls={ id }
				icon={ isOpen ? chevronUp : chevronDown }
				iconPosition="right"
				iconSize={ 18 }
				onClick={ () => setOpen( ! isOpen ) }
				__next40pxDefaultSize
			>
				{ __( 'An app or AI agent cannot connect', 'who-said-401' ) }
			</Button>
			<div id={ id } hidden={ ! isOpen }>
				{ isOpen && (
					<Suspense
						fallback={ <p>{ __( 'Loading…', 'who-said-401' ) }</p> }
					>
						<AppsPanel { ...props } />
					</Suspense>
				) }
			</div>
		</div>
	);
}
