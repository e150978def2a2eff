import { readGiven, type GivenSite } from '.';

/** The site whose requests the tests read. */
export const SITE: GivenSite = {
	home: 'https://example.org',
	siteurl: 'https://example.org',
	restRoot: 'https://example.org/wp-json/',
};

/** Basic header of a user name and a password, as a test expects it. */
export const basic = ( login: string ) => `Basic ${ btoa( login ) }`;

/** The request that a text shows, with the form it was read in; a text that shows none fails the test. */
export function requestIn( text: string, site = SITE ) {
	const reading = readGiven( text, site );
	if ( reading.kind !== 'request' ) {
		throw new Error( JSON.stringify( reading ) );
	}
	return { form: reading.form, ...reading.request };
}

/** The answer that a text shows where it shows nothing else. */
export function answerOnlyIn( text: string ) {
	const reading = readGiven( text, SITE );
	if ( reading.kind !== 'answer' ) {
		throw new Error( JSON.stringify( reading ) );
	}
	return reading;
}
