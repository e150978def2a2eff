import { answerBeside } from '../reading/answer-text';
import { programIn, type CodeCall } from '../reading/code-calls';
import { joined, methodOfName } from '../reading/code-request';
import { fieldOf, textOfValue, type CodeValue } from '../reading/code-values';
import { UNKNOWN, type Form, type Written } from '../reading/written';

/** How the client libraries for shops are made: JavaScript, Python and PHP of WooCommerce, and WooCommerce.NET. */
const CLIENT =
	/(?:^|\.)(?:Woo\w{1,30}A(?:pi|PI)|API|Client|RestAPI|MyRestAPI)$/;

const ASK = /^[\w.]+\.(?:get|post|put|delete|options|GetAll)$/i;

/** Where those libraries go on from the address they are told (`_getUrl()` of @woocommerce/woocommerce-rest-api 1.0). */
const ROOT = 'wp-json';

/** Names of the lists of WooCommerce.NET, as the API has them: `wc.Product.GetAll()`. */
const listOf = ( name: string ) => `${ name.toLowerCase() }s`;

interface Shop {
	root: string;
	key: string;
	secret: string;
	/** Key and secret go into the address. */
	isInAddress: boolean;
}

const isKey = ( value: CodeValue | undefined ) =>
	value?.kind === 'text' &&
	( value.text === UNKNOWN || /^c[ks]_/.test( value.text ) );

/** What a client is told, in an object, by named arguments or one after the other; null where it is no client for a shop. */
function shopOf( { name, given }: CodeCall ): Shop | null {
	const named: CodeValue = {
		kind: 'fields',
		fields: given.flatMap( ( each ) =>
			each.kind === 'fields' ? each.fields : []
		),
	};
	const plain = given.filter( ( { kind } ) => kind !== 'fields' );
	const key =
		fieldOf( named, 'consumerkey', 'consumer_key' ) ??
		( isKey( plain[ 1 ] ) ? plain[ 1 ] : undefined );
	if ( key === undefined ) {
		return null;
	}
	const url = textOfValue( fieldOf( named, 'url' ) ?? plain[ 0 ] );
	const version = fieldOf( named, 'version' );
	const isWhole = /RestAPI$/.test( name ) || /\/wp-json\//.test( url );
	return {
		root: isWhole
			? url
			: joined(
					joined( url, ROOT ),
					version ? textOfValue( version ) : 'wc/v3'
				),
		key: textOfValue( key ),
		secret: textOfValue(
			fieldOf( named, 'consumersecret', 'consumer_secret' ) ?? plain[ 2 ]
		),
		isInAddress: Boolean(
			fieldOf( named, 'querystringauth', 'query_string_auth' )
		),
	};
}

/** How key and secret go along: by Basic over https, in the address where that is asked for, and signed over http. */
function identified( { root, key, secret, isInAddress }: Shop, url: string ) {
	if ( /^http:/i.test( root ) ) {
		return { url, login: { scheme: 'oauth', value: null } };
	}
	return isInAddress
		? {
				url: `${ url }${ url.includes( '?' ) ? '&' : '?' }consumer_key=${ key }&consumer_secret=${ secret }`,
			}
		: { url, user: `${ key }:${ secret }` };
}

function requestOf( shop: Shop, { name, given }: CodeCall ): Written | null {
	const [ list ] = /(\w+)\.GetAll$/.exec( name )?.slice( 1 ) ?? [];
	const path =
		list === undefined ? textOfValue( given[ 0 ] ) : listOf( list );
	const method = list === undefined ? methodOfName( name ) : 'GET';
	return path === UNKNOWN || method === null
		? null
		: {
				method,
				...identified( shop, joined( shop.root, path ) ),
				body: method === 'GET' ? false : null,
				cookie: false,
			};
}

/** A program that asks a shop through one of the client libraries, which put address and login together. */
export const woocommerceClient: Form = {
	id: 'woocommerce-client',
	recognises: ( text ) =>
		/consumer_?key["']?\s*[:=]|["'](?:ck|cs)_\w+["']/i.test( text ) &&
		/\bwoo\w|\bRestAPI\b|\bwcapi\b/i.test( text ),
	read( text ) {
		const clients = programIn( text, CLIENT ).calls;
		const client = clients.find( ( each ) => shopOf( each ) !== null );
		const shop = client && shopOf( client );
		if ( ! client || ! shop || shop.root.includes( UNKNOWN ) ) {
			return [];
		}
		const asked = programIn( text, ASK )
			.calls.filter( ( { start } ) => start >= client.end )
			.flatMap( ( call ) => {
				const request = requestOf( shop, call );
				return request ? [ { request, end: call.end } ] : [];
			} );
		const [ first ] = asked;
		const said = answerBeside(
			// What was printed stands behind the program, or before it.
			`${ text.slice( first?.end ?? client.end ) }\n${ text.slice( 0, client.start ) }`
		);
		const request: Written = first?.request ?? {
			...identified( shop, `${ shop.root.replace( /\/+$/, '' ) }/` ),
		};
		return [ { ...request, ...said } ];
	},
};
