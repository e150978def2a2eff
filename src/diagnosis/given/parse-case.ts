import { __, sprintf } from '@wordpress/i18n';

import { codeInBody } from '../products/code-of';
import { headerFaultIn } from './header-fault';
import { carriedIn, withoutSecrets } from './carried';
import { pastedLogin } from './pasted-login';
import { isFromAnotherSite } from './given-origin';
import type { RecordedRequest } from '../evidence/types';

/** What the user gave: a request to explain, or one sentence on what is wrong with it. */
export type ParsedCase =
	| {
			kind: 'request';
			request: Omit< RecordedRequest, 'at' >;
			/** Its Authorization header, a secret for one probe; null when it shows none. */
			login: string | null;
	  }
	| { kind: 'error'; message: string };

const METHODS = /\b(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/;
const CURL_METHOD = /(?:-X|--request)[\s=]*["']?([A-Za-z]+)/;
const CURL_BODY =
	/\s(?:-d|--data(?:-raw|-binary|-urlencode)?|-F|--form|--json)[\s=]/;
const ADDRESS = /https?:\/\/[^\s"'<>^{]+/;
const ROUTE = /(?:^|[\s"'])(\/[^\s"'<>]*|\?rest_route=[^\s"'<>]+)/;
/** As WordPress writes it into the body of an error. */
const STATUS_IN_BODY = /"data"\s*:\s*\{\s*"status"\s*:\s*([1-5]\d\d)/;
const MESSAGE = /"message"\s*:\s*"((?:[^"\\]|\\.){1,200})"/;
const STATUS = /(?:^|\s)([1-5]\d\d)(?:\s|$)/;

/**
 * Reads a pasted request: an address, a route such as `/wp/v2/posts`, a curl command, or a line of the browser's network tab
 * (`POST https://example.org/wp-json/… 401`). With it may come the answer.
 * Nothing but method, address, status, the error's code and message, the kind of credential and what is wrong with the form of its
 * header becomes part of the case; the login is handed over beside it, and cookies stay out.
 */
export function parseCase( text: string, restRoot: string ): ParsedCase {
	const pasted = text.trim();
	const url = ADDRESS.exec( pasted )?.[ 0 ] ?? ROUTE.exec( pasted )?.[ 1 ];
	if ( ! url ) {
		return {
			kind: 'error',
			message: __(
				'There is no address in this: paste one that starts with http:// or https://, or a route such as /wp/v2/posts.',
				'who-said-401'
			),
		};
	}
	if ( /^https?:/.test( url ) && ! isOnThisSite( url, restRoot ) ) {
		return {
			kind: 'error',
			message: sprintf(
				/* translators: 1: the pasted address, 2: host name of this site. */
				__(
					'%1$s belongs to another site: only requests to %2$s can be explained here.',
					'who-said-401'
				),
				url,
				hostOf( restRoot )
			),
		};
	}
	const withoutUrl = pasted.replace( url, ' ' );
	const carries = carriedIn( pasted );
	const login = pastedLogin( pasted );
	const headerFault = headerFaultIn( pasted );
	const message = MESSAGE.exec( withoutUrl )?.[ 1 ];
	return {
		kind: 'request',
		request: {
			method: methodOf( withoutUrl ),
			url: withoutSecrets( url ),
			status: statusOf( withoutUrl ),
			code: codeInBody( withoutUrl ),
			...( carries && { carries } ),
			...( login !== null && { hasLogin: true } ),
			...( headerFault && { headerFault } ),
			...( message && { message } ),
			...( isFromAnotherSite( withoutUrl, url ) && { crossSite: true } ),
		},
		login,
	};
}

function statusOf( text: string ): number {
	return Number(
		STATUS.exec( text )?.[ 1 ] ?? STATUS_IN_BODY.exec( text )?.[ 1 ] ?? 0
	);
}

function methodOf( text: string ): string {
	if ( /^\s*curl\b/.test( text ) ) {
		const named = CURL_METHOD.exec( text )?.[ 1 ];
		return (
			named?.toUpperCase() ?? ( CURL_BODY.test( text ) ? 'POST' : 'GET' )
		);
	}
	return METHODS.exec( text )?.[ 1 ] ?? 'GET';
}

function hostOf( address: string ): string {
	try {
		return new URL( address ).host;
	} catch {
		return '';
	}
}

/** http or https, www or not: these differences are causes, not other sites. */
function isOnThisSite( url: string, restRoot: string ): boolean {
	const bare = ( address: string ) =>
		hostOf( address ).replace( /^www\./, '' );
	return bare( url ) === bare( restRoot );
}
