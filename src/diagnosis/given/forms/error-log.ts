import { statusOf } from '../reading/answer';
import type { Form, Written } from '../reading/written';

const NGINX = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d+#\d+:/;
const APACHE = /^\[[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} [\d:.]+ \d{4}\] \[/;
const MODSEC = /\bModSecurity: /;

/** A line of nginx or one of its modules whose beginning was cut off. */
const CUT = /, client: [^,]+, server: [^,]*, request: "/;

/** `[name "value"]` of ModSecurity. */
function modsecurityField( line: string, name: string ): string | null {
	const start = line.indexOf( `[${ name } "` );
	if ( start < 0 ) {
		return null;
	}
	const from = start + name.length + 3;
	const end = line.indexOf( '"]', from );
	return end < 0 ? null : line.slice( from, end );
}

/** The value that follows a name, in quotes, as nginx writes them. */
function nginxField( line: string, name: string ): string | null {
	const found = new RegExp( `, ${ name }: ["“]([^"“”]*)["”]` ).exec( line );
	return found?.[ 1 ] ?? null;
}

/** Apache names the address behind these messages (mod_auth_basic, mod_authz_core); a file behind the others. */
const APACHE_ADDRESS =
	/AH0(?:1617|1618|1614|1615|1631|1627|1628|1629): [^/]*?(?:: )?(\/[^\s,"]*)/;

function requestOfLine( line: string ): Written | null {
	const isModsec = MODSEC.test( line );
	if (
		! NGINX.test( line ) &&
		! APACHE.test( line ) &&
		! CUT.test( line ) &&
		! isModsec
	) {
		return null;
	}
	const [ , method = null, target = null ] =
		/^([A-Z]+) (\S+)/.exec( nginxField( line, 'request' ) ?? '' ) ?? [];
	const host =
		nginxField( line, 'host' ) ?? modsecurityField( line, 'hostname' );
	const path =
		target ??
		modsecurityField( line, 'uri' ) ??
		APACHE_ADDRESS.exec( line )?.[ 1 ] ??
		null;
	const isHost =
		host !== null &&
		/^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test( host ) &&
		/[a-z]/i.test( host );
	const referer =
		nginxField( line, 'referrer' ) ??
		/, referer: (\S+)\s*$/.exec( line )?.[ 1 ] ??
		null;
	return {
		method,
		url:
			path !== null && path.startsWith( '/' ) && isHost
				? `//${ host }${ path }`
				: path,
		isTarget: true,
		status: statusOf( /\bwith code (\d{3})/.exec( line )?.[ 1 ] ),
		referer,
		// Who was not let in for a name or password had sent one.
		login: /AH0161[78]|password mismatch|user "[^"]*" was not found/.test(
			line
		)
			? { scheme: 'basic', value: null }
			: null,
	};
}

/** Lines of the error log of Apache or nginx, those of ModSecurity included. */
export const errorLog: Form = {
	id: 'error-log',
	recognises: ( text ) =>
		// The audit log of ModSecurity has the whole request in it.
		! /^--+\w{6,40}-+B--\s*$/m.test( text ) &&
		text
			.split( /\r?\n/, 2000 )
			.some(
				( line ) =>
					NGINX.test( line ) ||
					CUT.test( line ) ||
					APACHE.test( line ) ||
					/\bModSecurity: .*\[id "/.test( line )
			),
	read( text ) {
		const found = text
			.split( /\r?\n/ )
			.slice( 0, 50_000 )
			.flatMap( ( line ) => requestOfLine( line.trim() ) ?? [] );
		const told = found.filter( ( { url } ) => url );
		return told.length > 0 ? told : found.slice( 0, 1 );
	},
};
