import { __ } from '@wordpress/i18n';

import type { Severity } from '../../diagnosis/evidence/types';
import { type LineKind, tokensOf } from './tokens';

/** Something said beside a line. */
export interface LineNote {
	/** How bad it is; `step` for what the line did to a request. */
	kind: Severity | 'step';
	text: string;
	/** Place in the order, of a step. */
	order?: number;
	/** A step after which everything is as it was: nobody has to be led to it. */
	isIdle?: boolean;
}

interface Props {
	id: string;
	number: number;
	text: string;
	what: LineKind | undefined;
	notes: LineNote[];
	steps: LineNote[];
	/** Set where this line decides what becomes of the request. */
	decides: { isRefusal: boolean } | null;
}

/** One line of a file. Everything is text: the colours only repeat it. */
export function CodeLine( {
	id,
	number,
	text,
	what,
	notes,
	steps,
	decides,
}: Props ) {
	const classes = [
		steps.length > 0 && 'is-traced',
		decides && 'is-deciding',
		decides?.isRefusal && 'is-refusing',
		notes.length > 0 && `is-${ notes[ 0 ]?.kind }`,
	].filter( Boolean );
	return (
		<li id={ id } tabIndex={ -1 } className={ classes.join( ' ' ) }>
			<span className="ws401-file__number">{ number }</span>
			<code>
				{ tokensOf( text, what ).map( ( token, index ) => (
					<span key={ index } className={ `is-${ token.kind }` }>
						{ token.text }
					</span>
				) ) }
			</code>
			{ ( steps.length > 0 || notes.length > 0 || decides ) && (
				<span className="ws401-file__notes">
					{ steps.map( ( { order, text: step } ) => (
						<span key={ order } className="ws401-file__step">
							<b>{ order }</b> { step }
						</span>
					) ) }
					{ decides && (
						<strong className="ws401-file__decides">
							{ __( 'This line decides.', 'who-said-401' ) }
						</strong>
					) }
					{ notes.map( ( note ) => (
						<span
							key={ note.text }
							className={ `ws401-file__note is-${ note.kind }` }
						>
							{ note.text }
						</span>
					) ) }
				</span>
			) }
		</li>
	);
}
