import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import { labelled, withBreaks } from '../reading/labels';
import type { Form } from '../reading/written';

/** What Site Health says of the REST API: it asked from the server itself, with the cookies of who looked (`test_rest_availability`). */
export const siteHealth: Form = {
	id: 'site-health',
	recognises: ( text ) => /REST API (?:Endpoint|Response)\s*:/i.test( text ),
	read( written ) {
		const text = withBreaks( written, [
			'REST API Endpoint',
			'REST API Response',
		] );
		const { valueOf } = labelled( text );
		const [ address ] = addressesIn( valueOf( 'REST API Endpoint' ) ?? '' );
		const response = valueOf( 'REST API Response' ) ?? '';
		const [ , number, words ] =
			/\(?([\w-]+)\)?\s*(.*)/.exec( response ) ?? [];
		const said = answerIn( text );
		return [
			{
				method: 'GET',
				url: address?.text ?? null,
				// WordPress sends its own.
				nonce: null,
				cookie: null,
				code: said?.code ?? null,
				message: said?.message ?? ( words || null ),
				status: statusOf( number ),
			},
		];
	},
};
