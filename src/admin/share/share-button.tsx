import { Button } from '@wordpress/components';
import { lazy, Suspense, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { Sharing } from './sharing';

const ShareDialog = lazy( () => import( './share-dialog' ) );

/** Opens the texts to hand on; they are loaded when they are asked for. */
export function ShareButton( sharing: Sharing ) {
	const [ isOpen, setOpen ] = useState( false );
	return (
		<>
			<Button
				variant="secondary"
				onClick={ () => setOpen( true ) }
				__next40pxDefaultSize
			>
				{ __( 'Share report', 'who-said-401' ) }
			</Button>
			{ isOpen && (
				<Suspense fallback={ null }>
					<ShareDialog
						{ ...sharing }
						onClose={ () => setOpen( false ) }
					/>
				</Suspense>
			) }
		</>
	);
}
