import type { Form } from '../reading/written';

const FAULT =
	/<name>\s*faultString\s*<\/name>\s*<value>\s*<string>([^<]{1,500})<\/string>|["'[]?faultString["'\]]?\s*(?:=>|:)\s*["']?([^\n"']{1,500})/i;

const text = ( written: string ) =>
	written
		.replace( /&lt;[^&]{0,200}&gt;/g, '' )
		.replaceAll( '&#039;', "'" )
		.replaceAll( '&amp;', '&' )
		.trim();

/** A fault of XML-RPC, which always comes with status 200: its code is none of HTTP's. */
export const xmlRpcFault: Form = {
	id: 'xml-rpc',
	recognises: ( written ) => FAULT.test( written.slice( 0, 50_000 ) ),
	read( written ) {
		const found = FAULT.exec( written.slice( 0, 50_000 ) );
		return [
			{
				url: null,
				message: text( found?.[ 1 ] ?? found?.[ 2 ] ?? '' ) || null,
			},
		];
	},
};
