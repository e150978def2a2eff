import { answerBeside } from '../reading/answer-text';
import { commandIn } from '../reading/shell-command';
import type { Form, Header, Written } from '../reading/written';

const COMMAND =
	/(?:^|\n|[$>%`]\s)[ \t]*(https?)[ \t]+(?=-|(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)[ \t]|https?:|:|[\w-]+(?:\.[\w-]+)+|localhost)/;

/** HTTPie's options that take a value (`http --help`). */
const WITH_VALUE =
	/^(?:-a|--auth|-A|--auth-type|-p|--print|-s|--style|-o|--output|--session|--session-read-only|--proxy|--verify|--timeout|--max-redirects|--cert|--cert-key|--raw|--boundary|--pretty|--default-scheme|--format-options|--path-as-is|--response-charset)$/;

interface Parts {
	method: string | null;
	url: string | null;
	headers: Header[];
	query: string[];
	hasBody: boolean;
	auth: string | null;
	type: string;
}

/** One of the items behind the address: `Name:value` is a header, `name==value` an argument, `name=value` and the like a body. */
function addItem( item: string, parts: Parts ): void {
	const [ , name = '', sign = '', value = '' ] =
		/^((?:\\.|[^\\:=@;])+)(:=@?|==|=@?|:|@|;)([^]*)$/.exec( item ) ?? [];
	if ( sign === ':' || sign === ';' ) {
		parts.headers.push( [ name, value ] );
	} else if ( sign === '==' ) {
		parts.query.push( `${ name }=${ value }` );
	} else if ( sign !== '' ) {
		parts.hasBody = true;
	}
}

function partsOf( words: readonly string[] ): Parts {
	const parts: Parts = {
		method: null,
		url: null,
		headers: [],
		query: [],
		hasBody: false,
		auth: null,
		type: 'basic',
	};
	for ( let at = 0; at < words.length; at++ ) {
		const word = words[ at ] ?? '';
		const [ , option = '', own ] =
			/^(--?[\w-]+)(?:=([^]*))?$/.exec( word ) ?? [];
		const short = /^-a(.+)$/.exec( word );
		if ( option || short ) {
			const value =
				short?.[ 1 ] ??
				own ??
				( WITH_VALUE.test( option ) ? words[ ++at ] : undefined );
			if ( short || option === '-a' || option === '--auth' ) {
				parts.auth = value ?? '';
			} else if ( option === '-A' || option === '--auth-type' ) {
				parts.type = ( value ?? '' ).toLowerCase();
			} else if ( option === '--raw' ) {
				parts.hasBody = true;
			}
		} else if ( parts.url === null && /^[A-Z]{3,8}$/.test( word ) ) {
			parts.method = word;
		} else if ( parts.url === null ) {
			parts.url = word;
		} else {
			addItem( word, parts );
		}
	}
	return parts;
}

function requestOf(
	program: string,
	words: readonly string[]
): Written | null {
	const { method, url, headers, query, hasBody, auth, type } =
		partsOf( words );
	if ( url === null ) {
		return null;
	}
	const address = url
		.replace( /^:(?=\d)/, 'localhost:' )
		.replace( /^:(?=\/|$)/, 'localhost' );
	return {
		method: method ?? ( hasBody ? 'POST' : 'GET' ),
		url: query.length
			? address +
				( address.includes( '?' ) ? '&' : '?' ) +
				query.join( '&' )
			: address,
		scheme: program,
		headers:
			auth !== null && type === 'bearer'
				? [ ...headers, [ 'Authorization', `Bearer ${ auth }` ] ]
				: headers,
		isComplete: true,
		...( auth !== null && type === 'basic' && { user: auth } ),
		...( auth !== null &&
			! /^(?:basic|bearer)$/.test( type ) && {
				login: { scheme: type, value: null },
			} ),
		body: hasBody,
	};
}

/** `http` and `https`, the commands of HTTPie, with what they print behind them or without. */
export const httpie: Form = {
	id: 'httpie',
	recognises: ( text ) => COMMAND.test( text ),
	read( text ) {
		const found = commandIn( text, COMMAND );
		const request =
			found && requestOf( found.caught[ 1 ] ?? 'http', found.words );
		return request ? [ { ...request, ...answerBeside( found.rest ) } ] : [];
	},
};
