import { Button } from '@wordpress/components';
import { lazy, Suspense, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

const OpenDialog = lazy( () => import( './open-dialog' ) );

/** Opens a report that was made elsewhere; what reads and judges it is loaded when it is asked for. */
export function OpenButton() {
	const [ isOpen, setOpen ] = useState( false );
	return (
		<p className="ws401-open">
			{ __( 'Did somebody send you a report?', 'who-said-401' ) }{ ' ' }
			<Button variant="link" onClick={ () => setOpen( true ) }>
				{ __( 'Open a report', 'who-said-401' ) }
			</Button>
			{ isOpen && (
				<Suspense fallback={ null }>
					<OpenDialog onClose={ () => setOpen( false ) } />
				</Suspense>
			) }
		</p>
	);
}
