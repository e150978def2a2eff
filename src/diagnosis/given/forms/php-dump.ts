import { answerIn, isFields, statusOf } from '../reading/answer';
import {
	answerOfData,
	fieldsBelow,
	requestOfFields,
	under,
} from '../reading/data-request';
import { dumpIn } from '../reading/print-r';
import type { Form } from '../reading/written';

/** The status of what `wp_remote_*` gives back: `response`, in it `code`. */
function statusOfDump( dump: unknown ): number | null {
	for ( const fields of fieldsBelow( dump ) ) {
		const response = under( fields, 'response' );
		const inner = isFields( response )
			? statusOf( under( response, 'code' ) )
			: null;
		if ( inner !== null ) {
			return inner;
		}
	}
	return null;
}

/** The code of a `WP_Error`, which is the name under which it keeps its messages. */
function codeOfError( dump: unknown ): string | null {
	for ( const fields of fieldsBelow( dump ) ) {
		const errors = under( fields, 'errors' );
		const code = isFields( errors )
			? Object.keys( errors )[ 0 ]
			: undefined;
		if ( code !== undefined && /^(?!http_)[a-z]\w*_\w+$/i.test( code ) ) {
			return code;
		}
	}
	return null;
}

/** What PHP prints of an answer or an error: `print_r`, `var_dump`. It names the request only where something put it there. */
export const phpDump: Form = {
	id: 'php-dump',
	recognises: ( text ) =>
		/^[ \t]*\[[^\]\n]+\]\s*=>/m.test( text ) &&
		/\bArray\b|\bObject\b|array\(\d+\)|object\(/.test( text ),
	read( text ) {
		const dump = dumpIn( text );
		if ( ! dump ) {
			return [];
		}
		const request = fieldsBelow( dump )
			.map( requestOfFields )
			.find( ( each ) => each !== null );
		const answer = answerOfData( dump );
		return [
			{
				...( request ?? { url: null } ),
				...answer,
				code:
					answer.code ??
					answerIn( text )?.code ??
					codeOfError( dump ),
				status: statusOfDump( dump ) ?? answer.status ?? null,
			},
		];
	},
};
