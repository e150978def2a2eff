import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import { jsonAlone } from '../reading/json-spans';
import {
	answerOfData,
	fieldsBelow,
	requestOfFields,
} from '../reading/data-request';
import { codeWordIn } from '../reading/code-word';
import { statusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

/** Words by which n8n, Make and Zapier are known. */
const SIGNS =
	/"?n8nDetails"?|n8n-nodes|NodeApiError|"rawErrorMessage"|(?:Bad request|Authorization failed|Forbidden|Method not allowed) - (?:please|perhaps) check|The operation failed with an error|BundleValidationError|DataError|The app returned|Problem in node|Failed to create a \w+ in WordPress/i;

const SAID =
	/The app returned\s*["“]([^"”]{1,300})["”]|\[\d{3}\]\s*([^\n]{1,300})|"errorMessage"\s*:\s*"([^"]{1,300})"/;

/** A line of the stack that JavaScript prints below an error, a line of JSON, or none. */
const NO_WORDS = /^\s*(?:at\s|["{}[\]]|$)/;

/** What n8n writes in place of a status (its own list, `STATUS_CODE_MESSAGES`). */
const SENTENCES: [ string, number ][] = [
	[ 'Bad request - please check your parameters', 400 ],
	[ 'Authorization failed - please check your credentials', 401 ],
	[ 'Forbidden - perhaps check your credentials', 403 ],
	[ 'Method not allowed - please check you are using', 405 ],
];

const statusOfSentence = ( text: string ) =>
	SENTENCES.find( ( [ sentence ] ) => text.includes( sentence ) )?.[ 1 ] ??
	null;

/** What such a program puts before the words of the site. */
const BEFORE = /^(?:error:\s*)?(?:wordpress )?error:\s*/i;

/** The sentence that the page of such a program shows; without a known one, the last line of words. */
function saidIn( text: string ): string | null {
	const found = SAID.exec( text )?.slice( 1 ).find( Boolean );
	const last =
		text
			.trim()
			.split( /\r?\n/ )
			.filter( ( line ) => ! NO_WORDS.test( line ) )
			.at( -1 ) ?? '';
	return (
		( found ?? ( last.length < 300 ? last : '' ) )
			.trim()
			.replace( BEFORE, '' ) || null
	);
}

/** An error of n8n, Make or Zapier, as their pages show it or let it be copied. */
export const automation: Form = {
	id: 'automation',
	recognises: ( text ) => SIGNS.test( text ),
	read( text ) {
		const data = jsonAlone( text );
		const request = fieldsBelow( data )
			.map( requestOfFields )
			.find( ( each ) => each !== null );
		const own = answerOfData( data );
		const said = answerIn( text );
		const [ address ] = addressesIn( text ).filter( ( { text: url } ) =>
			/\/wp-json|rest_route=/.test( url )
		);
		return [
			{
				...( request ?? {
					url: address?.text ?? null,
					// Zapier: `Got 401 calling POST https://…`.
					method:
						/\bcalling (GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) https?:/.exec(
							text
						)?.[ 1 ] ?? null,
				} ),
				code:
					said?.code ??
					own.code ??
					/\((\w+_\w+)\)/.exec( text )?.[ 1 ] ??
					codeWordIn( text ) ??
					null,
				message: said?.message ?? own.message ?? saidIn( text ),
				status:
					own.status ??
					statusOf( /\[(\d{3})\]/.exec( text )?.[ 1 ] ) ??
					said?.status ??
					statusIn( text ) ??
					statusOfSentence( text ),
			},
		];
	},
};
