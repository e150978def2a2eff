import { __, sprintf } from '@wordpress/i18n';

import { answerText } from '../../diagnosis/exchange/because';
import { isAsExpected } from '../../diagnosis/exchange/find-exchange';
import { codeSpan, inline, tableRow } from '../markdown-text';
import { sureOf, sureText } from '../verdict/sure';
import { placeOf, proofLines } from './proof-lines';
import type { ToShare } from './ready-to-share';
import { requestWords } from './request-words';
import { componentLines, versionLine } from './site-lines';

function requestTable( { evidence }: ToShare ): string[] {
	return [
		tableRow( [
			__( 'Request', 'who-said-401' ),
			__( 'Answer', 'who-said-401' ),
			__( 'Should be', 'who-said-401' ),
		] ),
		tableRow( [ '---', '---', '---' ] ),
		...( evidence.exchanges ?? [] ).map( ( exchange ) =>
			tableRow( [
				codeSpan( requestWords( exchange.probe ) ),
				`${ isAsExpected( exchange ) ? '✓' : '✗' } ${ inline(
					answerText( exchange )
				) }`,
				exchange.probe.expects.statuses.join( ', ' ),
			] )
		),
	];
}

/** For people who know nothing of the site, as Markdown: verdict, what was tried, who gets in, versions. Give it what is ready to share. */
export function textForForum( shared: ToShare ): string {
	const { now } = shared;
	const place = placeOf( shared );
	const others = now.main ? now.others : now.findings;
	return [
		`# ${ inline( now.headline ) }`,
		'',
		...( now.notAsked === '' ? [] : [ now.notAsked, '' ] ),
		...( place
			? [
					sprintf(
						/* translators: %s: file and line. */
						__( 'It is answered here: %s', 'who-said-401' ),
						codeSpan( place )
					),
					'',
				]
			: [] ),
		...proofLines( shared ).map( ( line ) => `- ${ inline( line ) }` ),
		...others.map( ( { finding } ) =>
			sprintf(
				/* translators: %s: a sentence on a further problem. */
				__( '- Also found: %s', 'who-said-401' ),
				inline(
					`${ finding.summary } ${ sureText( sureOf( finding, null ) ) }`.trim()
				)
			)
		),
		'',
		`## ${ __( 'Who gets in', 'who-said-401' ) }`,
		'',
		...requestTable( shared ),
		'',
		`## ${ __( 'Site', 'who-said-401' ) }`,
		'',
		inline( versionLine( shared ) ),
		'',
		...componentLines( shared ).map( ( line ) => `- ${ inline( line ) }` ),
		'',
	].join( '\n' );
}
