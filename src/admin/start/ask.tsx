import { Button } from '@wordpress/components';
import { useEffect, useId, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { GivenFacts } from '../../diagnosis/evidence/types';
import { givenSentence } from './given-words';

interface Props {
	/** What the verdict above is about; undefined while there is none: then nothing is folded. */
	about: readonly GivenFacts[] | null | undefined;
	isOpen: boolean;
	/** Grows each time the field is asked for: the focus goes there. */
	asked: number;
	onToggle: () => void;
	/** Fields that stay as they are while they are folded away. */
	children: ReactNode;
}

/** What was given, as one line below the verdict, and the fields to give something else. */
export function Ask( { about, isOpen, asked, onToggle, children }: Props ) {
	const id = useId();
	const fields = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( asked > 0 ) {
			fields.current?.querySelector< HTMLElement >( 'textarea' )?.focus();
		}
	}, [ asked ] );
	const hasVerdict = about !== undefined;
	return (
		<section
			className="ws401-card ws401-ask"
			aria-label={ __( 'The failing request', 'who-said-401' ) }
		>
			{ hasVerdict && (
				<p className="ws401-ask__given">
					<span>{ givenSentence( about ) }</span>{ ' ' }
					<Button
						variant="link"
						aria-expanded={ isOpen }
						aria-controls={ id }
						onClick={ onToggle }
					>
						{ about && about.length > 0
							? __( 'Change', 'who-said-401' )
							: __( 'Paste or record one', 'who-said-401' ) }
					</Button>
				</p>
			) }
			<div ref={ fields } id={ id } hidden={ hasVerdict && ! isOpen }>
				{ children }
			</div>
		</section>
	);
}
