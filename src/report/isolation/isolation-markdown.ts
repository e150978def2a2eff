import { __, sprintf } from '@wordpress/i18n';

import { codeSpan, inline, tableRow } from '../markdown-text';
import { numberText } from '../../language/page-language';
import { createRedactor } from '../redact';
import { claimOf } from './claim';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import {
	answerWords,
	outcomeWord,
	setWords,
	statementWords,
} from './trial-words';

function trialLines( outcome: SearchOutcome ): string[] {
	const { isolation, answers } = outcome;
	if ( ! isolation ) {
		return [];
	}
	return [
		...isolation.statements.map(
			( statement ) =>
				`- ${ inline( statementWords( outcome, statement ) ) } (${ statement.trials
					.map( ( id ) => `\\#${ id }` )
					.join( ', ' ) })`
		),
		'',
		tableRow( [
			__( 'Test', 'who-said-401' ),
			__( 'Plugins', 'who-said-401' ),
			__( 'Answer', 'who-said-401' ),
		] ),
		tableRow( [ '---', '---', '---' ] ),
		...isolation.trials.map( ( { id, enabled, outcome: seen } ) => {
			const answer = answers.find( ( { trial } ) => trial === id );
			return tableRow( [
				String( id ),
				inline( setWords( outcome, enabled ) ),
				inline(
					[
						outcomeWord( seen ),
						...( answer ? [ answerWords( answer ) ] : [] ),
					].join( ', ' )
				),
			] );
		} ),
	];
}

/** What a search has shown and what it rests on, as Markdown. Secrets are taken out. */
export function isolationMarkdown( given: SearchOutcome ): string {
	const outcome = createRedactor().data( given );
	const { headline, notes } = claimOf( outcome );
	const { probe, origin, isolation, duration } = outcome;
	return [
		`## ${ __( 'Search for the plugin', 'who-said-401' ) }`,
		'',
		inline( headline ),
		'',
		...( origin
			? [
					`${ codeSpan( `${ origin.file }:${ origin.line }` ) } (${ codeSpan(
						origin.where
					) })`,
					'',
				]
			: [] ),
		...notes.flatMap( ( note ) => [ inline( note ), '' ] ),
		sprintf(
			/* translators: 1: a request. 2: number of trials. 3: number of seconds. */
			__(
				'Request: %1$s. Test requests: %2$d, seconds: %3$s.',
				'who-said-401'
			),
			codeSpan( `${ probe.method } ${ probe.url }` ),
			isolation?.trials.length ?? 0,
			numberText( duration / 1000, 1 )
		),
		'',
		...trialLines( outcome ),
		'',
	].join( '\n' );
}
