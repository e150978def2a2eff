import * as fc from 'fast-check';
import { readGiven } from '.';
import { readCredential } from './read-credential';
import { meaningOfNotice } from './notice-meaning';
import { basic, SITE } from '../../../tests/read-given';

// The same samples each time; others by `FUZZ_SEED=2 npx wp-scripts test-unit-js src/diagnosis/given/wrapped`.
fc.configureGlobal( { seed: Number( process.env.FUZZ_SEED ?? 401 ) } );

const eachLine = ( text: string, change: ( line: string ) => string ) =>
	text.split( '\n' ).map( change ).join( '\n' );

/** What mails, chats, terminals and pages make of a text. */
const WRAPPERS: Record< string, ( text: string ) => string > = {
	'a quotation': ( text ) => eachLine( text, ( line ) => `> ${ line }` ),
	'a quotation of a quotation': ( text ) =>
		eachLine( text, ( line ) => `> > ${ line }` ),
	'a fence': ( text ) => `\`\`\`bash\n${ text }\n\`\`\``,
	'a terminal’s colours': ( text ) =>
		eachLine( text, ( line ) => `\u001B[32m${ line }\u001B[0m` ),
	'the lines of a container': ( text ) =>
		eachLine( text, ( line ) => `app-1  | ${ line }` ),
	'the source of a page': ( text ) =>
		text
			.replaceAll( '&', '&amp;' )
			.replaceAll( '"', '&quot;' )
			.replaceAll( "'", '&#39;' ),
	'spaces that do not break': ( text ) => text.replaceAll( ' ', '\u00A0' ),
	'lines of Windows': ( text ) => text.replaceAll( '\n', '\r\n' ),
};

const word = fc.stringMatching( /^[a-z]{3,8}$/ );
const method = fc.constantFrom( 'POST', 'PUT', 'PATCH', 'DELETE' );
const status = fc.constantFrom( 401, 403 );

it.each( Object.keys( WRAPPERS ) )( 'reads the same through %s', ( name ) => {
	fc.assert(
		fc.property(
			word,
			word,
			method,
			status,
			( user, title, verb, told ) => {
				const text = `curl -X ${ verb } -u "${ user }1:abcd EFGH ijkl" \\\n  -H "Content-Type: application/json" \\\n  -d '{"title":"${ title }"}' \\\n  "https://example.org/wp-json/wp/v2/posts/5?a=1&b=2"\n{"code":"rest_cannot_edit","message":"Sorry.","data":{"status":${ told }}}`;
				expect( readGiven( WRAPPERS[ name ]!( text ), SITE ) ).toEqual(
					{
						kind: 'request',
						form: 'curl',
						request: {
							method: verb,
							url: 'https://example.org/wp-json/wp/v2/posts/5?a=1&b=2',
							status: told,
							code: 'rest_cannot_edit',
							message: 'Sorry.',
							login: {
								scheme: 'basic',
								value: basic( `${ user }1:abcd EFGH ijkl` ),
							},
							origin: null,
							referer: null,
							userAgent: null,
							nonce: false,
							cookie: false,
							body: true,
						},
					}
				);
			}
		),
		{ numRuns: 60 }
	);
} );

describe( 'a megabyte of noise', () => {
	const NOISE = [
		'fetch(`${a({b:`${c}`})}`',
		'`${',
		'[31m',
		'\u001B[31m',
		'> a\n',
		'<a href="https:',
		'<https://a|',
		'[a](https://',
		'“code”',
		'{"message":',
		'[mcp_servers.a]\nurl = "',
		'- name: a\n',
		'2026-03-01 10:11:12 1 GET / ',
		'--> POST https://a\n',
		'<name>faultString</name><value><string>',
		', client: a, server: b, request: "',
		'curl –user ‘',
		'`Invoke-RestMethod ',
		'a | b\n',
		'I/a: b\n',
		'Access denied ',
		'JSON ',
		'curl: (60) ',
		'cURL error 28: https://a.b ',
		'(see https://',
		'self signed certificate',
		'UNABLE_TO_GET_ISSUER_CERT_',
		'PKIX path building failed: ',
		'Authorization: abcd ',
		'Authorization: a:b ',
		'abcd\u00A0',
		'Bearer a:b\n',
		'$headers.Add(',
		'$a["b"] = "c" + ',
		'["a":protected]=>\n',
		'#0 /var/www/a.php(1): a()\n',
		'    at a (/app/b.ts:1:2)\n',
		'curl_setopt($a, CURLOPT_URL, ',
		'did not process the context query parameter ',
		'The loopback request to your site failed ',
		'<html><body>',
		'a=b&',
		'Failed to fetch\n',
		'TypeError: Failed to ',
		'dial tcp: lookup a: ',
		'connection refused ',
		'timeout of 1',
		"HTTPSConnectionPool(host='a', port=443): ",
		'Url { scheme: "https", host: Some(Domain("a")), port: None, path: "',
		'status code Unauthorize ',
		'items[403] ',
		'about 403 ',
		'failed to a: 403\n',
		'✗ status is 403 ',
		' /etc/1 /403 / ',
		'Authorization failed - pleas ',
		'mailto:a@b ',
		' .../wp-json/ …',
	];
	it( 'ends where thousands of brackets follow an address', () => {
		const text = `https://example.org/wp-json/${ ')'.repeat( 199_000 ) }`;
		expect( readGiven( text, SITE ) ).toMatchObject( {
			request: { url: 'https://example.org/wp-json/' },
		} );
	} );

	it.each( NOISE )( 'made of %j ends', ( piece ) => {
		const noise = piece.repeat( Math.ceil( 1_000_000 / piece.length ) );
		for ( const text of [ noise, noise.slice( 0, 199_000 ) ] ) {
			expect( readGiven( text, SITE ).kind ).toMatch(
				/^(?:request|answer|unreadable)$/
			);
			expect( readCredential( text ).kind ).toMatch( /^[a-z-]+$/ );
			expect( meaningOfNotice( text ) ?? '' ).not.toBe( text );
		}
	} );
} );
