import { statusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

const TITLE = /<title[^>]*>([^<]{0,300})<\/title>/i;

/** A page of a web server, a firewall or WordPress that came instead of JSON. */
export const htmlAnswer: Form = {
	id: 'html-answer',
	recognises: ( text ) => /^\s*<(?:!doctype html|html|head)\b/i.test( text ),
	read( text ) {
		const title = ( TITLE.exec( text )?.[ 1 ] ?? '' ).trim();
		const heading = (
			/<h1[^>]*>([^<]{0,300})<\/h1>/i.exec( text )?.[ 1 ] ?? ''
		).trim();
		return [
			{
				url: null,
				status: statusIn( title ) ?? statusIn( heading ),
				message: title || heading || null,
			},
		];
	},
};
