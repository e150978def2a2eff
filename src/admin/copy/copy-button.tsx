import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { copyText } from './copy-text';

interface Props {
	/** Called when the button is pressed. */
	text: () => string | Promise< string >;
	label: string;
	variant?: 'primary' | 'secondary' | 'tertiary';
	/** Set where several copy buttons stand on one page. */
	describedBy?: string;
}

/** Says beside itself whether copying worked. */
export function CopyButton( {
	text,
	label,
	variant = 'secondary',
	describedBy,
}: Props ) {
	const [ worked, setWorked ] = useState< boolean | null >( null );
	return (
		<span className="ws401-copy">
			<Button
				variant={ variant }
				size="compact"
				aria-describedby={ describedBy }
				onClick={ async () => {
					setWorked( null );
					setWorked( await copyText( await text() ) );
				} }
			>
				{ label }
			</Button>
			<span role="status" className="ws401-copy__status">
				{ worked === true && __( 'Copied.', 'who-said-401' ) }
				{ worked === false &&
					__(
						'Copying did not work here: select the text and copy it by hand.',
						'who-said-401'
					) }
			</span>
		</span>
	);
}
