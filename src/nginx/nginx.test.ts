import { decide, parseConfiguration, type NginxRequest } from '.';

const request: NginxRequest = {
	method: 'GET',
	scheme: 'http',
	host: 'example.org',
	port: 80,
	target: '/wp-json/?a=1',
	headers: {},
	address: null,
};
const world = { kindOf: () => 'nothing' as const };

function decided( text: string, change: Partial< NginxRequest > = {} ) {
	const parsed = parseConfiguration( text );
	if ( parsed.kind === 'broken' ) {
		throw new Error( parsed.fault.message );
	}
	return decide( parsed.directives, { ...request, ...change }, world );
}

describe( 'reading', () => {
	it.each( [
		[ 'server { listen 80;', 1, 'missing' ],
		[ 'server {\n listen 80\n}', 3, 'not ended' ],
		[ 'server {}\n}', 2, 'unexpected' ],
		[ 'server { return 200 "open; }', 1, 'never closed' ],
		[ 'server {\n return 200 "a"b;\n}', 2, 'unexpected' ],
	] )( 'says where %j is broken', ( text, line, message ) => {
		const parsed = parseConfiguration( text );
		expect( parsed ).toMatchObject( {
			kind: 'broken',
			fault: { line, message: expect.stringContaining( message ) },
		} );
	} );

	it( 'follows the includes of nginx -T and names file and line', () => {
		const text = [
			'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok',
			'# configuration file /etc/nginx/nginx.conf:',
			'http {',
			'	include /etc/nginx/sites-enabled/*;',
			'}',
			'',
			'# configuration file /etc/nginx/sites-enabled/site:',
			'server {',
			'	server_name example.org;',
			'	include snippets/closed.conf;',
			'}',
			'',
			'# configuration file /etc/nginx/snippets/closed.conf:',
			'# nobody',
			'location ^~ /wp-json { return 401; }',
		].join( '\n' );
		expect( decided( text ) ).toMatchObject( {
			kind: 'answer',
			status: 401,
			place: { file: '/etc/nginx/snippets/closed.conf', line: 2 },
		} );
	} );

	it( 'steps over the programs in a block', () => {
		expect(
			decided(
				'server { content_by_lua_block { if a then { ngx.say("}") } end }\nlocation / { return 403; } }'
			)
		).toMatchObject( { kind: 'answer', status: 403, place: { line: 2 } } );
	} );
} );

describe( 'what cannot be known', () => {
	it.each( [
		[ 'a file that is not at hand', 'include closed.conf; return 404;' ],
		[ 'the sender’s address', 'location / { deny 10.0.0.0/8; }' ],
		[
			'a password file',
			'location / { auth_basic "x"; auth_basic_user_file y; }',
		],
		[ 'another module', 'location / { auth_request /login; }' ],
		[ 'a foreign variable', 'if ($geoip_country = "X") { return 403; }' ],
	] )( 'stays unknown: %s', ( _what, text ) => {
		expect(
			decided( `server { server_name example.org; ${ text } }`, {
				headers: { authorization: 'Basic eA==' },
			} )
		).toMatchObject( { kind: 'unknown', place: { line: 1 } } );
	} );

	it( 'is not guessed where http is spoken to a port of https', () => {
		expect( decided( 'server { listen 80 ssl; return 401; }' ).kind ).toBe(
			'unknown'
		);
	} );
} );

describe( 'choosing the server', () => {
	const text = `
server { listen 80 default_server; server_name _; return 404; }
server { listen 80; server_name *.example.org; return 402; }
server { listen 80; server_name example.org www.example.org; return 401; }
server { listen 80; server_name ~^(api|app)\\.; return 405; }
server { listen 8080; server_name example.org; return 410; }`;
	it.each( [
		[ 'example.org', 80, 401 ],
		[ 'EXAMPLE.org', 80, 401 ],
		[ 'shop.example.org', 80, 402 ],
		[ 'api.example.net', 80, 405 ],
		[ 'elsewhere.test', 80, 404 ],
		[ 'example.org', 8080, 410 ],
	] )( '%s:%d is answered %d', ( host, port, status ) => {
		expect( decided( text, { host, port } ) ).toMatchObject( { status } );
	} );

	it( 'knows when none listens there', () => {
		expect( decided( text, { port: 443 } ).kind ).toBe( 'no-server' );
	} );
} );

it( 'keeps what a named group has caught when another pattern matches', () => {
	expect(
		decided(
			'server { location ~ ^/(?<first>[^/]+) { if ($args ~ a) { return 302 /$first; } } }'
		)
	).toMatchObject( { status: 302, location: '/wp-json' } );
} );

describe( 'a socket that several servers share', () => {
	const https = { scheme: 'https', port: 443 } as const;

	it( 'speaks TLS for all where one says so', () => {
		const text =
			'server { listen 443 ssl; server_name example.org; return 204; }\nserver { listen *:443; server_name www.example.org; return 205; }';
		expect( decided( text, https ) ).toMatchObject( { status: 204 } );
		expect(
			decided( text, { ...https, host: 'www.example.org' } )
		).toMatchObject( { status: 205 } );
	} );

	it( 'is another one at another address', () => {
		expect(
			decided(
				'server { listen 443 ssl; server_name a.test; return 204; }\nserver { listen 127.0.0.1:443; server_name example.org; return 205; }',
				https
			)
		).toMatchObject( { kind: 'unknown' } );
	} );

	it( 'speaks TLS where the server says it for all its sockets', () => {
		expect(
			decided( 'server { listen 443; ssl on; return 204; }', https )
		).toMatchObject( { status: 204 } );
	} );
} );
