import { addressesIn } from '../reading/address-words';
import { answerBeside } from '../reading/answer-text';
import { headersOfData, requestOfFields } from '../reading/data-request';
import { isFields, statusOf } from '../reading/answer';
import { jsonIn } from '../reading/json-spans';
import type { Form, Header } from '../reading/written';

const FIRST =
	/^[ \t]*(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) (https?:\/\/\S+)/m;
const PARTS =
	/^[ \t]*▸?\s*(Request Headers|Request Body|Response Headers|Response Body|Network)\b[:\s]*/gim;

/** Lines `name: value` or `name: "value",` as the console shows them. */
function headersOf( text: string ): Header[] {
	const [ span ] = jsonIn( text );
	if ( span && isFields( span.data ) ) {
		return headersOfData( span.data ) ?? [];
	}
	return text.split( /\r?\n/ ).flatMap( ( line ): Header[] => {
		const [ , name = '', value = '' ] =
			/^\s*"?([\w-]+)"?:\s*"?(.*?)"?,?\s*$/.exec( line ) ?? [];
		return name ? [ [ name, value ] ] : [];
	} );
}

/** What Postman's console shows of a request: its line, then blocks with headers and bodies. */
export const postmanConsole: Form = {
	id: 'postman-console',
	recognises: ( text ) =>
		FIRST.test( text ) &&
		/^[ \t]*▸?\s*Request Headers/im.test( text ) &&
		/Postman/i.test( text ),
	read( text ) {
		const [ , method = '', url = '' ] = FIRST.exec( text ) ?? [];
		const marks = [ ...text.matchAll( PARTS ) ];
		const part = ( name: string ) => {
			const nth = marks.findIndex(
				( mark ) => ( mark[ 1 ] ?? '' ).toLowerCase() === name
			);
			const mark = marks[ nth ];
			return mark
				? text.slice(
						mark.index + mark[ 0 ].length,
						marks[ nth + 1 ]?.index
					)
				: null;
		};
		const head = text.slice( 0, marks[ 0 ]?.index );
		const headers = headersOf( part( 'request headers' ) ?? '' );
		const answer = answerBeside( part( 'response body' ) ?? '' );
		return [
			{
				...requestOfFields( {} ),
				method,
				url: addressesIn( url )[ 0 ]?.text ?? null,
				headers,
				isComplete: headers.length > 0,
				body: part( 'request body' ) === null ? null : true,
				...answer,
				status:
					answerBeside( head.replace( url, ' ' ) ).status ??
					statusOf( answer.status ),
			},
		];
	},
};
