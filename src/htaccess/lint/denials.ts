import { __, sprintf } from '@wordpress/i18n';
import type { Step } from '../../diagnosis/evidence/types';
import type { Place } from '../../apache/syntax/types';
import { type Denial, step } from './denial';
import { meaningOf } from './denial-meanings';
import { malwareHint } from './php-refused';
import { lineOf } from './requests';
import {
	isRefusal,
	keyOf,
	type Proposal,
	type Rule,
	type Scene,
} from './scene';
import { listOf, quoteAt } from './words';

/** Whether a line gives an answer of its own, and does not merely lead to a file that is not there or that cannot be read. */
export function saysStatus(
	scene: Scene,
	{ status, by }: { status: number; by: Place }
): boolean {
	const args = scene.at( by )?.node.args ?? '';
	return (
		new RegExp( `\\bR=${ status }\\b|^${ status }\\b`, 'i' ).test( args ) ||
		( status === 410 && /^gone\b|[[,]\s*(?:G|gone)\s*[\],]/i.test( args ) )
	);
}

/** Answers that a line refuses with only where it says so: a file that is not there, a method no file takes, a fault. */
const OWN_WORDS = ( status: number ) =>
	status === 404 || status === 405 || status >= 500;

function denialsIn( scene: Scene ): Denial[] {
	const found = new Map< string, Denial >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		// A password is another matter, and so is a file Apache cannot read.
		if (
			! isRefusal( answer ) ||
			( OWN_WORDS( answer.status ) && ! saysStatus( scene, answer ) ) ||
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
				'If nobody needs the rule, take it out. If a plugin wrote it, turn it off in that plugin’s settings: it would write the rule again.',
				'who-said-401'
			)
		),
	];
}

/** What is shown to developers: the line, its answer, the requests, and what else it refuses. */
function detailOf( scene: Scene, denial: Denial, others: string[] ): string {
	const { by, status, ids } = denial;
	const requests = ids.flatMap( ( id ) => {
		const named = scene.named( id );
		return named ? lineOf( named ) : [];
	} );
	return [
		`${ quoteAt( scene, by ) } → ${ status }: ${ listOf( [
			...new Set( requests ),
		] ) }`,
		others.length > 0
			? sprintf(
					/* translators: %s: things, separated by commas. */
					__( 'It also refuses: %s.', 'who-said-401' ),
					others.join( ', ' )
				)
			: '',
		malwareHint( scene, by ),
	]
		.filter( Boolean )
		.join( ' – ' );
}

/** Lines that refuse a request that matters. */
export const denials: Rule = ( scene ) =>
	denialsIn( scene ).flatMap( ( denial ): Proposal[] => {
		const { meaning, others } = meaningOf( scene, denial ) ?? {};
		if ( ! meaning || ! others ) {
			return [];
		}
		const { by } = denial;
		return [
			{
				id: meaning.id,
				directory: by.directory,
				lines: [ by.line ],
				severity: meaning.severity,
				summary: meaning.summary,
				detail: detailOf( scene, denial, others ),
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
