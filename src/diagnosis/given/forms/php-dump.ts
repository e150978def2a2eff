import { answerIn, isFields, statusOf } from '../reading/answer';
import {
	answerOfData,
	fieldsBelow,
	requestOfFields,
	under,
} from '../reading/data-request';
import { dumpIn } from '../reading/print-r';
import type { Form, WrittenAnswer } from '../reading/written';

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

/** Code and message of a `WP_Error`: the code is the name under which it keeps its messages. */
function errorOf( dump: unknown ): Pick< WrittenAnswer, 'code' | 'message' > {
	for ( const fields of fieldsBelow( dump ) ) {
		const errors = under( fields, 'errors' );
		const code = isFields( errors )
			? Object.keys( errors )[ 0 ]
			: undefined;
		if ( code !== undefined && /^(?!http_)[a-z]\w*_\w+$/i.test( code ) ) {
			const told =
				isFields( errors ) && isFields( errors[ code ] )
					? Object.values( errors[ code ] )[ 0 ]
					: undefined;
			return {
				code,
				message: typeof told === 'string' ? told : null,
			};
		}
	}
	return {};
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
		const error = errorOf( dump );
		return [
			{
				...( request ?? { url: null } ),
				...answer,
				code:
					answer.code ?? answerIn( text )?.code ?? error.code ?? null,
				message: answer.message ?? error.message ?? null,
				status: statusOfDump( dump ) ?? answer.status ?? null,
			},
		];
	},
};
