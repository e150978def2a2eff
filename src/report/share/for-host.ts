import { __, sprintf } from '@wordpress/i18n';

import { answerText } from '../../diagnosis/exchange/because';
import type { Exchange, Station } from '../../diagnosis/evidence/types';
import { proofLines } from './proof-lines';
import type { ToShare } from './ready-to-share';
import { failedRequests, listed, requestWords } from './request-words';
import { versionLine } from './site-lines';

/** Stations that a host looks after. */
const OF_THE_HOST: readonly Station[] = [ 'proxy', 'web-server', 'php' ];

/** Names by which somebody who looks after a server finds a request in the logs. */
const LOG_HEADERS = [ 'cf-ray', 'x-request-id', 'x-amz-cf-id', 'x-served-by' ];

function requestLine( exchange: Exchange ): string {
	const marks = LOG_HEADERS.flatMap( ( name ) => {
		const value = exchange.response?.headers[ name ];
		return value ? [ `${ name }: ${ value }` ] : [];
	} );
	return `- ${ [
		new Date( exchange.sentAt ).toISOString(),
		requestWords( exchange.probe ),
		sprintf(
			/* translators: %s: an answer, such as "401 rest_forbidden". */
			__( 'answer: %s', 'who-said-401' ),
			answerText( exchange )
		),
		...marks,
	].join( ' · ' ) }`;
}

/** What is asked for: the steps where the host can take them, or that it need do nothing. */
function wishLines( { now: { main } }: ToShare ): string[] {
	if ( ! main ) {
		return [];
	}
	const { station, remediation } = main.finding;
	if ( ! OF_THE_HOST.includes( station ) ) {
		return [
			__(
				'This answer came from WordPress itself, not from the web server or a firewall in front of it. There is nothing to change on the server for it.',
				'who-said-401'
			),
		];
	}
	return [
		__( 'Could you please change this on the server:', 'who-said-401' ),
		...remediation.steps.flatMap( ( { text, snippet } ) => [
			`- ${ text }`,
			...( snippet
				? [
						`  ${ snippet.where }:`,
						...snippet.code
							.split( '\n' )
							.map( ( line ) => `    ${ line }` ),
					]
				: [] ),
		] ),
	];
}

/** A letter to those who run the server, as plain text: what is refused, when, and what to allow. Give it what is ready to share. */
export function textForHost( shared: ToShare ): string {
	const failed = failedRequests( shared );
	const proof = proofLines( shared );
	const wish = wishLines( shared );
	return [
		__( 'Hello,', 'who-said-401' ),
		'',
		shared.now.headline,
		...( proof.length > 0 ? [ '', ...proof ] : [] ),
		'',
		...( failed.length > 0
			? [
					__(
						'These requests did not get the answer they should (times in UTC):',
						'who-said-401'
					),
					...listed( failed, requestLine ),
				]
			: [
					__(
						'All requests of this check got the answer they should.',
						'who-said-401'
					),
				] ),
		...( wish.length > 0 ? [ '', ...wish ] : [] ),
		'',
		versionLine( shared ),
		'',
	].join( '\n' );
}
