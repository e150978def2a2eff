import { __, sprintf } from '@wordpress/i18n';
import type { Suspect } from '../../evidence/types';
import type { Answered } from '../../probes';
import { capitalised, labelsOf } from '../../refusal/refusal-summary';
import { seenAt } from '../../refusal/seen';
import {
	blockingSentence,
	routesIn,
	type Blocking,
} from '../../routes/blocking';

/** Requests that one component was seen to refuse. */
interface Part {
	suspect: Suspect;
	exchanges: Answered[];
}

/** Who refuses what, where more than one were seen, each at other addresses. */
export interface Parts {
	/** One sentence for each of them, and one refused request of each of the others. */
	said: { summary: string; beside: Answered[] };
	/** About those that nobody was seen to refuse; empty where there are none. */
	note: string;
}

const keyOf = ( { component }: Suspect ): string =>
	`${ component.kind } ${ component.id }`;

/** Refused requests by who was seen to refuse each, in their order. What nobody was seen to refuse is in none. */
function byComponent( refused: readonly Answered[] ): Part[] {
	const parts = new Map< string, Part >();
	for ( const exchange of refused ) {
		const [ suspect ] = seenAt( exchange, null );
		if ( suspect ) {
			const part = parts.get( keyOf( suspect ) ) ?? {
				suspect,
				exchanges: [],
			};
			part.exchanges.push( exchange );
			parts.set( keyOf( suspect ), part );
		}
	}
	return [ ...parts.values() ];
}

const sentenceOf = ( { suspect, exchanges }: Part ): string =>
	capitalised(
		sprintf(
			/* translators: 1: a component, e.g. the plugin “Name”. 2: HTTP status. 3: routes, separated by commas. */
			__(
				'%1$s answers %2$d to visitors who ask for %3$s.',
				'who-said-401'
			),
			labelsOf( [ suspect ] ),
			exchanges[ 0 ]?.response.status ?? 0,
			routesIn( exchanges )
		)
	);

/** What is closed and what is open, where that is a part, and whose part was not looked at. */
export const notesOn = (
	blocking: Blocking,
	parts: Parts | null
): string[] => [
	...( blocking.kind === 'part' ? [ blockingSentence( blocking ) ] : [] ),
	parts?.note ?? '',
];

/**
 * Who refuses what, where two or more were seen to; null where one was, or nobody. The same status and code say nothing of who gave them.
 *
 * @param refused  The request that the finding is about: whoever refuses it comes first.
 * @param blocking All that visitors are refused.
 */
export function refusedByParts(
	refused: Answered,
	blocking: Blocking
): Parts | null {
	const closed = 'closed' in blocking ? blocking.closed : [];
	// Whoever closes the index beside another one has a finding of its own.
	const parts = byComponent( [
		refused,
		...closed.filter( ( { probe } ) => probe.endpoint !== 'index' ),
	] );
	const [ , ...others ] = parts;
	if ( others.length === 0 || seenAt( refused, null ).length !== 1 ) {
		return null;
	}
	const unseen = closed.filter(
		( exchange ) => seenAt( exchange, null ).length === 0
	);
	return {
		said: {
			summary: parts.map( sentenceOf ).join( ' ' ),
			beside: others.flatMap( ( { exchanges } ) =>
				exchanges.slice( 0, 1 )
			),
		},
		note:
			unseen.length > 0
				? sprintf(
						/* translators: %s: routes, separated by commas. */
						__(
							'Who refuses %s was not looked at.',
							'who-said-401'
						),
						routesIn( unseen )
					)
				: '',
	};
}
