import { __, sprintf } from '@wordpress/i18n';

import type {
	Certainty,
	Finding,
	Suspect,
} from '../../diagnosis/evidence/types';
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

/** One sentence with the names; that of the diagnosis, where it has seen the same. */
function foundSummary( finding: Finding, search: EndedSearch ): string {
	const { isolation, probe, failure, theme } = search.outcome;
	const groups = isolation?.kind === 'found' ? isolation.culprits : [];
	const names = [ ...new Set( groups.flat() ) ].map( ( id ) =>
		nameOf( search.outcome, id )
	);
	const isNamed =
		[ 'traced', 'proven' ].includes( finding.certainty ?? '' ) &&
		names.every( ( name ) => finding.summary.includes( name ) );
	if ( isNamed && groups.length === 1 && names.length === 1 ) {
		return finding.summary;
	}
	if ( theme.isGuilty ) {
		return search.claim.headline;
	}
	const request = `${ probe.method } ${ probe.route ?? probe.url }`;
	if ( names.length === 1 ) {
		return sprintf(
			/* translators: 1: name of a plugin. 2: a request, such as: GET /wp/v2/posts. 3: HTTP status. */
			__( 'The plugin %1$s makes %2$s fail (%3$d).', 'who-said-401' ),
			listOf( names ),
			request,
			failure.status
		);
	}
	return groups.length > 1
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
		summary: isNamed ? finding.summary : search.claim.headline,
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

/**
 * A finding with what a search has shown about its request in place of what was guessed before: plugins that were acquitted are no
 * longer suspects. A search that has shown nothing leaves it as it is, unless the failure was gone.
 */
export function withSearch( finding: Finding, search: EndedSearch ): Finding {
	const { claim, outcome, remediation } = search;
	const isGone =
		outcome.isolation?.kind === 'not-reproduced' &&
		outcome.isolation.outcome === 'pass';
	if ( claim.kind === 'open' ) {
		return isGone ? { ...finding, summary: claim.headline } : finding;
	}
	const told =
		claim.kind === 'found'
			? {
					...finding,
					summary: foundSummary( finding, search ),
					certainty: ( outcome.mode === 'loader'
						? 'proven'
						: 'likely' ) as Certainty,
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
