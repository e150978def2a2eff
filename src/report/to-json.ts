import { maskSecrets } from '../htaccess/mask-secrets';
import type { Evidence, Exchange } from '../diagnosis/evidence/types';
import { createRedactor } from './redact';

/**
 * Version of the format of saved evidence; goes up when a reader of old files has to care.
 *
 * @public
 */
export const EVIDENCE_FORMAT = 1;

/** Names of the namespaces, in the index of the REST API: which plugins bring routes. */
const NAMESPACES = /"namespaces":\[[^\]]*\]/;

/** The first name in a post type, which tells whether the argument `context=edit` arrived. */
const FIRST_NAME = /^\s*\{\s*"(?:capabilities|description)":/;

/** Title of a list of files that a web server made. */
const LISTING = /<title>\s*Index of [^<]{0,200}<\/title>/i;

/**
 * What this plugin itself answers to the question which headers and cookies arrive: names, opinions, and yes or no. Nothing in it has
 * the form of a value, though some of its words are those that values stand behind elsewhere.
 */
const OWN_ANSWER =
	/^\{"(?:success":true,"data":\{"httpAuthorization"|ws401":"cookies")[\w":,[\]{}-]*$/;

const isOwnAnswer = ( { response }: Exchange ) =>
	response !== null &&
	response.status === 200 &&
	OWN_ANSWER.test( response.body );

/** Bodies of granted requests hold content and names of people; of them verdicts rest on the list of namespaces, on the first name in a post type, and on being a list of files. */
function withoutContent( exchange: Exchange ): Exchange {
	const { response } = exchange;
	return ! response || response.status >= 400
		? exchange
		: {
				...exchange,
				response: {
					...response,
					body: keptOf( exchange, response.body ),
				},
			};
}

function keptOf( { probe }: Exchange, body: string ): string {
	const listing = probe.route !== null && LISTING.exec( body )?.[ 0 ];
	if ( listing ) {
		return listing;
	}
	const first =
		probe.endpoint === 'edit-context' && FIRST_NAME.exec( body )?.[ 0 ];
	if ( first ) {
		return first;
	}
	const list = probe.endpoint === 'index' && NAMESPACES.exec( body )?.[ 0 ];
	return list ? `{${ list }}` : '';
}

/** Evidence without secrets, as data: judging it again gives the same verdict. */
export function redactEvidence(
	evidence: Evidence,
	redactor = createRedactor()
): Evidence {
	const redacted: Evidence = redactor.data( {
		...evidence,
		htaccess: evidence.htaccess && {
			...evidence.htaccess,
			files: evidence.htaccess.files.map( ( file ) => ( {
				...file,
				text: file.text && maskSecrets( file.text ),
			} ) ),
		},
		exchanges: evidence.exchanges?.map( withoutContent ) ?? null,
	} );
	return {
		...redacted,
		exchanges:
			evidence.exchanges?.flatMap( ( before, index ) => {
				const exchange = redacted.exchanges?.[ index ];
				return exchange ? [ withOwnWords( exchange, before ) ] : [];
			} ) ?? null,
	};
}

/** Puts back what is written by us alone: what is expected of a probe, and our own answers. */
function withOwnWords( redacted: Exchange, before: Exchange ): Exchange {
	return {
		...redacted,
		probe: { ...redacted.probe, expects: before.probe.expects },
		response:
			redacted.response && before.response && isOwnAnswer( before )
				? { ...redacted.response, body: before.response.body }
				: redacted.response,
	};
}
