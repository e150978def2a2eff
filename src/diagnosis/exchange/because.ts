import { __, sprintf } from '@wordpress/i18n';
import type { Because, Exchange, GivenFacts } from '../evidence/types';

/** What came back, in a few words: `401 rest_not_logged_in`, `200`, `no answer (timeout)`. */
export function answerText( { response, failure }: Exchange ): string {
	if ( ! response ) {
		return sprintf(
			/* translators: %s: why there was no answer, e.g. "timeout". */
			__( 'no answer (%s)', 'who-said-401' ),
			failure?.kind ?? 'unknown'
		);
	}
	return [ response.status, response.code ].filter( Boolean ).join( ' ' );
}

/** Cites an exchange as a reason; without a note it says what came back. */
export function citing( exchange: Exchange, note?: string ): Because {
	return {
		kind: 'exchange',
		id: exchange.probe.id,
		note: note ?? answerText( exchange ),
	};
}

/** Cites every exchange there is among those given. */
export function citingAll(
	...exchanges: ( Exchange | undefined )[]
): Because[] {
	const there = exchanges.filter( ( each ) => each !== undefined );
	return [ ...new Set( there ) ].map( ( each ) => citing( each ) );
}

/** Cites a fact about the site. */
export function citingFact( note: string ): Because {
	return { kind: 'fact', note };
}

/** Cites a fact as code says it: a status with a code, a request, a setting with its value. */
export function citingCode( note: string ): Because {
	return { kind: 'fact', note, isCode: true };
}

/** A request that the user gave: what was asked and, where it is known, what was answered. */
export function citingGiven( {
	method,
	url,
	status,
	code,
	message,
}: GivenFacts ): Because[] {
	const said = code ?? ( url === null ? message : '' ) ?? '';
	const answered = [ status || '', said ].join( ' ' ).trim();
	return [
		...( url === null ? [] : [ citingCode( `${ method } ${ url }` ) ] ),
		...( answered ? [ citingFact( answered ) ] : [] ),
	];
}
