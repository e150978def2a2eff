import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import { headerBlock } from '../reading/labels';
import type { Form } from '../reading/written';

const SENT = /^[ \t]*--> (GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) (?=https?:)/m;
const END = /^[ \t]*--> END [A-Z]+(?: \((\d+)-byte body\))?[^\n]*$/m;
const CAME = /^[ \t]*<-- (\d{3})\b/m;

/** What OkHttp and Retrofit log on Android: `--> POST https://…`, its headers and body, `<-- 401 https://… (210ms)`. */
export const okhttp: Form = {
	id: 'okhttp',
	recognises: ( text ) => SENT.test( text ),
	read( text ) {
		const sent = SENT.exec( text );
		if ( ! sent ) {
			return [];
		}
		const rest = text.slice( sent.index + sent[ 0 ].length );
		const end = END.exec( rest );
		const came = CAME.exec( rest );
		const out = rest.slice( 0, end?.index ?? came?.index );
		// A body in the middle has no colon behind its first word.
		const headers = headerBlock(
			out
				.split( /\r?\n/ )
				.slice( 1 )
				.filter( ( line ) => /^[ \t]*[A-Za-z][\w-]*: \S/.test( line ) )
				.join( '\n' )
		);
		const size = end?.[ 1 ];
		return [
			{
				method: sent[ 1 ] ?? null,
				url: addressesIn( rest.slice( 0, 4000 ) )[ 0 ]?.text ?? null,
				headers,
				body: size === undefined ? null : Number( size ) > 0,
				...( came && answerIn( rest.slice( came.index ) ) ),
				status: statusOf( came?.[ 1 ] ),
			},
		];
	},
};
