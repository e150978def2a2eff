import { answerIn, isFields, statusOf } from '../reading/answer';
import { codeTokens } from '../reading/code-tokens';
import { CodeReader } from '../reading/code-reader';
import { type CodeValue } from '../reading/code-values';
import {
	answerOfData,
	fieldsBelow,
	requestOfFields,
	under,
} from '../reading/data-request';
import { jsonIn } from '../reading/json-spans';
import { statusIn } from '../reading/status-words';
import type { Form, Written, WrittenAnswer } from '../reading/written';

const SIGNS =
	/\bAxiosError\b|"name":\s*"AxiosError"|\bERR_BAD_(?:REQUEST|RESPONSE)\b|isAxiosError|\bERR_NON_2XX_3XX_RESPONSE\b/;

/** Data out of what a console prints of an object, with names unquoted and strings in single quotes. */
function dataOf( value: CodeValue ): unknown {
	if ( value.kind === 'fields' ) {
		return Object.fromEntries(
			value.fields.map( ( [ name, each ] ) => [ name, dataOf( each ) ] )
		);
	}
	if ( value.kind === 'list' ) {
		return value.items.map( dataOf );
	}
	return value.kind === 'text' ? value.text : null;
}

/** The objects that a text prints: as JSON, or as Node and browsers print them. */
function objectsIn( text: string ): unknown[] {
	const spans = jsonIn( text ).map( ( { data } ) => data );
	if (
		spans.some(
			( each ) =>
				isFields( each ) && ( 'config' in each || 'url' in each )
		)
	) {
		return spans;
	}
	const tokens = codeTokens( text );
	const first = tokens.findIndex(
		( { text: sign, kind }, nth ) =>
			kind === 'sign' &&
			sign === '{' &&
			/^[:]$/.test( tokens[ nth + 2 ]?.text ?? '' )
	);
	return first < 0
		? spans
		: [ dataOf( new CodeReader( tokens, first, new Map() ).value() ) ];
}

/** The answer's own error: what axios says of itself is not. */
function answerOf( data: unknown, text: string ): WrittenAnswer {
	const response = isFields( data ) ? under( data, 'response' ) : undefined;
	const said = isFields( response ) ? answerOfData( { response } ) : {};
	const own = isFields( data ) ? statusOf( under( data, 'status' ) ) : null;
	return {
		code: said.code ?? answerIn( text )?.code ?? null,
		message: said.message ?? answerIn( text )?.message ?? null,
		status: own ?? said.status ?? statusIn( text.slice( 0, 5000 ) ),
	};
}

/** An error of axios: as JSON (`error.toJSON()`), or as a console prints it. */
export const axiosError: Form = {
	id: 'axios',
	recognises: ( text ) => SIGNS.test( text ),
	read( text ) {
		const objects = objectsIn( text );
		return objects.flatMap( ( data ): Written[] => {
			const request = fieldsBelow( data )
				.map( requestOfFields )
				.find( ( each ) => each !== null );
			return request ? [ { ...request, ...answerOf( data, text ) } ] : [];
		} );
	},
};
