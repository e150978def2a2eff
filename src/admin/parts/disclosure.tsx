import { Button } from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { chevronDown, chevronUp } from '@wordpress/icons';
import type { ReactNode } from 'react';

/** A quiet line of text that unfolds something below it. */
export function Disclosure( {
	label,
	children,
}: {
	label: string;
	children: ReactNode;
} ) {
	const [ isOpen, setOpen ] = useState( false );
	const id = useId();
	return (
		<div className="ws401-disclosure">
			<Button
				variant="link"
				aria-expanded={ isOpen }
				aria-controls={ id }
				icon={ isOpen ? chevronUp : chevronDown }
				iconPosition="right"
				iconSize={ 18 }
				onClick={ () => setOpen( ! isOpen ) }
			>
				{ label }
			</Button>
			<div id={ id } hidden={ ! isOpen }>
				{ isOpen && children }
			</div>
		</div>
	);
}
