import { __, sprintf } from '@wordpress/i18n';
import { answerText } from '../../diagnosis/exchange/because';
import { isAsExpected } from '../../diagnosis/exchange/find-exchange';
import type {
	Evidence,
	Finding,
	Step,
	Suspect,
	Verdict,
} from '../../diagnosis/evidence/types';
import { htaccessLines } from './htaccess-lines';
import {
	bareUrl,
	codeBlock,
	codeSpan,
	inline,
	tableRow,
} from '../markdown-text';
import { fixOptions } from '../../diagnosis/evidence/fix-options';
import { optionTradeOff } from '../../diagnosis/evidence/trade-off';
import { createRedactor } from '../redact';
import { requestWords } from './request-words';
import { sureOf, sureText } from '../verdict/sure';

const tradeOffText = ( tradeOff: string ): string =>
	sprintf(
		/* translators: %s: a sentence on what the remedy costs. */
		__( 'Trade-off: %s', 'who-said-401' ),
		inline( tradeOff )
	);

/** A step below the number of its option: what it is called, what is done, what that costs, where. */
function stepLines( { title, text, link, snippet, tradeOff }: Step ): string[] {
	return [
		`${ title ? `**${ inline( title ) }** ` : '' }${ inline( text ) }`,
		...( tradeOff ? [ tradeOffText( tradeOff ) ] : [] ),
		...( link
			? [ `${ inline( link.label ) }: ${ bareUrl( link.url ) }` ]
			: [] ),
		...( snippet
			? [
					`${ codeSpan( snippet.where ) }:`,
					...codeBlock( snippet.code, snippet.language ),
				]
			: [] ),
	];
}

/** One option, with the steps that belong together and what they cost. */
const optionLines = ( steps: Step[], index: number, cost: string ): string[] =>
	[
		...steps.flatMap( ( step, at ) => [
			// A paragraph of its own.
			...( at > 0 ? [ '' ] : [] ),
			...stepLines( step ),
		] ),
		...( cost ? [ tradeOffText( cost ) ] : [] ),
	].map( ( line, at ) => {
		if ( at === 0 ) {
			return `${ index + 1 }. ${ line }`;
		}
		return line === '' ? '' : `   ${ line }`;
	} );

/** A candidate, with the place in its code where that is known. */
function suspectLine( { component, file, line, where }: Suspect ): string {
	const place = [ file && ( line > 0 ? `${ file }:${ line }` : file ), where ]
		.filter( Boolean )
		.join( ', ' );
	return `- ${ inline( component.name ) }${
		place ? ` ${ codeSpan( place ) }` : ''
	}`;
}

/** How sure one is that is not the headline’s. */
function sureLines( finding: Finding ): string[] {
	const sure = sureText( sureOf( finding, null ) );
	return sure === '' ? [] : [ inline( sure ), '' ];
}

/** A request by its id, in words. */
function requestOf( id: string, { exchanges }: Evidence ): string {
	const cited = exchanges?.find( ( { probe } ) => probe.id === id );
	return cited ? `${ codeSpan( requestWords( cited.probe ) ) }: ` : '';
}

function findingLines(
	finding: Finding,
	headline: string,
	evidence: Evidence
): string[] {
	const { remediation } = finding;
	return [
		// Of the first one, the title says it already.
		...( finding.summary === headline
			? []
			: [
					`## ${ inline( finding.summary ) }`,
					'',
					...sureLines( finding ),
				] ),
		...( finding.detail ? [ inline( finding.detail ), '' ] : [] ),
		...( finding.suspects.some( ( { file } ) => file !== '' ) ||
		finding.suspects.length > 1
			? [ ...finding.suspects.map( suspectLine ), '' ]
			: [] ),
		`### ${ __( 'How we know', 'who-said-401' ) }`,
		'',
		...finding.because.map( ( because ) =>
			because.kind === 'exchange'
				? `- ${ requestOf( because.id, evidence ) }${ inline(
						because.note
					) }`
				: `- ${ inline( because.note ) }`
		),
		'',
		`### ${ __( 'How to fix it', 'who-said-401' ) }`,
		'',
		...fixOptions( remediation.steps ).flatMap( ( steps, index ) =>
			optionLines( steps, index, optionTradeOff( steps, remediation ) )
		),
		'',
	];
}

function siteLines( { site, server, components }: Evidence ): string[] {
	const facts: [ string, string ][] = [
		[ __( 'WordPress', 'who-said-401' ), site?.wordpress ?? '?' ],
		[
			'PHP',
			[ site?.php ?? '?', server?.sapi ].filter( Boolean ).join( ', ' ),
		],
		[ __( 'Web server', 'who-said-401' ), server?.software || '?' ],
		[
			__( 'Addresses', 'who-said-401' ),
			site ? `${ site.home }, ${ site.siteurl }` : '?',
		],
		[ __( 'REST API', 'who-said-401' ), site?.restRoot ?? '?' ],
		[
			__( 'Plugins', 'who-said-401' ),
			components?.plugins
				.map( ( { name, version } ) => `${ name } ${ version }` )
				.join( ', ' ) ?? '?',
		],
		[
			__( 'Theme', 'who-said-401' ),
			components
				? `${ components.theme.name } ${ components.theme.version }`
				: '?',
		],
	];
	return facts.map(
		( [ name, value ] ) => `- ${ name }: ${ inline( value ) }`
	);
}

function exchangeLines( { exchanges }: Evidence ): string[] {
	return [
		tableRow( [
			__( 'Request', 'who-said-401' ),
			__( 'Expected', 'who-said-401' ),
			__( 'Answer', 'who-said-401' ),
			__( 'As expected', 'who-said-401' ),
		] ),
		tableRow( [ '---', '---', '---', '---' ] ),
		...( exchanges ?? [] ).map( ( exchange ) =>
			tableRow( [
				codeSpan( requestWords( exchange.probe ) ),
				exchange.probe.expects.statuses.join( '/' ),
				inline( answerText( exchange ) ),
				isAsExpected( exchange ) ? '✓' : '✗',
			] )
		),
	];
}

/**
 * The verdict and what it rests on, as Markdown to paste into a support thread. Secrets are taken out.
 *
 * @param evidence What was judged.
 * @param verdict  What it amounts to.
 * @param sure     How sure the first sentence is, one sentence; empty where nothing is to be said.
 */
export function toMarkdown(
	evidence: Evidence,
	verdict: Verdict,
	sure = ''
): string {
	const redactor = createRedactor();
	const seen = redactor.data( evidence );
	const { headline, notAsked, findings, correctRefusals, results } =
		redactor.data( verdict );
	const open = results.flatMap( ( result ) =>
		result.outcome === 'unknown'
			? [ `- ${ inline( result.title ) }: ${ inline( result.reason ) }` ]
			: []
	);
	return [
		`# ${ inline( headline ) }`,
		'',
		...( notAsked === '' ? [] : [ inline( notAsked ), '' ] ),
		...( sure === '' ? [] : [ inline( redactor.text( sure ) ), '' ] ),
		...findings.flatMap( ( { finding } ) =>
			findingLines( finding, headline, seen )
		),
		...( correctRefusals.length > 0
			? [
					`## ${ __( 'Correct refusals', 'who-said-401' ) }`,
					'',
					...correctRefusals.map(
						( { exchange, status, why } ) =>
							`- ${ requestOf( exchange, seen ) }${ status }. ${ inline( why ) }`
					),
					'',
				]
			: [] ),
		...htaccessLines( seen ),
		...( open.length > 0
			? [ `## ${ __( 'Not known', 'who-said-401' ) }`, '', ...open, '' ]
			: [] ),
		`## ${ __( 'Site', 'who-said-401' ) }`,
		'',
		...siteLines( seen ),
		'',
		`## ${ __( 'Requests', 'who-said-401' ) }`,
		'',
		...exchangeLines( seen ),
		'',
	].join( '\n' );
}
