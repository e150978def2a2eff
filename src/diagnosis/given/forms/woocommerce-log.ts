import { isFields, statusOf, answerIn } from '../reading/answer';
import { fieldsBelow, headersOfData, under } from '../reading/data-request';
import { jsonIn } from '../reading/json-spans';
import { dumpIn } from '../reading/print-r';
import type { Form, Written } from '../reading/written';

type Fields = Record< string, unknown >;

const textOf = ( value: unknown ) =>
	typeof value === 'string' && value !== '' ? value : null;

/** One delivery of a webhook, as WooCommerce logs it (`WC_Webhook::log_delivery()`). */
function requestOf( delivery: Fields ): Written | null {
	const url = textOf( under( delivery, 'url', 'delivery_url' ) );
	const request = under( delivery, 'request' );
	if ( url === null || ! isFields( request ) ) {
		return null;
	}
	const response = under( delivery, 'response' );
	const answer = isFields( response ) ? response : {};
	return {
		method: textOf( under( request, 'method' ) )?.toUpperCase() ?? null,
		url,
		headers: headersOfData( under( request, 'headers' ) ) ?? [],
		body:
			under( delivery, 'body' ) !== undefined ||
			under( request, 'body' ) !== undefined
				? true
				: null,
		message: textOf( under( answer, 'message' ) ),
		...answerIn( textOf( under( answer, 'body' ) ) ?? '' ),
		status: statusOf( under( answer, 'code' ) ),
	};
}

/** The log of WooCommerce's webhooks, with its entries as JSON or printed. */
export const woocommerceLog: Form = {
	id: 'woocommerce-log',
	recognises: ( text ) =>
		/Webhook Delivery|"Delivery ID"|\[Delivery ID\]/i.test( text ),
	read( text ) {
		const data: unknown[] = [
			...jsonIn( text ).map( ( span ) => span.data ),
			dumpIn( text ),
		];
		return data.flatMap( ( each ) =>
			fieldsBelow( each ).flatMap(
				( fields ) => requestOf( fields ) ?? []
			)
		);
	},
};
