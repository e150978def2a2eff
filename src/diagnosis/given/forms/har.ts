import { answerIn, isFields, statusOf } from '../reading/answer';
import { headersOfData } from '../reading/data-request';
import { jsonAlone } from '../reading/json-spans';
import { headerOf, type Form, type Written } from '../reading/written';

type Fields = Record< string, unknown >;

const isEntry = (
	value: unknown
): value is { request: Fields; response?: unknown } =>
	isFields( value ) &&
	isFields( value.request ) &&
	typeof value.request.url === 'string' &&
	Array.isArray( value.request.headers );

/** The entries of an archive, or the one that was copied alone. */
function entriesOf( data: unknown ): unknown[] {
	if (
		isFields( data ) &&
		isFields( data.log ) &&
		Array.isArray( data.log.entries )
	) {
		return data.log.entries as unknown[];
	}
	return Array.isArray( data ) ? ( data as unknown[] ) : [ data ];
}

function bodyOf( content: Fields ): string {
	const text = typeof content.text === 'string' ? content.text : '';
	if ( content.encoding !== 'base64' ) {
		return text;
	}
	try {
		return atob( text );
	} catch {
		return '';
	}
}

function requestOf( {
	request,
	response,
}: {
	request: Fields;
	response?: unknown;
} ): Written {
	const headers = headersOfData( request.headers ) ?? [];
	const answer = isFields( response ) ? response : {};
	const content = isFields( answer.content ) ? answer.content : {};
	const cookies = Array.isArray( request.cookies )
		? request.cookies.length
		: 0;
	// Browsers leave cookies and logins out of archives that are not asked to have them.
	const isSanitized =
		headerOf( headers, 'cookie' ) === undefined &&
		headerOf( headers, 'sec-fetch-mode' ) !== undefined;
	return {
		method: typeof request.method === 'string' ? request.method : null,
		url: typeof request.url === 'string' ? request.url : null,
		headers,
		isComplete: headers.length > 0,
		...( cookies > 0 ? { cookie: true } : isSanitized && { cookie: null } ),
		body: isFields( request.postData ) || Number( request.bodySize ) > 0,
		...( isFields( request.postData ) &&
			typeof request.postData.text === 'string' && {
				content: request.postData.text,
			} ),
		isCrossSite: headerOf( headers, 'sec-fetch-site' ) === 'cross-site',
		...answerIn( bodyOf( content ) ),
		status: statusOf( answer.status ),
	};
}

/** An archive of the browser's network tab (HTTP Archive 1.2), or one entry of it. */
export const har: Form = {
	id: 'har',
	recognises: ( text ) =>
		/^\s*[{[]/.test( text ) &&
		text.includes( '"request"' ) &&
		text.includes( '"headers"' ),
	read: ( text ) =>
		entriesOf( jsonAlone( text ) ).flatMap( ( each ) =>
			isEntry( each ) ? [ requestOf( each ) ] : []
		),
};
