import {
	readAll,
	type GivenReading,
	type GivenRequest,
	type GivenSite,
} from '../src/diagnosis/given';
import {
	prepareForRun,
	type Beside,
} from '../src/diagnosis/given/given-for-run';
import { expectApproved } from './approved';

/** The site whose requests the tests read. */
export const SITE: GivenSite = {
	home: 'https://example.org',
	siteurl: 'https://example.org',
	restRoot: 'https://example.org/wp-json/',
};

/** Basic header of a user name and a password, as a test expects it. */
export const basic = ( login: string ) => `Basic ${ btoa( login ) }`;

/** Longer texts are files, of which a test says itself what matters. */
const LONGEST = 3000;

/** What a text tells, without what it does not tell. */
const told = ( known: object ) =>
	Object.fromEntries(
		Object.entries( known ).filter( ( [ , value ] ) => value !== null )
	);

/** What a run keeps that is not in the request itself. */
function keptBeside( request: GivenRequest, beside: Beside ) {
	const { request: kept, ...secret } = prepareForRun( request, beside );
	return told( {
		...Object.fromEntries(
			Object.entries( kept ).filter(
				( [ key, value ] ) =>
					value !== request[ key as keyof GivenRequest ]
			)
		),
		...secret,
	} );
}

/** What is understood of a text, held to what was approved, all of it. */
export function readWhole( text: string, site = SITE ): GivenReading {
	const understood = readAll( text, site );
	const { reading: read, isCrossSite, sent, others, asked } = understood;
	if ( text.length <= LONGEST ) {
		expectApproved(
			`given/${ read.kind === 'unreadable' ? read.kind : read.form }.yaml`,
			{
				text,
				...( site !== SITE && { site } ),
				...( read.kind === 'request'
					? told( {
							request: told( read.request ),
							asked,
							others: others.length ? others.map( told ) : null,
							kept: keptBeside( read.request, {
								isCrossSite,
								sent,
							} ),
						} )
					: read ),
			}
		);
	}
	return read;
}

/** The request that a text shows, with the form it was read in; a text that shows none fails the test. */
export function requestIn( text: string, site = SITE ) {
	const read = readWhole( text, site );
	if ( read.kind !== 'request' ) {
		throw new Error( JSON.stringify( read ) );
	}
	return { form: read.form, ...read.request };
}

/** The answer that a text shows where it shows nothing else. */
export function answerOnlyIn( text: string ) {
	const read = readWhole( text );
	if ( read.kind !== 'answer' ) {
		throw new Error( JSON.stringify( read ) );
	}
	return read;
}
