import { __, sprintf } from '@wordpress/i18n';

import type {
	Certainty,
	Finding,
	Suspect,
} from '../../diagnosis/evidence/types';
import { componentLabel } from '../../diagnosis/evidence/component-label';
import { nameOf } from '../../run/find-plugin/search-outcome';
import { listOf } from '../isolation/words';
import type { EndedSearch } from './ended-search';

/** Who gave the answer, as the trace of the search saw it. */
function seenBy( { outcome: { origin } }: EndedSearch ): Suspect[] {
	return origin && ! [ 'core', 'unknown' ].includes( origin.component.kind )
		? [
				{
					component: origin.component,
					suspicion: 1,
					file: origin.file,
					line: origin.line,
					where: origin.where,
				},
			]
		: [];
}

/** Plugins that were shown to cause it, with the places where the diagnosis or the trace saw them. */
function culprits( finding: Finding, search: EndedSearch ): Suspect[] {
	const { isolation } = search.outcome;
	const ids =
		isolation?.kind === 'found'
			? [ ...new Set( isolation.culprits.flat() ) ]
			: [];
	const seen = seenBy( search );
	return ids.map( ( id ) => {
		const isIt = ( { component }: Suspect ) =>
			component.kind === 'plugin' && component.id === id;
		return {
			...( seen.find( isIt ) ??
				finding.suspects.find( isIt ) ?? {
					component: {
						kind: 'plugin' as const,
						id,
						name: nameOf( search.outcome, id ),
					},
					file: '',
					line: 0,
					where: '',
				} ),
			suspicion: 1,
		};
	} );
}

/** The request of a search, in words: `GET /wp/v2/posts`. */
const requestOf = ( { outcome: { probe } }: EndedSearch ): string =>
	`${ probe.method } ${ probe.route ?? probe.url }`;

/** Whether the diagnosis itself has seen whom the search names, and says so. */
const isNamedBy = ( finding: Finding, names: readonly string[] ): boolean =>
	[ 'traced', 'proven' ].includes( finding.certainty ?? '' ) &&
	names.length > 0 &&
	names.every( ( name ) => finding.summary.includes( name ) );

/** The plugins that a search has found, by cause. */
function causesOf( { outcome }: EndedSearch ): string[][] {
	const { isolation } = outcome;
	return isolation?.kind === 'found'
		? isolation.culprits.map( ( group ) =>
				group.map( ( id ) => nameOf( outcome, id ) )
			)
		: [];
}

/** Whether the diagnosis has said it already: each plugin that does it by itself, which it has seen. */
function isSaid( finding: Finding, search: EndedSearch ): boolean {
	const causes = causesOf( search );
	return (
		! search.outcome.theme.isGuilty &&
		causes.every( ( group ) => group.length === 1 ) &&
		isNamedBy( finding, causes.flat() )
	);
}

/** Who makes the request fail, one sentence; how that was shown is the claim's to say. */
function foundSummary( search: EndedSearch ): string {
	const { failure, theme } = search.outcome;
	const causes = causesOf( search );
	const names = [ ...new Set( causes.flat() ) ];
	const request = requestOf( search );
	if ( theme.isGuilty ) {
		return sprintf(
			/* translators: 1: name of a theme. 2: names of plugins. 3: a request, such as: GET /wp/v2/posts. 4: HTTP status. */
			__(
				'The theme %1$s and %2$s each make %3$s fail (%4$d).',
				'who-said-401'
			),
			listOf( [ theme.name ] ),
			listOf( names ),
			request,
			failure.status
		);
	}
	if ( names.length === 1 ) {
		return sprintf(
			/* translators: 1: name of a plugin. 2: a request, such as: GET /wp/v2/posts. 3: HTTP status. */
			__( 'The plugin %1$s makes %2$s fail (%3$d).', 'who-said-401' ),
			listOf( names ),
			request,
			failure.status
		);
	}
	return causes.length > 1
		? sprintf(
				/* translators: 1: names of plugins. 2: a request, such as: GET /wp/v2/posts. 3: HTTP status. */
				__( '%1$s each make %2$s fail (%3$d).', 'who-said-401' ),
				listOf( names ),
				request,
				failure.status
			)
		: sprintf(
				/* translators: 1: names of plugins. 2: a request, such as: GET /wp/v2/posts. 3: HTTP status. */
				__( '%1$s together make %2$s fail (%3$d).', 'who-said-401' ),
				listOf( names ),
				request,
				failure.status
			);
}

/** What a search by muting names may still be another's doing: the sentence says so itself. */
const unlessProven = ( { outcome }: EndedSearch, summary: string ): string =>
	outcome.mode === 'loader'
		? summary
		: /* translators: %s: a sentence that says who makes a request fail. */
			sprintf( __( 'Probably: %s', 'who-said-401' ), summary );

/** What the plugins are not guilty of, one sentence: who else it was, as far as that was seen. */
function elsewhereSummary(
	search: EndedSearch,
	[ seen ]: readonly Suspect[]
): string {
	const { failure, theme } = search.outcome;
	const request = requestOf( search );
	if ( theme.isGuilty ) {
		return sprintf(
			/* translators: 1: name of a theme. 2: a request, such as: GET /wp/v2/posts. 3: HTTP status. */
			__( 'The theme %1$s makes %2$s fail (%3$d).', 'who-said-401' ),
			listOf( [ theme.name ] ),
			request,
			failure.status
		);
	}
	return seen
		? sprintf(
				/* translators: 1: HTTP status. 2: a request, such as: GET /wp/v2/posts. 3: a component, e.g. the must-use plugin “Name”. */
				__(
					'The answer %1$d to %2$s comes from %3$s.',
					'who-said-401'
				),
				failure.status,
				request,
				componentLabel( seen.component )
			)
		: sprintf(
				/* translators: 1: a request, such as: GET /wp/v2/posts. 2: HTTP status. */
				__(
					'It is not one of your plugins that makes %1$s fail (%2$d).',
					'who-said-401'
				),
				request,
				failure.status
			);
}

/** What is not a plugin: named where the diagnosis or the trace saw it, acquitted otherwise. */
function elsewhere( finding: Finding, search: EndedSearch ): Finding {
	const { theme, mode } = search.outcome;
	const seen = seenBy( search ).filter(
		( { component } ) => component.kind !== 'plugin'
	);
	const names = seen.map( ( { component } ) => component.name );
	const isNamed =
		names.length > 0 &&
		names.every( ( name ) => finding.summary.includes( name ) );
	const unproven: Certainty = names.length > 0 ? 'traced' : null;
	return {
		...finding,
		summary: isNamed
			? finding.summary
			: unlessProven( search, elsewhereSummary( search, seen ) ),
		certainty: theme.isGuilty && mode === 'loader' ? 'proven' : unproven,
		suspects: [
			...seen,
			...finding.suspects.filter(
				( { component } ) =>
					component.kind !== 'plugin' &&
					! names.includes( component.name )
			),
		],
	};
}

/** Whether the request that was to be explained works now, with every plugin active. */
export const isOver = ( { isolation }: EndedSearch[ 'outcome' ] ): boolean =>
	isolation?.kind === 'not-reproduced' && isolation.outcome === 'pass';

/**
 * A finding with what a search has shown about its request in place of what was guessed before: plugins that were acquitted are no
 * longer suspects. A search that has shown nothing leaves it as it is, unless the failure was gone.
 */
export function withSearch( finding: Finding, search: EndedSearch ): Finding {
	const { claim, outcome, remediation } = search;
	if ( claim.kind === 'open' ) {
		return isOver( outcome )
			? {
					...finding,
					summary: claim.headline,
					certainty: null,
					detail: '',
					suspects: [],
					remediation: {
						...finding.remediation,
						steps: [],
						tradeOff: '',
					},
				}
			: finding;
	}
	const isKnown = claim.kind === 'found' && isSaid( finding, search );
	const shown: Certainty = outcome.mode === 'loader' ? 'proven' : 'likely';
	const told =
		claim.kind === 'found'
			? {
					...finding,
					summary: isKnown
						? finding.summary
						: unlessProven( search, foundSummary( search ) ),
					certainty: shown,
					suspects: culprits( finding, search ),
					station: 'plugin' as const,
				}
			: elsewhere( finding, search );
	return {
		...told,
		detail: '',
		remediation:
			remediation.steps.length > 0
				? {
						...finding.remediation,
						steps: remediation.steps,
						tradeOff: remediation.tradeOff,
					}
				: finding.remediation,
	};
}
