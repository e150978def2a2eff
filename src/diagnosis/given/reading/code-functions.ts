import { toBase64 } from './base64-text';
import { NOT_TOLD, textOfValue, type CodeValue } from './code-values';
import { UNKNOWN } from './written';

/** Functions that put text into base64. */
const TO_BASE64 =
	/(?:^|\.)(?:btoa|base64_encode|base64Encode|b64encode|standard_b64encode|(?:strict_)?encode64)$/;

/** Functions that leave a text what it is. */
const SAME =
	/^(?:String|str|URL|URI|Buffer\.from|bytes|utf8\.encode|Uri\.parse|esc_url(?:_raw)?|utf8_encode|r?trim|encodeURI)$/;

/** Methods that do. */
export const SAME_METHOD = /^(?:encode|decode|r?strip|trim|toString)$/;

/** The base64 of a text in UTF-8. */
export function base64Of( text: string ): string {
	return text.includes( UNKNOWN ) ? UNKNOWN : toBase64( text );
}

/** What a function makes of its arguments. */
export function called( name: string, given: CodeValue[] ): CodeValue {
	const [ first ] = given;
	if ( TO_BASE64.test( name ) && first?.kind === 'text' ) {
		return { kind: 'text', text: base64Of( first.text ) };
	}
	if ( /AuthenticationHeaderValue$/.test( name ) ) {
		return { kind: 'text', text: given.map( textOfValue ).join( ' ' ) };
	}
	if ( /^(?:array|Array|dict|Headers|new Headers|list)$/.test( name ) ) {
		return name === 'array' || given.length !== 1
			? ofItems( given )
			: ( first ?? NOT_TOLD );
	}
	if ( /^(?:HTTPBasicAuth|requests\.auth\.HTTPBasicAuth)$/.test( name ) ) {
		return { kind: 'list', items: given };
	}
	if ( /^(?:get_)?rest_url$/.test( name ) ) {
		const route = textOfValue( given.at( -1 ) ).replace( /^\/+/, '' );
		return {
			kind: 'text',
			text: `${ UNKNOWN }/wp-json/${ given.length ? route : '' }`,
		};
	}
	if ( /^(?:get_)?(?:home|site)_url$/.test( name ) ) {
		const path = given
			.map( textOfValue )
			.find( ( each ) => each.startsWith( '/' ) );
		return { kind: 'text', text: UNKNOWN + ( path ?? '' ) };
	}
	return SAME.test( name ) && first?.kind === 'text' ? first : NOT_TOLD;
}

/** `array( 'a' => 1 )` comes with its pairs as fields. */
export function ofItems( items: CodeValue[] ): CodeValue {
	const fields = items.flatMap( ( each ) =>
		each.kind === 'fields' ? each.fields : []
	);
	return fields.length > 0 && items.every( ( { kind } ) => kind === 'fields' )
		? { kind: 'fields', fields }
		: { kind: 'list', items };
}
