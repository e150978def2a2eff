import * as fc from 'fast-check';
import { readAll, readGiven } from '.';
import { basic, SITE } from '../../../tests/read-given';
import { statusOf } from './reading/answer';

// The same samples each time, and as many unless `FUZZ_RUNS` says so; others by `FUZZ_SEED=2 npx wp-scripts test-unit-js src/diagnosis/given/fuzz`.
fc.configureGlobal( { seed: Number( process.env.FUZZ_SEED ?? 401 ) } );

const URL_HERE = 'https://example.org/wp-json/wp/v2/posts';

/** Pieces that the forms look for, so that noise comes near to what is read. */
const PIECES = [
	'curl ',
	'new WooCommerceRestApi({',
	'consumer_key="ck_1"',
	'@host = ',
	'### \n',
	'GET {{host}}/',
	'Action taken ',
	'Path /wp-json/',
	'blocked by firewall for ',
	'application password ',
	'username ',
	'fetch(',
	'Invoke-WebRequest ',
	'-H ',
	'-u ',
	'"',
	"'",
	'`',
	'\\',
	'^"',
	'^\n',
	'$(',
	'${',
	'@{',
	'{',
	'}',
	'[',
	']',
	'(',
	')',
	'=>',
	':',
	',',
	'\n',
	' ',
	'> GET / HTTP/1.1\n',
	'HTTP/1.1 401 ',
	'Authorization: Basic ',
	'Bearer ',
	'Host: example.org\n',
	'"request":',
	'"headers":',
	'"url":',
	'"method":"',
	'[error] 1#1: ',
	' ModSecurity: [id "',
	'"GET /wp-json/ HTTP/1.1" 401 5 ',
	'Array\n(\n',
	'[code] => 401\n',
	'AxiosError {',
	'requests.post(',
	'wp_remote_get(',
	'curl_setopt(',
	'new RestRequest(Method.POST)',
	'new WPAPI({ endpoint: ',
	'wp.posts().create(',
	'WP_API_URL=',
	',{Authorization=[Basic ',
	'{code=rest_x, message=',
	'mcpServers',
	URL_HERE,
	'https://',
	'401',
	'POST ',
	'=',
	'+',
	'$a',
	'a',
	'\u00e9',
	'\ud800',
	'\0',
	'#',
	'//',
	'/*',
	'%',
	'<',
	'>',
	'&',
	';',
	'|',
	'?',
	'"""',
];
const KINDS = [ 'request', 'answer', 'unreadable' ];

/** Any code point but the halves of a pair, as fast-check's “binary”, which writes them all down first. */
const binary = fc
	.nat( 0x10ffff - 0x800 )
	.map( ( nth ) => String.fromCodePoint( nth < 0xd800 ? nth : nth + 0x800 ) );
const near = fc
	.array( fc.constantFrom( ...PIECES ), { maxLength: 60 } )
	.map( ( pieces ) => pieces.join( '' ) );
const text = fc.oneof(
	near,
	fc.string( { unit: binary, maxLength: 300 } ),
	fc
		.tuple( near, fc.string( { maxLength: 50 } ), near )
		.map( ( parts ) => parts.join( '' ) )
);

it( 'never throws, and reads the same twice', () => {
	fc.assert(
		fc.property( text, ( written ) => {
			const reading = readGiven( written, SITE );
			expect( readGiven( written, SITE ) ).toEqual( reading );
			const { method, url, status } =
				reading.kind === 'request'
					? reading.request
					: { method: null, url: null, status: null };
			// One comparison instead of four: making one ready takes longer than reading.
			expect( {
				kind: KINDS.includes( reading.kind ),
				method: /^[A-Z][A-Z-]*$/.test( method ?? 'GET' ),
				url: URL.canParse( url ?? URL_HERE ),
				status: statusOf( status ?? 200 ) !== null,
			} ).toEqual( {
				kind: true,
				method: true,
				url: true,
				status: true,
			} );
		} ),
		{ numRuns: Number( process.env.FUZZ_RUNS ?? 6000 ) }
	);
} );

/** How each form carries a body, headers and a login. */
const single = ( written: string ) => written.replace( /'/g, "'\\''" );
const FORMS: Record<
	string,
	( parts: { body: string; header: string; login: string } ) => string
> = {
	curl: ( { body, header, login } ) =>
		`curl -H 'X-App: ${ single( header ) }' -H 'Authorization: Basic ${ single( login ) }' ${ URL_HERE } -X PATCH --data-raw '${ single( body ) }'`,
	fetch: ( { body, header, login } ) =>
		`fetch("${ URL_HERE }", ${ JSON.stringify( { headers: { 'x-app': header, authorization: `Basic ${ login }` }, body, method: 'PATCH' } ) });`,
	har: ( { body, header, login } ) =>
		JSON.stringify( {
			request: {
				method: 'PATCH',
				url: URL_HERE,
				headers: [
					{ name: 'x-app', value: header },
					{ name: 'authorization', value: `Basic ${ login }` },
				],
				postData: { text: body },
			},
			response: { status: 401 },
		} ),
	http: ( { body, header, login } ) =>
		`PATCH /wp-json/wp/v2/posts HTTP/1.1\nHost: example.org\nX-App: ${ header }\nAuthorization: Basic ${ login }\nContent-Length: 9\n\n${ body }`,
	powershell: ( { body, header, login } ) =>
		`Invoke-RestMethod -Uri '${ URL_HERE }' -Method Patch -Headers @{ 'X-App' = '${ header.replace( /'/g, "''" ) }'; 'Authorization' = 'Basic ${ login.replace( /'/g, "''" ) }' } -Body '${ body.replace( /'/g, "''" ) }'`,
	python: ( { body, header, login } ) =>
		`import requests\nrequests.patch(${ JSON.stringify( URL_HERE ) }, headers=${ JSON.stringify( { 'X-App': header, Authorization: `Basic ${ login }` } ) }, data=${ JSON.stringify( body ) })`,
};

const trap = fc.oneof(
	fc.constantFrom(
		'-X DELETE',
		'method: "DELETE"',
		'DELETE https://other.example/wp-json/',
		'HOW TO PUT it',
		'"method":"PUT"',
		'Authorization: Basic eDp5',
		'-u x:y',
		'{"method":"DELETE","url":"https://other.example"}',
		'https://other.example/wp-json/wp/v2/posts'
	),
	fc
		.string( { maxLength: 40 } )
		.map( ( each ) => each.replace( /[\r\n\u2028\u2029\\]/g, ' ' ) )
);
const placeholder = fc.constantFrom(
	'PW_HERE',
	'YOUR_TOKEN',
	'<login>',
	'{{login}}',
	'$TOKEN',
	'${TOKEN}',
	'xxxxxxxx',
	'********',
	'BASE64_STRING',
	'YWRtaW4...',
	'[redacted]',
	'%s'
);

it.each( Object.keys( FORMS ) )(
	'reads no method out of a body, no address out of a header, no login out of a placeholder: %s',
	( form ) => {
		fc.assert(
			fc.property( trap, trap, placeholder, ( body, header, login ) => {
				const reading = readGiven(
					FORMS[ form ]?.( {
						body,
						header: `a ${ header }`,
						login,
					} ) ?? '',
					SITE
				);
				expect( reading ).toMatchObject( {
					kind: 'request',
					request: {
						method: 'PATCH',
						url: URL_HERE,
						login: { scheme: 'basic', value: null },
					},
				} );
			} ),
			{ numRuns: 300 }
		);
	}
);

it.each( Object.keys( FORMS ) )(
	'reads the login as it would be sent: %s',
	( form ) => {
		const name = fc.stringMatching( /^[a-z]{3,8}\d$/ );
		const password = fc
			.stringMatching( /^[A-Za-z0-9]{4}( [A-Za-z0-9]{4}){5}$/ )
			.filter( ( each ) => ! /x{8}/i.test( each.replace( / /g, '' ) ) );
		fc.assert(
			fc.property( name, password, trap, ( user, pass, body ) => {
				const value = basic( `${ user }:${ pass }` );
				const reading = readGiven(
					FORMS[ form ]?.( {
						body,
						header: 'x',
						login: value.slice( 6 ),
					} ) ?? '',
					SITE
				);
				expect( reading ).toMatchObject( {
					request: { login: { scheme: 'basic', value } },
				} );
			} ),
			{ numRuns: 200 }
		);
	}
);

describe( 'a megabyte of noise', () => {
	const NOISE = [
		'{',
		'[',
		'(',
		'"',
		"'",
		'`',
		'\\',
		'{"a":',
		'@{',
		'$(',
		'${',
		' curl -H ',
		'curl https://a.b ',
		'fetch(',
		'a=',
		'$a=(',
		'a=a+',
		'x.y(',
		'> ',
		'HTTP/1.1 401\n',
		'https://',
		'https://a/(',
		'/wp-json/ ',
		'401 ',
		'[a] => ',
		'Request URL: a\n',
		'\n',
		' ',
		'Invoke-RestMethod @{',
		'"GET /a HTTP/1.1" 401 1\n',
		'<title>',
		'ModSecurity: [id "',
		'requests.post(',
		'{"code":"a_b",',
		'\\"code\\"',
		'Authorization: Basic ',
		'x',
		'^"',
		'^\n',
		'# ',
		'/*',
		'{{',
		'{code=a_',
		'code:a_a_',
		'RestRequest "Authorization", (',
		'Uri.parse "https://a.b" .post(',
		'WPAPI.create(',
		'WPAPI(x.posts(',
		' WP_API_URL=a',
		'PASSWORD=aaaa aaaa ',
		'authorization ',
		'https://a,{',
		'\u{1F600}',
	];
	it.each( NOISE )( 'made of %j ends', ( piece ) => {
		const noise = piece.repeat( Math.ceil( 1_000_000 / piece.length ) );
		expect( readAll( noise, SITE ).reading.kind ).toMatch(
			/^(?:request|answer|unreadable)$/
		);
	} );

	it.each( [ 'await ', 'new ', 'not ' ] )(
		'made of %j ends within a call',
		( piece ) => {
			const noise = `fetch( ${ piece.repeat( 200_000 ) }`;
			expect( KINDS ).toContain( readAll( noise, SITE ).reading.kind );
		}
	);
} );
