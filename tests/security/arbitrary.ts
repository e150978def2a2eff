/** Requests and addresses as somebody would write them who wants to get past us. */
import fc from 'fast-check';

const joined = ( atoms: readonly string[], maxLength: number ) =>
	fc
		.array( fc.constantFrom( ...atoms ), { maxLength } )
		.map( ( parts ) => parts.join( '' ) );

const METHODS = [
	'GET',
	'HEAD',
	'OPTIONS',
	'POST',
	'PUT',
	'PATCH',
	'DELETE',
	'get',
	'Delete',
	'PURGE',
];

const NAME = fc.oneof(
	fc.constantFrom( '_method', '.method', '%5Fmethod', '+_method', 'a' ),
	joined(
		[
			'_',
			'.',
			'+',
			'%20',
			'%5F',
			'%2e',
			'%00',
			'[',
			']',
			'%5B',
			'%5d',
			'method',
			'_method',
			'%6Dethod',
			'Method',
			'%09',
			'\t',
			'%3B',
			'%3D',
			'%25',
			'%',
			'%2',
			'é',
			'rest_route',
			'rest.route',
		],
		6
	),
	fc.nat( 80 ).map( ( depth ) => `_method${ '[a]'.repeat( depth ) }` )
);

const VALUE = fc.oneof(
	fc.constantFrom( ...METHODS ),
	joined(
		[
			...METHODS,
			'',
			'%20',
			'+',
			'%00',
			'%0A',
			'=',
			'%44ELETE',
			'\u0131',
			'\u017f',
			'/batch/v1',
			'é',
		],
		3
	)
);

const ARGUMENT = fc
	.tuple( NAME, fc.constantFrom( '=', '=', '=', '', '==' ), VALUE )
	.map( ( parts ) => parts.join( '' ) );

const QUERY = fc
	.array( fc.tuple( ARGUMENT, fc.constantFrom( '&', '&', '&', ';', '&&' ) ), {
		maxLength: 5,
	} )
	.map( ( parts ) => parts.flat().join( '' ) );

/** A request with its method in one disguise or another. */
export const disguised = fc.record( {
	method: fc.constantFrom( ...METHODS ),
	url: fc
		.tuple(
			fc.constantFrom(
				'/wp-json/wp/v2/posts/1',
				'/',
				'/index.php',
				'/wp-json/batch/v1',
				'/wp-json/x%26_method=DELETE',
				'/wp-json/x%253f.method=PUT'
			),
			fc.constantFrom( '?', '?', '?', '??', '', '#?' ),
			QUERY
		)
		.map( ( parts ) => parts.join( '' ) ),
	headers: fc.oneof(
		fc.constant( {} ),
		fc.dictionary(
			fc.constantFrom(
				'X-HTTP-Method-Override',
				'x-http-method-override',
				'X_HTTP_Method_Override',
				'X-HTTP-Method',
				'Accept'
			),
			VALUE,
			{ maxKeys: 2 }
		)
	),
} );

const HOSTS = [
	'example.org',
	'www.example.org',
	'front.example',
	'127.0.0.1',
	'169.254.169.254',
	'[::1]',
	'localhost',
	'0x7f.1',
	'2130706433',
	'evil.example',
];

const PORT = fc.constantFrom(
	'',
	'',
	'',
	':8080',
	':80',
	':443',
	':8080',
	':0',
	':65536',
	':'
);
const SCHEME = fc.constantFrom( 'http', 'https' );

const base = fc
	.tuple(
		SCHEME,
		fc.constantFrom(
			'example.org',
			'www.example.org',
			'front.example',
			'127.0.0.1'
		),
		fc.constantFrom( '', ':8080' ),
		fc.constantFrom( '', '/wp', '/a/b' )
	)
	.map(
		( [ scheme, host, port, path ] ) =>
			`${ scheme }://${ host }${ port }${ path }`
	);

const HOST = fc.oneof(
	fc.constantFrom( ...HOSTS.slice( 0, 4 ) ),
	joined(
		[
			...HOSTS,
			'www.',
			'.',
			'@',
			':',
			'\\',
			'#',
			'%40',
			'%2e',
			'user:pw@',
			' ',
			'\r\n',
			'\u0000',
			'/',
		],
		4
	)
);

const PATH = joined(
	[
		'/',
		'/wp-json',
		'/wp',
		'/a/b',
		'/..',
		'/%2e%2e',
		'..%2f',
		'%5c',
		';',
		'/server-status',
		'/wp-admin',
		'/admin-ajax.php',
		'/index.php',
		'/wp-login.php',
		'?rest_route=/',
		'?action=ws401_echo',
		'&a=b',
		'#',
	],
	6
);

/** A site, and an address that may look like one of its own. */
export const addressed = fc.record( {
	home: base,
	siteurl: base,
	host: fc.constantFrom(
		'example.org',
		'www.example.org',
		'127.0.0.1:8080',
		'evil.example'
	),
	scheme: SCHEME,
	url: fc
		.tuple(
			fc.oneof(
				SCHEME,
				SCHEME,
				fc.constantFrom( 'HTTPS', 'ftp', 'gopher', 'file', '' )
			),
			fc.constantFrom(
				'://',
				'://',
				'://',
				'://',
				'://',
				'://',
				':/',
				':',
				'//',
				':///',
				':\\\\'
			),
			HOST,
			PORT,
			PATH
		)
		.map( ( parts ) => parts.join( '' ) ),
} );
