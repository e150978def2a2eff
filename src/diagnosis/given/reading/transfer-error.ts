/** What curl, or a program that is built on it (WordPress among them), says where no answer came. */
export interface TransferError {
	/** Of curl's own list (libcurl, `CURLcode`). */
	number: number;
	/** The line that says so, without the address of a manual. */
	line: string;
}

const LINE =
	/\b(?:curl: \((\d{1,3})\)|cURL error (\d{1,3})\b:?)([^\n]{0,300})/i;

/** `--fail` makes an error of any refusal (22); then an answer came, and its status tells more. */
const ANSWERED = 22;

/** The error of a transfer in a text; null where there is none, or an answer came all the same. */
export function transferErrorIn( text: string ): TransferError | null {
	const found = LINE.exec( text );
	const number = Number( found?.[ 1 ] ?? found?.[ 2 ] ?? 0 );
	return found && number > 0 && number !== ANSWERED
		? {
				number,
				line: found[ 0 ]
					// An address may hold a key; that of the manual tells nothing.
					.replace(
						/\(see https?:\/\/\S*\)?|(?: for)? https?:\/\/\S*/g,
						''
					)
					.replace( /["'}\]]+,?$/, '' )
					.replace( /\s+/g, ' ' )
					.trim(),
			}
		: null;
}

/** How programs on Node.js, Python, Java, Go, .NET, Apple’s systems and browsers say that they do not trust a certificate. */
const CERTIFICATE =
	/\b(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID)\b|\bERR_CERT_[A-Z_]+|self[- ]signed certificate|certificate has expired|certificate verify failed|unable to (?:verify the first|get local issuer) certificate|PKIX path building failed|certificate signed by unknown authority|\bx509: certificate|Trust anchor for certification path not found|remote certificate (?:is|was) (?:invalid|rejected)|NSURLErrorDomain Code=-120[1-4]\b/i;

/** How programs say, each in its own words, that no answer came; the number is the one that curl has for it. */
const SILENCES: [ number, RegExp ][] = [
	[
		6,
		/\b(?:ENOTFOUND|EAI_AGAIN)\b|\bno such host\b|Name or service not known|Temporary failure in name resolution|nodename nor servname provided|UnknownHostException|Unable to resolve host|Failed host lookup|Could not resolve host|failed to lookup address|ERR_NAME_NOT_RESOLVED|NSURLErrorDomain Code=-1003\b/i,
	],
	[
		7,
		/\b(?:ECONNREFUSED|ECONNREFUSE|EHOSTUNREACH|ENETUNREACH)\b|\bconnection refused\b|actively refused|\bNo route to host\b|Network is unreachable|ERR_CONNECTION_REFUSED|ConnectException: Failed to connect|NSURLErrorDomain Code=-1004\b/i,
	],
	[
		28,
		/\b(?:ETIMEDOUT|ESOCKETTIMEDOUT)\b|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|context deadline exceeded|\bi\/o timeout\b|(?:read|connect|connection|request|operation) (?:has )?timed out|SocketTimeoutException|timeout of \d{1,9} ?ms exceeded|HttpClient\.Timeout of|Net::(?:Open|Read)Timeout|ERR_(?:CONNECTION_)?TIMED_OUT|NSURLErrorDomain Code=-1001\b/i,
	],
	[
		56,
		/\b(?:ECONNRESET|EPIPE)\b|socket hang up|connection reset by peer|RemoteDisconnected|UND_ERR_SOCKET|other side closed|ERR_(?:CONNECTION_(?:RESET|CLOSED)|EMPTY_RESPONSE)|connection closed before full header|unexpected end of stream|NSURLErrorDomain Code=-1005\b/i,
	],
	[
		35,
		/SSLHandshakeException|TlsException|handshake (?:failure|failed)|ERR_SSL_\w+|\bwrong version number\b|NSURLErrorDomain Code=-1200\b/i,
	],
	[
		47,
		/\bstopped after \d{1,3} redirects|TooManyRedirects|ERR_(?:FR_)?TOO_MANY_REDIRECTS|redirected too many times/i,
	],
];

/** Databases, mail and what stands behind a web server are no site that was asked. */
const OTHER_SERVICE =
	/SQLSTATE|mysqli?|mariadb|postgres|redis|memcache|smtp|mailer|ldap|fastcgi|php-fpm|upstream|backend|:(?:25|465|587|3306|5432|6379|9000|11211)\b/i;

/** How a browser says that its script may not read an answer, or that none came; Node.js says the last of it for its `fetch`. */
const KEPT =
	/\bTypeError: (?:Failed to fetch|Load failed|fetch failed|NetworkError when attempting to fetch|Network request failed)|\bAxiosError: Network Error\b|^[ \t]*(?:Uncaught )?(?:Error: )?(?:Failed to fetch|Load failed|Network Error)\.?[ \t]*$/m;

/** The line around a place in a text, without addresses. */
function lineAt( text: string, at: number ): string {
	const start = text.lastIndexOf( '\n', at ) + 1;
	const end = text.indexOf( '\n', at );
	const line = text.slice(
		Math.max( start, at - 200 ),
		Math.min( end === -1 ? text.length : end, at + 200 )
	);
	return ( start < at - 200 ? line.replace( /^\S*\s+/, '' ) : line )
		.replace( /["'(\\]{0,2}https?:\/\/\S*/g, '' )
		.trim()
		.slice( 0, 300 );
}

/** Where and in which way a program says that it got no answer. Certificates come first: they are a kind of what follows. */
function silenceAt( text: string ): { at: number; number: number } | null {
	const distrust = text.search( CERTIFICATE );
	if ( distrust >= 0 ) {
		return { at: distrust, number: 60 };
	}
	for ( const [ number, words ] of SILENCES ) {
		const at = text.search( words );
		if ( at >= 0 && ! OTHER_SERVICE.test( lineAt( text, at ) ) ) {
			return { at, number };
		}
	}
	const kept = text.search( KEPT );
	return kept < 0 ? null : { at: kept, number: 0 };
}

/**
 * In which way no answer came, told as curl numbers it (libcurl, `CURLcode`); 0 where a browser kept an answer from its script or got
 * none, null where the words say nothing of the kind.
 */
export const silenceNumber = ( text: string ): number | null =>
	transferErrorIn( text )?.number ?? silenceAt( text )?.number ?? null;

/** What a program says where it got no answer; null where the text has nothing of the kind. */
export function silenceIn( text: string ): string | null {
	const told = transferErrorIn( text )?.line;
	if ( told ) {
		return told;
	}
	const found = silenceAt( text );
	return found && lineAt( text, found.at );
}
