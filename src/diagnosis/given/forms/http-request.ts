import { linesOf, requestLineIn, requestOfLines } from '../reading/http-text';
import type { Form } from '../reading/written';

/** Lines of each request with its answer: another one begins behind a blank line, and what follows is not said of the one before. */
function messagesOf( lines: readonly string[] ): string[][] {
	const messages: string[][] = [ [] ];
	lines.forEach( ( line, at ) => {
		const isNext =
			at > 0 &&
			lines[ at - 1 ]?.trim() === '' &&
			requestLineIn( [ line ] ) === 0;
		if ( isNext ) {
			messages.push( [] );
		}
		messages.at( -1 )?.push( line );
	} );
	return messages.slice( 0, 100 );
}

/** A request as it goes over the wire, as Burp, a proxy or “view source” in the browser's tools show it; its answer may follow. */
export const httpRequest: Form = {
	id: 'http-request',
	recognises: ( text ) => requestLineIn( linesOf( text ) ) >= 0,
	read( text ) {
		return messagesOf( linesOf( text ) ).flatMap(
			( lines ) => requestOfLines( lines ) ?? []
		);
	},
};
