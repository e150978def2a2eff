import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import type { Form } from '../reading/written';

/** `Client error: `POST https://…` resulted in a `401 Unauthorized` response`. */
const SENTENCE =
	/(?:Client|Server) error: `?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) (?=https?:)/;

/** An exception of Guzzle. */
export const guzzle: Form = {
	id: 'guzzle',
	recognises: ( text ) => SENTENCE.test( text ),
	read( text ) {
		const found = SENTENCE.exec( text );
		const from = ( found?.index ?? 0 ) + ( found?.[ 0 ].length ?? 0 );
		const rest = text.slice( from );
		return [
			{
				method: found?.[ 1 ] ?? null,
				url: addressesIn( rest.slice( 0, 4000 ) )[ 0 ]?.text ?? null,
				...answerIn( rest ),
				status: statusOf(
					/resulted in an? `?(\d{3})/.exec( rest )?.[ 1 ]
				),
			},
		];
	},
};
