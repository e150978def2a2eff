import { answerBeside } from '../reading/answer-text';
import { programIn, type CodeCall } from '../reading/code-calls';
import {
	headersOfValue,
	isAddressLike,
	joined,
	methodOfName,
	requestOfOptions,
} from '../reading/code-request';
import { fieldOf, textOfValue, type CodeValue } from '../reading/code-values';
import { UNKNOWN, type Form, type Written } from '../reading/written';

const WORDPRESS = /^wp_(?:safe_)?remote_(?:get|post|head|request)$/;
const GUZZLE =
	/(?:^|\.)(?:get|post|put|patch|delete|head|request|requestAsync|postAsync|getAsync|send)$/;
const CURL = /^curl_(?:init|setopt|setopt_array)$/;

const SIGNS =
	/<\?php|\bwp_(?:safe_)?remote_\w+\s*\(|\bcurl_(?:init|setopt)|GuzzleHttp|\$\w+\s*->\s*\w+\s*\(|\bHttp::/;

function ofWordPress( { name, given }: CodeCall ): Written {
	const asked = requestOfOptions(
		given[ 1 ] ?? { kind: 'fields', fields: [] },
		{ isComplete: true, cookie: false }
	);
	const method = methodOfName( name );
	return {
		...asked,
		method: asked.method ?? method ?? 'GET',
		url: textOfValue( given[ 0 ] ),
		...( given[ 1 ]?.kind === 'unknown' && {
			isComplete: false,
			cookie: null,
			body: null,
		} ),
	};
}

function ofGuzzle(
	{ name, given }: CodeCall,
	base: string | undefined
): Written | null {
	const isRequest = /\.?request(?:Async)?$/.test( name );
	const address = given[ isRequest ? 1 : 0 ];
	if ( ! isAddressLike( address ) && ! base ) {
		return null;
	}
	const asked = requestOfOptions( given[ isRequest ? 2 : 1 ], {
		isComplete: false,
		cookie: null,
	} );
	return {
		...asked,
		method: isRequest
			? textOfValue( given[ 0 ] ).toUpperCase()
			: methodOfName( name.replace( /Async$/, '' ) ),
		url: joined( base, textOfValue( address ) ),
		body: asked.body === true ? true : null,
	};
}

function methodOfCurl( has: ( name: string ) => boolean ): string {
	if ( has( 'POST' ) || has( 'POSTFIELDS' ) ) {
		return 'POST';
	}
	return has( 'NOBODY' ) ? 'HEAD' : 'GET';
}

/** What options of PHP's curl say, set one by one or in a list. */
function ofCurl(
	calls: readonly CodeCall[],
	constants: ReadonlyMap< string, CodeValue >
): Written | null {
	const url =
		constants.get( 'CURLOPT_URL' ) ??
		calls.find( ( { name } ) => name === 'curl_init' )?.given[ 0 ];
	const text = textOfValue( url );
	if ( text === UNKNOWN ) {
		return null;
	}
	const has = ( name: string ) => constants.has( `CURLOPT_${ name }` );
	const named = constants.get( 'CURLOPT_CUSTOMREQUEST' );
	const user = constants.get( 'CURLOPT_USERPWD' );
	const headers = constants.get( 'CURLOPT_HTTPHEADER' );
	const agent = constants.get( 'CURLOPT_USERAGENT' );
	const read = headersOfValue( headers );
	return {
		method: named
			? textOfValue( named ).toUpperCase()
			: methodOfCurl( has ),
		url: text,
		headers: [
			...( read ?? [] ),
			...( agent
				? [ [ 'User-Agent', textOfValue( agent ) ] as const ]
				: [] ),
		],
		isComplete: headers === undefined || read !== null,
		cookie: has( 'COOKIE' ) || has( 'COOKIEFILE' ) ? true : undefined,
		...( user && { user: textOfValue( user ) } ),
		body: has( 'POSTFIELDS' ),
	};
}

/** The options of curl by their names, out of `curl_setopt( $ch, NAME, value )` and lists. */
function constantsIn(
	text: string,
	calls: readonly CodeCall[]
): Map< string, CodeValue > {
	const constants = new Map< string, CodeValue >();
	for ( const { name, given, start } of calls ) {
		if ( name === 'curl_setopt' ) {
			// The name of an option stands for a number that is not written out.
			const option = /^[^,]{0,80},\s*(CURLOPT_\w+)/.exec(
				text.slice( start, start + 200 )
			)?.[ 1 ];
			if ( option ) {
				constants.set( option, given[ 2 ] ?? { kind: 'unknown' } );
			}
		} else if (
			name === 'curl_setopt_array' &&
			given[ 1 ]?.kind === 'fields'
		) {
			given[ 1 ].fields.forEach( ( [ option, value ] ) =>
				constants.set( option, value )
			);
		}
	}
	return constants;
}

/** A program in PHP that asks with `wp_remote_*`, Guzzle, Laravel's client or curl. */
export const phpCode: Form = {
	id: 'php-code',
	recognises: ( text ) => SIGNS.test( text ),
	read( text ) {
		const { calls } = programIn(
			text,
			new RegExp(
				`${ WORDPRESS.source }|${ GUZZLE.source }|${ CURL.source }|Client$`
			)
		);
		const base = calls
			.map( ( { given } ) =>
				fieldOf( given[ 0 ], 'base_uri', 'base_url' )
			)
			.find( Boolean );
		const found = calls.flatMap( ( call ) => {
			const ofClient = () =>
				GUZZLE.test( call.name )
					? ofGuzzle( call, base && textOfValue( base ) )
					: null;
			const request = WORDPRESS.test( call.name )
				? ofWordPress( call )
				: ofClient();
			return request
				? [ { ...request, ...answerBeside( text.slice( call.end ) ) } ]
				: [];
		} );
		const last = calls.at( -1 )?.end ?? 0;
		const ofTheirs = ofCurl(
			calls.filter( ( { name } ) => CURL.test( name ) ),
			constantsIn( text, calls )
		);
		return ofTheirs && found.length === 0
			? [ { ...ofTheirs, ...answerBeside( text.slice( last ) ) } ]
			: found;
	},
};
