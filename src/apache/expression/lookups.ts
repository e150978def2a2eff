/**
 * Variables and functions of expressions.
 */
import { lowerAscii } from '../../pattern';
import { decodeBase64, escapeUri } from '../kernel/escape';
import type { RequestRecord } from '../kernel/request-record';
import { headerOf } from '../kernel/request-record';
import { requestVariable } from '../kernel/request-variables';
import { Undecidable, type World } from '../kernel/world';
import type { Place } from '../syntax/types';

export function variableOf(
	name: string,
	r: RequestRecord,
	world: World,
	place: Place
): string {
	if (
		name === 'CONTENT_TYPE' ||
		name === 'HANDLER' ||
		name === 'REQUEST_STATUS'
	) {
		throw new Undecidable( place );
	}
	if ( name === 'DOCUMENT_URI' ) {
		return r.env.get( 'DOCUMENT_URI' ) ?? r.uri;
	}
	const value = requestVariable( name, r, world );
	if ( value === undefined ) {
		throw new Undecidable( place );
	}
	return value;
}

export function callFunction(
	name: string,
	text: string,
	r: RequestRecord,
	world: World,
	place: Place
): string {
	switch ( name ) {
		case 'req':
		case 'http':
		case 'req_novary':
			return headerOf( r, text );
		case 'reqenv':
			return r.env.get( text ) ?? '';
		case 'env':
			return r.env.get( text ) ?? serverVariable( text, world, place );
		case 'osenv':
			return serverVariable( text, world, place );
		case 'tolower':
			return lowerAscii( text );
		case 'toupper':
			return text.replace( /[a-z]/g, ( letter ) => letter.toUpperCase() );
		case 'escape':
			return escapeUri( text );
		case 'unbase64':
			return decodeBase64( text );
	}
	throw new Undecidable( place );
}

/** What the process of a web server has in its environment, going by what starts it. */
const OF_A_PROCESS =
	/^(APACHE_\w+|HTTPD_\w+|PATH|LANG|LANGUAGE|LC_\w+|TZ|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|TERM|SHLVL|HOSTNAME|TMP|TMPDIR|TEMP|LD_\w+|INVOCATION_ID|JOURNAL_STREAM|SYSTEMD_\w+|NOTIFY_SOCKET|_|[A-Z]+_(HOST|PORT|URL|PASSWORD|KEY|SECRET|ENV|NAME))$/;

/** A variable of the server's own process: mostly not there. */
export function serverVariable(
	name: string,
	world: World,
	place: Place
): string {
	if (
		OF_A_PROCESS.test( name ) &&
		world.choose( `environment has ${ name }`, place )
	) {
		throw new Undecidable( place );
	}
	return '';
}
