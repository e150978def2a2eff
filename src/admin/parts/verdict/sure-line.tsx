import { createInterpolateElement } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { CodeInText } from '../code-in-text';
import type { Certainty, Suspect } from '../../../diagnosis/evidence/types';
import type { Sure } from '../../../report/verdict/sure';
import { placeOf } from './place-of';

interface Props {
	sure: Sure | null;
	certainty: Certainty;
	/** Where it was seen; null when it was not. */
	origin: Suspect | null;
}

/** How sure it is, and where in the code. */
export function SureLine( { sure, certainty, origin }: Props ) {
	const place = origin ? placeOf( origin ) : '';
	if ( ! sure && place === '' ) {
		return null;
	}
	return (
		<div className={ `ws401-sure is-${ certainty ?? 'open' }` }>
			{ sure && sure.sentence !== '' && (
				<p>
					{ sure.word !== '' && (
						<>
							<strong>{ sure.word }</strong>{ ' ' }
						</>
					) }
					<span className="ws401-sure__claim">
						<CodeInText text={ sure.sentence } />
					</span>
				</p>
			) }
			{ place !== '' && (
				<p className="ws401-sure__place">
					{ __( 'In the code:', 'who-said-401' ) }{ ' ' }
					<code>{ place }</code>
					{ origin?.where && (
						<>
							{ ' ' }
							{ createInterpolateElement(
								sprintf(
									/* translators: %s: name of a hook or place. */
									__( 'on %s', 'who-said-401' ),
									'<code/>'
								),
								{ code: <code>{ origin.where }</code> }
							) }
						</>
					) }
				</p>
			) }
			{ sure?.notes.map( ( note ) => (
				<p key={ note }>
					<CodeInText text={ note } />
				</p>
			) ) }
		</div>
	);
}
