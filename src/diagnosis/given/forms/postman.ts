import { isFields, statusOf } from '../reading/answer';
import {
	answerOfText,
	fieldsBelow,
	headersOfData,
	under,
} from '../reading/data-request';
import { jsonAlone } from '../reading/json-spans';
import {
	UNKNOWN,
	type Form,
	type Header,
	type Written,
} from '../reading/written';

type Fields = Record< string, unknown >;

/** The value of one of Postman's settings, kept as a list of keys or as an object. */
function settingOf( value: unknown, key: string ): string | undefined {
	const list = Array.isArray( value ) ? ( value as unknown[] ) : [];
	const found = isFields( value )
		? value[ key ]
		: list.filter( isFields ).find( ( each ) => each.key === key )?.value;
	return typeof found === 'string' ? found : undefined;
}

function loginOf(
	auth: unknown
): Pick< Written, 'user' | 'login' > & { header?: Header } {
	const type =
		isFields( auth ) && typeof auth.type === 'string' ? auth.type : '';
	const own = isFields( auth ) ? auth[ type ] : undefined;
	switch ( type ) {
		case 'basic':
			return {
				user: `${ settingOf( own, 'username' ) ?? UNKNOWN }:${ settingOf( own, 'password' ) ?? UNKNOWN }`,
			};
		case 'bearer':
			return {
				header: [
					'Authorization',
					`Bearer ${ settingOf( own, 'token' ) ?? UNKNOWN }`,
				],
			};
		case '':
		case 'noauth':
			return {};
		default:
			return {
				login: {
					scheme: type.replace( /^oauth[12]$/, 'oauth' ),
					value: null,
				},
			};
	}
}

function addressOf( url: unknown ): string | null {
	if ( typeof url === 'string' ) {
		return url;
	}
	const raw = isFields( url ) ? url.raw : undefined;
	return typeof raw === 'string' ? raw : null;
}

/** The answer that was saved with a request. */
function answerOf( item: Fields ) {
	const saved = Array.isArray( item.response )
		? ( item.response as unknown[] )
		: [];
	const first =
		saved
			.filter( isFields )
			.find( ( each ) => ( statusOf( each.code ) ?? 0 ) >= 400 ) ??
		saved.filter( isFields )[ 0 ];
	return first
		? {
				...answerOfText(
					typeof first.body === 'string' ? first.body : ''
				),
				status: statusOf( first.code ),
			}
		: {};
}

function requestOf( item: Fields, inherited: unknown ): Written | null {
	const request = isFields( item.request ) ? item.request : {};
	const url = addressOf(
		typeof item.request === 'string' ? item.request : request.url
	);
	if ( url === null ) {
		return null;
	}
	const { header, ...login } = loginOf( request.auth ?? inherited );
	const body = isFields( request.body ) ? request.body : null;
	const written = [ 'raw', 'urlencoded', 'formdata', 'file', 'graphql' ].map(
		( each ) => body?.[ each ]
	);
	return {
		method:
			typeof request.method === 'string'
				? request.method.toUpperCase()
				: 'GET',
		url,
		headers: [
			...( headersOfData( request.header ) ?? [] ),
			...( header ? [ header ] : [] ),
		],
		isComplete: true,
		// It keeps cookies of its own and sends them along.
		cookie: null,
		...login,
		body: written.some(
			( each ) =>
				isFields( each ) ||
				( ( typeof each === 'string' || Array.isArray( each ) ) &&
					each.length > 0 )
		),
		...answerOf( item ),
	};
}

/** A collection of Postman, or one request of it. */
export const postman: Form = {
	id: 'postman',
	recognises: ( text ) =>
		/^\s*\{/.test( text ) &&
		( /schema\.getpostman\.com/.test( text ) ||
			/"_postman_id"|"urlencoded"|"raw"\s*:\s*"/.test( text ) ) &&
		text.includes( '"request"' ),
	read( text ) {
		const data = jsonAlone( text );
		const inherited = isFields( data ) ? under( data, 'auth' ) : undefined;
		return fieldsBelow( data ).flatMap( ( item ) => {
			const request =
				'request' in item ? requestOf( item, inherited ) : null;
			return request ? [ request ] : [];
		} );
	},
};
