import { __, sprintf } from '@wordpress/i18n';

import { answerText } from '../../diagnosis/exchange/because';
import { codeBlock, codeSpan, inline } from '../markdown-text';
import { placeOf, proofLines } from './proof-lines';
import type { ToShare } from './ready-to-share';
import { curlOf, failedRequests, listed, requestWords } from './request-words';
import { culpritVersion, versionLine } from './site-lines';

/** For the author of the plugin that answers, as Markdown: the place, how to reproduce it, and the proof. Give it what is ready to share. */
export function textForPlugin( shared: ToShare ): string {
	const place = placeOf( shared );
	const failed = failedRequests( shared );
	const curl = failed
		.map( ( { probe } ) => curlOf( probe ) )
		.find( ( command ) => command !== null );
	return [
		`# ${ inline( shared.now.headline ) }`,
		'',
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
		'',
		...listed(
			failed,
			( exchange ) =>
				`- ${ codeSpan( requestWords( exchange.probe ) ) }: ${ inline(
					answerText( exchange )
				) }`
		),
		'',
		...( curl
			? [
					__( 'To reproduce it:', 'who-said-401' ),
					'',
					...codeBlock( curl, 'sh' ),
					'',
				]
			: [] ),
		[ culpritVersion( shared ), versionLine( shared ) ]
			.filter( Boolean )
			.map( inline )
			.join( '. ' ),
		'',
	].join( '\n' );
}
