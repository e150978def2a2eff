import { fieldOf, NOTHING, textOfValue, type CodeValue } from './code-values';
import { UNKNOWN, type Header, type Written } from './written';

const METHOD = /^(?:get|head|options|post|put|patch|delete)$/i;

/** Headers as a program writes them: an object, or lines of text. */
export function headersOfValue(
	value: CodeValue | undefined
): Header[] | null {
	if ( value?.kind === 'fields' ) {
		return value.fields.map( ( [ name, each ] ) => [
			name,
			textOfValue( each ),
		] );
	}
	if ( value?.kind === 'list' ) {
		return value.items.flatMap( ( each ): Header[] => {
			const pair =
				each.kind === 'list' ? each.items.map( textOfValue ) : [];
			const [ , name = '', content = '' ] =
				/^([^:\uFFFF]+):\s*([^]*)$/.exec( textOfValue( each ) ) ?? [];
			if ( pair.length === 2 ) {
				return [ [ pair[ 0 ] ?? '', pair[ 1 ] ?? '' ] ];
			}
			return name ? [ [ name, content ] ] : [];
		} );
	}
	return null;
}

/** Name and password as libraries take them: a pair, or an object. */
function userOf( value: CodeValue | undefined ): string | undefined {
	if ( value?.kind === 'list' ) {
		return `${ textOfValue( value.items[ 0 ] ) }:${ textOfValue( value.items[ 1 ] ) }`;
	}
	if ( value?.kind === 'fields' ) {
		const name = fieldOf( value, 'username', 'user' );
		return (
			name &&
			`${ textOfValue( name ) }:${ textOfValue( fieldOf( value, 'password', 'pass' ) ) }`
		);
	}
	return undefined;
}

const hasOne = ( value: CodeValue, ...names: string[] ) =>
	fieldOf( value, ...names ) !== undefined;

/** Headers that a text sets one by one: `xhr.setRequestHeader( name, value )`, `headers['name'] = value` are not objects. */
export interface CallOptions {
	/** All headers that go out are in the call: nothing adds to them on the way. */
	isComplete: boolean;
	/** Cookies: what the caller does about them where the call does not say. */
	cookie: boolean | null;
}

/** Options of a request in an object, under the names that libraries give them. */
export function requestOfOptions(
	value: CodeValue | undefined,
	{ isComplete, cookie }: CallOptions
): Written {
	if ( value?.kind !== 'fields' ) {
		return {
			isComplete: isComplete && value === undefined,
			cookie,
			body: value === undefined && isComplete ? false : null,
		};
	}
	const written = fieldOf( value, 'headers' );
	const headers = headersOfValue( written );
	const method = fieldOf( value, 'method', 'type' );
	const base = fieldOf( value, 'baseurl', 'base_uri', 'base_url' );
	const url = fieldOf( value, 'url', 'uri', 'path' );
	const body = fieldOf(
		value,
		'body',
		'data',
		'json',
		'form_params',
		'form',
		'multipart',
		'content',
		'files'
	);
	const isEmpty = body?.kind === 'text' && body.text === '';
	const credentials = textOfValue( fieldOf( value, 'credentials' ) );
	const referrer = fieldOf( value, 'referrer' );
	const unsaid = isComplete ? false : null;
	return {
		...( method && { method: textOfValue( method ).toUpperCase() } ),
		...( url && {
			url: joined( base && textOfValue( base ), textOfValue( url ) ),
		} ),
		headers: headers ?? [],
		isComplete: isComplete && ( headers !== null || written === undefined ),
		user: userOf( fieldOf( value, 'auth' ) ) ?? null,
		cookie:
			hasOne( value, 'cookies' ) ||
			( credentials === 'omit' ? false : cookie ),
		body: body === undefined ? unsaid : body !== NOTHING && ! isEmpty,
		...( body?.kind === 'text' && { content: body.text } ),
		referer:
			referrer && textOfValue( referrer ) !== UNKNOWN
				? textOfValue( referrer )
				: null,
	};
}

/** Base and relative address as one. */
export function joined( base: string | undefined, url: string ): string {
	return ! base || /^(?:https?:)?\/\//i.test( url )
		? url
		: `${ base.replace( /\/+$/, '' ) }/${ url.replace( /^\/+/, '' ) }`;
}

/** The method that the last of a call's names is: `axios.post`. */
export function methodOfName( name: string ): string | null {
	const last = name.split( '.' ).at( -1 ) ?? '';
	const method = last.replace( /^(?:wp_(?:safe_)?remote_)/, '' );
	return METHOD.test( method ) ? method.toUpperCase() : null;
}

/** Whether a value is an address, or the path of one, of the REST API or any other. */
export function isAddressLike(
	value: CodeValue | undefined
): value is CodeValue & { kind: 'text' } {
	return (
		value?.kind === 'text' &&
		/^(?:https?:\/\/|\uFFFF?\/|wp-json\/|wp\/v2|\?rest_route=|\uFFFF.*(?:wp-json|wp\/v2|rest_route|\/v\d))/i.test(
			value.text
		)
	);
}
