import { addressesIn } from '../reading/address-words';
import { isFields, statusOf } from '../reading/answer';
import { under } from '../reading/data-request';
import { jsonAlone } from '../reading/json-spans';
import type { Form, Written } from '../reading/written';

/** What was written behind a label, in its line or the next. */
function valueOf( lines: readonly string[], label: string ): string | null {
	const at = lines.findIndex(
		( line ) => line === label || line.startsWith( `${ label } ` )
	);
	const own = lines[ at ]?.slice( label.length ).replace( /^\s*:?\s*/, '' );
	return own || ( at >= 0 && lines[ at + 1 ] ) || null;
}

/** The entry as text. */
function requestOfText( text: string ): Written | null {
	const lines = text
		.split( /\r?\n/, 2000 )
		.map( ( line ) => line.replace( /\t+/g, ' ' ).trim() )
		.filter( Boolean );
	const host = valueOf( lines, 'Host' );
	const path = valueOf( lines, 'Path' );
	const action = valueOf( lines, 'Action taken' );
	if ( ! host || ! path?.startsWith( '/' ) || ! action ) {
		return null;
	}
	const query = valueOf( lines, 'Query string' ) ?? '';
	const agent = valueOf( lines, 'User agent' );
	return {
		method: valueOf( lines, 'Method' ),
		url: `//${ host }${ path }${ query.startsWith( '?' ) ? query : '' }`,
		isTarget: true,
		headers: agent ? [ [ 'User-Agent', agent ] ] : [],
		message: action,
	};
}

/** The entry as JSON. */
function requestOfJson( text: string ): Written | null {
	const data = jsonAlone( text );
	const fields = isFields( data ) ? data : {};
	const named = ( name: string ) => {
		const value = under( fields, name );
		return typeof value === 'string' && value !== '' ? value : null;
	};
	const path = named( 'clientrequestpath' );
	const action = named( 'action' );
	if ( path === null || action === null ) {
		return null;
	}
	const host = named( 'clientrequesthttphost' );
	const agent = named( 'useragent' );
	return {
		method: named( 'clientrequesthttpmethodname' ),
		url: `${ host === null ? '' : `//${ host }` }${ path }${ named( 'clientrequestquery' ) ?? '' }`,
		isTarget: true,
		headers: agent ? [ [ 'User-Agent', agent ] ] : [],
		status: statusOf( under( fields, 'edgeresponsestatus' ) ),
		message: action.replaceAll( '_', ' ' ),
	};
}

/** What a firewall inside WordPress notes: `… was blocked by firewall for … at https://…`. */
const BLOCKED =
	/\bblocked by (?:the )?firewall(?: for ([^\n]{1,200}?))? at (?=https?:)/i;

function requestOfNote( text: string ): Written | null {
	const found = BLOCKED.exec( text );
	if ( ! found ) {
		return null;
	}
	const [ address ] = addressesIn(
		text.slice( found.index + found[ 0 ].length )
	);
	const [ agent ] = /^Mozilla\/.{1,300}$/m.exec( text ) ?? [];
	return address
		? {
				// It says so where the content was what it stopped.
				method: /\bPOST body\b/.test( found[ 1 ] ?? '' )
					? 'POST'
					: null,
				url: address.text,
				headers: agent ? [ [ 'User-Agent', agent ] ] : [],
				message: found[ 0 ].replace( / at $/, '' ),
			}
		: null;
}

const READERS = [ requestOfJson, requestOfText, requestOfNote ];

/** An entry of a firewall's own log, of a proxy in front or of a plugin. */
export const firewallEvent: Form = {
	id: 'firewall-event',
	recognises: ( text ) =>
		text.length < 20_000 &&
		READERS.some( ( read ) => read( text ) !== null ),
	read( text ) {
		const found = READERS.map( ( read ) => read( text ) ).find(
			( each ) => each !== null
		);
		return found ? [ found ] : [];
	},
};
