import {
	faultInWords,
	findNginxFaults,
	nginxSiteOf,
	remedyInWords,
	serverInWords,
	unknownInWords,
} from '.';

const site = nginxSiteOf( {
	home: 'https://example.org',
	siteurl: 'https://example.org',
	restPrefix: 'wp-json',
	permalinkStructure: '/%postname%/',
} );

const GOOD = `server {
	listen 443 ssl;
	server_name example.org;
	root /var/www/html;
	index index.php;
	location / {
		try_files $uri $uri/ /index.php?$args;
	}
	location ~ \\.php$ {
		include snippets/fastcgi-php.conf;
		fastcgi_pass unix:/run/php/php-fpm.sock;
	}
}`;

function faultsOf( text: string, of = site ) {
	const reading = findNginxFaults( text, of );
	if ( reading.kind !== 'read' ) {
		throw new Error( reading.kind );
	}
	return reading;
}

it( 'has nothing to say of what WordPress recommends', () => {
	expect( faultsOf( GOOD ) ).toEqual( {
		kind: 'read',
		faults: [],
		unknown: [],
		asked: 16,
		behind: null,
	} );
} );

it.each( [
	[
		'a try_files that drops the query',
		GOOD.replace( '?$args', '' ),
		{ kind: 'query-lost', place: { line: 7 }, purposes: [ 'rest-query' ] },
	],
	[
		'a parameter that empties the header',
		GOOD.replace(
			'fastcgi_pass unix',
			'fastcgi_param HTTP_AUTHORIZATION "";\n\t\tfastcgi_pass unix'
		),
		{
			kind: 'authorization-lost',
			place: { line: 12 },
			purposes: [ 'rest-login', 'rest-token' ],
		},
	],
	[
		'methods that are not let through',
		GOOD.replace(
			'	location / {',
			'	if ($request_method !~ ^(GET|HEAD|POST)$) {\n\t\treturn 405;\n\t}\n\tlocation / {'
		),
		{
			kind: 'refused',
			status: 405,
			place: { line: 7 },
			purposes: [ 'rest-saving', 'rest-deleting' ],
		},
	],
	[
		'a closed route',
		GOOD.replace(
			'	location / {',
			'	location ~* ^/wp-json/wp/v2/users {\n\t\tdeny all;\n\t}\n\tlocation / {'
		),
		{ kind: 'refused', status: 403, place: { line: 7 } },
	],
	[
		'a password on the whole site',
		GOOD.replace(
			'	index',
			'	auth_basic "Staff";\n\tauth_basic_user_file /etc/nginx/pw;\n\tindex'
		),
		{ kind: 'refused', status: 401, place: { line: 5 } },
	],
	[
		'a route that leads elsewhere',
		GOOD.replace(
			'	location / {',
			'	location ^~ /wp-json/ {\n\t\treturn 302 https://example.org/closed;\n\t}\n\tlocation / {'
		),
		{ kind: 'led-away', status: 302, place: { line: 7 } },
	],
	[
		'no way to WordPress at all',
		GOOD.replace( '		try_files $uri $uri/ /index.php?$args;\n', '' ),
		{ kind: 'refused', status: 404, place: null },
	],
] )( 'names %s', ( _name, text, expected ) => {
	const { faults } = faultsOf( text );
	expect( faults[ 0 ] ).toMatchObject( expected );
	for ( const fault of faults ) {
		expect( faultInWords( fault ) ).toMatch( /\.$/ );
		expect( remedyInWords( fault ) ).toMatch( /\.$/ );
	}
} );

it( 'does not take a redirect to https for a fault', () => {
	const text = `server { listen 80; server_name example.org; return 301 https://$host$request_uri; }\n${ GOOD }`;
	const plain = { ...site, scheme: 'http' as const, port: 80 };
	expect(
		faultsOf( text, plain ).faults.flatMap( ( { requests } ) => requests )
	).not.toContainEqual( expect.stringMatching( /^GET/ ) );
} );

it( 'says what it depends on where a file is missing', () => {
	const { unknown, faults } = faultsOf(
		GOOD.replace( '	index', '	include closed.conf;\n\tindex' )
	);
	expect( faults ).toEqual( [] );
	expect( unknownInWords( unknown ) ).toContain(
		'Line 5 (include closed.conf)'
	);
} );

it( 'knows a text without a server of this site', () => {
	expect(
		findNginxFaults(
			GOOD.replaceAll( '443', '8443' ).replace(
				'server_name example.org',
				'server_name elsewhere.example'
			),
			site
		).kind
	).toBe( 'no-server' );
	expect( findNginxFaults( 'hello', site ).kind ).toBe( 'broken' );
	expect( findNginxFaults( '', site ).kind ).toBe( 'no-server' );
} );

it( 'looks for WordPress in its folder', () => {
	const inFolder = nginxSiteOf( {
		home: 'https://example.org/blog',
		siteurl: 'https://example.org/blog',
		restPrefix: 'wp-json',
		permalinkStructure: '/%postname%/',
	} );
	expect(
		faultsOf(
			GOOD.replace(
				'	location / {',
				'	location /blog/ {\n\t\ttry_files $uri $uri/ /blog/index.php?$args;\n\t}\n\tlocation / {'
			),
			inFolder
		)
	).toMatchObject( { faults: [], unknown: [] } );
	expect( faultsOf( GOOD, inFolder ).faults[ 0 ] ).toMatchObject( {
		kind: 'refused',
		status: 404,
	} );
} );

it( 'reads no text that is longer than any configuration, and none of it in part', () => {
	expect(
		findNginxFaults( `${ GOOD }\n${ '#'.repeat( 2_000_000 ) }`, site )
	).toEqual( {
		kind: 'too-long',
	} );
} );

it( 'does not break on arguments that no program could decode', () => {
	const text = GOOD.replace( '/index.php?$args', '/index.php?x=100%&$args' );
	expect( faultsOf( text ) ).toMatchObject( { faults: [], unknown: [] } );
} );

it( 'knows a folder that is asked for with its slash', () => {
	const text = GOOD.replace(
		'	location / {\n		try_files $uri $uri/ /index.php?$args;\n	}\n',
		'	if (!-e $request_filename) {\n		rewrite (.*) /index.php last;\n	}\n'
	);
	expect( text ).not.toBe( GOOD );
	expect( faultsOf( text ) ).toMatchObject( { faults: [], unknown: [] } );
} );

it( 'names the line that leads a request to where no line answers', () => {
	const text = GOOD.replace(
		'	location / {',
		'	location /wp-json/ {\n		rewrite ^/wp-json/(.*?)$ /?rest_route=/$1 last;\n	}\n	location / {'
	);
	expect( faultsOf( text ).faults ).toMatchObject( [
		{ kind: 'refused', status: 405, place: { line: 7 } },
	] );
} );

it( 'names the line that hands PHP no query, and not the one on the way', () => {
	const text = GOOD.replace(
		'include snippets/fastcgi-php.conf',
		'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name'
	);
	expect( faultsOf( text ).faults ).toMatchObject( [
		{
			kind: 'query-lost',
			place: { line: 11 },
			purposes: [ 'rest-query', 'rest-by-query' ],
		},
	] );
} );

it( 'accuses nobody where the file of parameters may say which file is run', () => {
	const reading = faultsOf(
		GOOD.replace( 'snippets/fastcgi-php.conf', 'fastcgi_params' )
	);
	expect( reading.faults ).toEqual( [] );
	expect( unknownInWords( reading.unknown ) ).toContain(
		'Line 11 (SCRIPT_FILENAME)'
	);
} );

it.each( [
	[ 'nginx’s own folder', '/usr/share/nginx/html/wordpress' ],
	[ 'another root', '/var/www/html' ],
] )( 'finds WordPress in a root below %s', ( _name, root ) => {
	const text = GOOD.replace( '/var/www/html', root ).replace(
		'	index',
		'	location ^~ /.well-known/acme-challenge/ {\n		root /var/www;\n	}\n	index'
	);
	expect( faultsOf( text ) ).toMatchObject( { faults: [], unknown: [] } );
} );

it( 'does not take the page of an error for its cause', () => {
	const text = GOOD.replace(
		'		try_files $uri $uri/ /index.php?$args;\n',
		''
	).replace( '	index', '	error_page 404 /404.html;\n	index' );
	expect( faultsOf( text ).faults[ 0 ] ).toMatchObject( {
		kind: 'refused',
		status: 404,
		place: null,
	} );
} );

describe( 'behind something that ends TLS', () => {
	const behind = GOOD.replace( '443 ssl', '8080' );
	const named = ( name: string, port: number ) =>
		behind
			.replace( 'server_name example.org', `server_name ${ name }` )
			.replace( '8080', String( port ) );

	it( 'the one server that can be meant is read, and named', () => {
		const reading = faultsOf(
			`${ named( 'elsewhere.example', 8080 ) }\n${ behind.replace( '?$args', '' ) }`
		);
		expect( reading ).toMatchObject( {
			faults: [ { kind: 'query-lost', place: { line: 20 } } ],
			behind: { port: 8080, isSecure: false, place: { line: 14 } },
		} );
		expect( reading.behind && serverInWords( reading.behind ) ).toBe(
			'Line 14: example.org, port 8080'
		);
	} );

	it( 'a server without a name of its own takes what comes', () => {
		expect( faultsOf( named( '_', 80 ) ) ).toMatchObject( {
			faults: [],
			behind: { port: 80 },
		} );
	} );

	it( 'of several, none is taken without asking', () => {
		const text = `${ named( 'example.org', 8080 ) }\n${ named( 'example.org', 8081 ).replace( '?$args', '' ) }`;
		const reading = findNginxFaults( text, site );
		expect( reading ).toMatchObject( {
			kind: 'which-server',
			servers: [ { port: 8080 }, { port: 8081 } ],
		} );
		const chosen =
			reading.kind === 'which-server' ? reading.servers[ 1 ] : undefined;
		expect( findNginxFaults( text, site, chosen ) ).toMatchObject( {
			kind: 'read',
			faults: [ { kind: 'query-lost' } ],
			behind: { port: 8081 },
		} );
	} );

	it( 'headers that the proxy adds are there, as PHP got them', () => {
		const text = behind.replace(
			'	index',
			'	if ($http_x_forwarded_proto != "https") {\n		return 301 https://$host$request_uri;\n	}\n	index'
		);
		const facts = {
			home: 'https://example.org',
			siteurl: 'https://example.org',
			restPrefix: 'wp-json',
			permalinkStructure: '/%postname%/',
		};
		expect(
			faultsOf(
				text,
				nginxSiteOf( facts, { 'x-forwarded-proto': 'https' } )
			).faults
		).toEqual( [] );
		expect( faultsOf( text ).faults ).toMatchObject( [
			{ kind: 'led-away', status: 301 },
		] );
	} );

	it( 'a server that listens at the port of the URL is the one', () => {
		expect( faultsOf( `${ behind }\n${ GOOD }` ).behind ).toBeNull();
	} );
} );
