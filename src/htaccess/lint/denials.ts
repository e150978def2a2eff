import { __ } from '@wordpress/i18n';
import type { Step } from '../../diagnosis/evidence/types';
import type { Place } from '../../apache/syntax/types';
import { type Denial, step } from './denial';
import { meaningOf } from './denial-meanings';
import { lineOf } from './requests';
import {
	isRefusal,
	keyOf,
	type Proposal,
	type Rule,
	type Scene,
} from './scene';
import { listOf, quoteAt } from './words';

/** Whether a line answers 404 on purpose, and does not merely lead to a file that is not there. */
function saysNotFound( scene: Scene, by: Place ): boolean {
	return /\bR=404\b|^404\b/i.test( scene.at( by )?.node.args ?? '' );
}

function denialsIn( scene: Scene ): Denial[] {
	const found = new Map< string, Denial >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		// A password is another matter, and so is a file Apache cannot read.
		if (
			! isRefusal( answer ) ||
			answer.status >= 500 ||
			( answer.status === 404 && ! saysNotFound( scene, answer.by ) ) ||
			answer.headers[ 'www-authenticate' ]
		) {
			continue;
		}
		const key = keyOf( answer.by );
		const denial = found.get( key ) ?? {
			by: answer.by,
			status: answer.status,
			ids: [],
		};
		denial.ids.push( named.id );
		found.set( key, denial );
	}
	return [ ...found.values() ];
}

function usualSteps(): Step[] {
	return [
		step(
			__(
				'If nobody needs the rule, take it out. If a plugin wrote it, switch it off in that plugin’s settings: it would write the rule again.',
				'who-said-401'
			)
		),
	];
}

/** Lines that refuse a request that matters. */
export const denials: Rule = ( scene ) =>
	denialsIn( scene ).flatMap( ( denial ): Proposal[] => {
		const meaning = meaningOf( scene, denial );
		if ( ! meaning ) {
			return [];
		}
		const { by, status, ids } = denial;
		const requests = ids.flatMap( ( id ) => {
			const named = scene.named( id );
			return named ? lineOf( named ) : [];
		} );
		return [
			{
				id: meaning.id,
				directory: by.directory,
				lines: [ by.line ],
				severity: meaning.severity,
				summary: meaning.summary,
				detail: `${ quoteAt( scene, by ) } → ${ status }: ${ listOf( [
					...new Set( requests ),
				] ) }`,
				steps: meaning.steps ?? usualSteps(),
				...( meaning.ajax
					? {
							edits: ( [ 'granted', 'any' ] as const ).map(
								( way ) => ( {
									kind: 'add-ajax-exception' as const,
									directory: by.directory,
									way,
								} )
							),
						}
					: {} ),
			},
		];
	} );
