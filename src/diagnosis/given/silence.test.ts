import { readGiven } from '.';
import { SITE } from '../../../tests/read-given';
import { meaningOfNotice } from './notice-meaning';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

/** What was found out of a message and of whatever stands around it. */
function said( text: string ) {
	const reading = readGiven( text, SITE );
	const told = reading.kind === 'request' ? reading.request : reading;
	return {
		kind: reading.kind,
		status: 'status' in told ? told.status : null,
		means: meaningOfNotice( ( 'message' in told && told.message ) || '' ),
	};
}

const NAME = 'could not find the name';
const CONNECT = 'could not connect';
const TIME = 'No answer came in the time';
const BROKE = 'broke off before an answer';
const TLS = 'encrypted connection (TLS)';
const TRUST = 'does not trust the certificate';
const KEPT = 'got no answer that it may read';

it.each( [
	[ 'TypeError: Failed to fetch', KEPT ],
	[
		'Uncaught (in promise) TypeError: Failed to fetch\n    at https://example.org/wp-includes/js/dist/api-fetch.min.js?ver=1:2:3',
		KEPT,
	],
	[ 'Failed to fetch', KEPT ],
	[ 'TypeError: NetworkError when attempting to fetch resource.', KEPT ],
	[ 'TypeError: Load failed', KEPT ],
	[ 'AxiosError: Network Error', KEPT ],
	[ 'dial tcp 203.0.113.5:443: connect: connection refused', CONNECT ],
	[ 'dial tcp: lookup example.org on 127.0.0.53:53: no such host', NAME ],
	[
		'context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
		TIME,
	],
	[
		'Error: connect ECONNREFUSED 127.0.0.1:443\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)',
		CONNECT,
	],
	[ 'Error: getaddrinfo ENOTFOUND example.org', NAME ],
	[ 'connect ETIMEDOUT 203.0.113.5:443', TIME ],
	[ 'Error: socket hang up', BROKE ],
	[
		'TypeError: fetch failed\n  cause: Error: connect ECONNREFUSED 127.0.0.1:80',
		CONNECT,
	],
	[
		'java.net.ConnectException: Failed to connect to example.org/203.0.113.5:443',
		CONNECT,
	],
	[
		'java.net.UnknownHostException: Unable to resolve host "example.org": No address associated with hostname',
		NAME,
	],
	[
		'javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake',
		TLS,
	],
	[
		'javax.net.ssl.SSLHandshakeException: java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.',
		TRUST,
	],
	[
		'System.Net.Http.HttpRequestException: Connection refused (example.org:443)',
		CONNECT,
	],
	[
		'Faraday::ConnectionFailed (getaddrinfo: Name or service not known)',
		NAME,
	],
	[ 'Net::ReadTimeout with #<TCPSocket:(closed)>', TIME ],
	[
		'SocketException: Connection refused (OS Error: Connection refused, errno = 111), address = example.org, port = 443',
		CONNECT,
	],
	[
		'Error Domain=NSURLErrorDomain Code=-1202 "The certificate for this server is invalid."',
		TRUST,
	],
	[
		"requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
		BROKE,
	],
	[ 'x509: certificate is valid for a.example, not b.example', TRUST ],
] )( 'says what it means that no answer came: %s', ( text, means ) => {
	expect( said( text ) ).toEqual( {
		kind: 'answer',
		status: null,
		means: expect.stringContaining( means ),
	} );
} );

it.each( [
	[
		`Get "${ POSTS }": dial tcp 203.0.113.5:443: connect: connection refused`,
		CONNECT,
	],
	[
		`FetchError: request to ${ POSTS } failed, reason: getaddrinfo ENOTFOUND example.org`,
		NAME,
	],
	[
		`error sending request for url (${ POSTS }): error trying to connect: tcp connect error: Connection refused (os error 111)`,
		CONNECT,
	],
	[
		`ClientException with SocketException: Failed host lookup: 'example.org' (errno = 7), uri=${ POSTS }`,
		NAME,
	],
	[
		`Symfony\\Component\\HttpClient\\Exception\\TransportException: Could not resolve host: example.org for "${ POSTS }".`,
		NAME,
	],
	[
		`Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={NSErrorFailingURLStringKey=${ POSTS }}`,
		TIME,
	],
] )( 'says it of the request that is told: %s', ( text, means ) => {
	expect( said( text ) ).toEqual( {
		kind: 'request',
		status: null,
		means: expect.stringContaining( means ),
	} );
} );

it.each( [
	'SQLSTATE[HY000] [2002] Connection refused',
	'mysqli_real_connect(): (HY000/2002): Connection refused',
	'dial tcp 127.0.0.1:3306: connect: connection refused',
	'Failed to fetch the list of plugins',
] )( 'does not say it of what asked no site: %s', ( text ) => {
	expect( readGiven( text, SITE ).kind ).toBe( 'unreadable' );
} );

it( 'does not say it of the server’s own connections in its log', () => {
	expect(
		said(
			'2026/01/01 10:00:00 [error] 12#12: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: example.org, request: "POST /wp-json/wp/v2/posts HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "example.org"'
		)
	).toEqual( { kind: 'request', status: null, means: null } );
} );

it( 'leaves a refusal a refusal, whatever stands around it', () => {
	expect(
		said( `GET ${ POSTS } 401 (Unauthorized)\nTypeError: Failed to fetch` )
	).toMatchObject( { kind: 'request', status: 401, means: null } );
} );

it( 'knows WordPress’s notice about a prompt of the web server', () => {
	expect(
		said(
			'Your website appears to use Basic Authentication, which is not currently compatible with Application Passwords.'
		)
	).toEqual( {
		kind: 'answer',
		status: null,
		means: expect.stringContaining( 'prompt of the web server' ),
	} );
} );
