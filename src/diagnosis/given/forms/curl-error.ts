import { placesIn } from '../reading/places';
import { silenceIn } from '../reading/transfer-error';
import type { Form } from '../reading/written';

/** Longest text that is an error and what stands around it, and not a file. */
const LIMIT = 20_000;

/** The manual that curl names in its errors. */
const isOfCurl = ( address: string ) =>
	/^https?:\/\/curl\.(?:se|haxx\.se)\//i.test( address );

/**
 * `curl: (60) …`, `cURL error 28: …` and what other programs say of certificates, with no address beside it: no answer came, and which
 * request it was is not told.
 */
export const curlError: Form = {
	id: 'curl-error',
	recognises: ( text ) =>
		text.length < LIMIT &&
		silenceIn( text ) !== null &&
		placesIn( text ).every( ( place ) => isOfCurl( place.text ) ),
	read: ( text ) => [ { url: null, message: silenceIn( text ) } ],
};
