import { answerIn, statusOf } from '../reading/answer';
import { labelled, withBreaks } from '../reading/labels';
import type { Form } from '../reading/written';

/** The technical details that Yoast SEO shows when its own request fails. */
export const yoast: Form = {
	id: 'yoast',
	recognises: ( text ) =>
		/Request URL/i.test( text ) &&
		/Error message|Error details/i.test( text ),
	read( written ) {
		const text = withBreaks( written, [
			'Request URL',
			'Request method',
			'Status code',
			'Error message',
			'Response',
			'Error stack trace',
		] );
		const { valueOf } = labelled( text );
		const said = answerIn( text );
		return [
			{
				method: valueOf( 'Request method' )?.toUpperCase() ?? null,
				url:
					( valueOf( 'Request URL' ) ?? '' ).split( /\s/ )[ 0 ] ||
					null,
				code: said?.code ?? null,
				message: said?.message ?? valueOf( 'Error message' ) ?? null,
				status: statusOf(
					/\d{3}/.exec( valueOf( 'Status code' ) ?? '' )?.[ 0 ]
				),
			},
		];
	},
};
