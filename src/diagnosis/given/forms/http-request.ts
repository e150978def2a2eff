import { linesOf, requestLineIn, requestOfLines } from '../reading/http-text';
import type { Form } from '../reading/written';

/** A request as it goes over the wire, as Burp, a proxy or “view source” in the browser's tools show it; its answer may follow. */
export const httpRequest: Form = {
	id: 'http-request',
	recognises: ( text ) => requestLineIn( linesOf( text ) ) >= 0,
	read( text ) {
		const request = requestOfLines( linesOf( text ) );
		return request ? [ request ] : [];
	},
};
