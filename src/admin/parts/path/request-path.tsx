import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { check, closeSmall } from '@wordpress/icons';

import type { Passage, Stop } from './stations-of';

const PASSAGE_WORDS: Record< Passage, () => string > = {
	passed: () => __( 'let the request through', 'who-said-401' ),
	answered: () => __( 'the answer came from here', 'who-said-401' ),
	'at-fault': () => __( 'this is where it goes wrong', 'who-said-401' ),
	'not-reached': () => __( 'not reached', 'who-said-401' ),
	unknown: () => '',
};

/** A station at fault looks like one that answered: the eye is to find it. */
const LOOKS: Record< Passage, string > = {
	passed: 'is-passed',
	answered: 'is-answered',
	'at-fault': 'is-answered',
	'not-reached': 'is-not-reached',
	unknown: 'is-unknown',
};

/** The way of a request as a row of stations; read aloud it is a list with a few words for each. */
export function RequestPath( { stops }: { stops: Stop[] } ) {
	return (
		<ol
			className="ws401-path"
			aria-label={ __( 'The way of the request', 'who-said-401' ) }
		>
			{ stops.map( ( { station, label, passage } ) => (
				<li key={ station } className={ LOOKS[ passage ] }>
					<span className="ws401-path__dot" aria-hidden="true">
						{ passage === 'passed' && (
							<Icon icon={ check } size={ 16 } />
						) }
						{ LOOKS[ passage ] === 'is-answered' && (
							<Icon icon={ closeSmall } size={ 24 } />
						) }
					</span>
					<span className="ws401-path__label">{ label }</span>
					{ passage !== 'unknown' && (
						<span className="screen-reader-text">
							{ ': ' + PASSAGE_WORDS[ passage ]() }
						</span>
					) }
				</li>
			) ) }
		</ol>
	);
}
