import { __ } from '@wordpress/i18n';

import type { Colour } from '../../diagnosis/credentials/trip';

const WORDS: Record< Colour, () => string > = {
	green: () => __( 'Works', 'who-said-401' ),
	amber: () => __( 'Works in part', 'who-said-401' ),
	red: () => __( 'Does not work', 'who-said-401' ),
	grey: () => __( 'Not tried', 'who-said-401' ),
};

/** A traffic light that also says what it shows; in other words where those fit better. */
export function Light( {
	colour,
	words,
}: {
	colour: Colour;
	words?: string | undefined;
} ) {
	return (
		<span className={ `ws401-light is-${ colour }` }>
			<span className="ws401-light__dot" aria-hidden="true" />
			{ words ?? WORDS[ colour ]() }
		</span>
	);
}
