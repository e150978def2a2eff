import { headerFaultIn, isPlaceholder } from './header-fault';

const HEADER =
	/authorization["']?\s*[:=]\s*["']?\s*((?:Basic|Bearer)[ \t]+[^"'\r\n]+)/i;

/** curl's own way of writing a Basic login. */
const USER = /(?:^|\s)(?:-u|--user)[\s=]+(?:"([^"]+)"|'([^']+)'|(\S+))/;

function basicOf( login: string ): string {
	const bytes = new TextEncoder().encode( login );
	return `Basic ${ btoa( String.fromCharCode( ...bytes ) ) }`;
}

/**
 * The Authorization header with which a pasted request was sent; null when it shows none, a placeholder, or one that WordPress cannot
 * read. It is a secret: for the one probe that repeats the request, and to be kept nowhere.
 *
 * @param pasted A curl command, or lines with headers.
 */
export function pastedLogin( pasted: string ): string | null {
	const header = HEADER.exec( pasted )?.[ 1 ]?.trim();
	if ( header !== undefined ) {
		const [ , value = '' ] = header.split( /\s+/ );
		return isPlaceholder( value ) || headerFaultIn( pasted )
			? null
			: header;
	}
	const user = USER.exec( pasted )?.slice( 1 ).find( Boolean );
	const [ name = '', password ] = user?.split( /:(.*)/s ) ?? [];
	return user &&
		password !== undefined &&
		! isPlaceholder( name ) &&
		! isPlaceholder( password )
		? basicOf( user )
		: null;
}
