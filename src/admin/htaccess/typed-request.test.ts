import { htaccessInput } from '../../../tests/htaccess-input';
import { simulateFor } from '../../htaccess/lint/scene';
import { outcomeSentence } from './outcome-sentence';
import { typedRequest } from './typed-request';

const RULES = [
	'RewriteEngine On',
	'RewriteRule ^closed - [F]',
	'RewriteRule ^moved /new [R=301]',
	'<IfModule mod_unheard_of.c>',
	'RewriteRule ^who-knows - [F]',
	'</IfModule>',
	'',
].join( '\n' );
const input = htaccessInput( RULES );
const ask = ( address: string, withLogin = false ) =>
	typedRequest(
		{ method: 'GET', address, withLogin },
		input.site,
		'Mozilla'
	);

function sentenceFor( address: string, withLogin = false ): string {
	const parsed = ask( address, withLogin );
	return parsed.kind === 'error'
		? parsed.message
		: outcomeSentence(
				input,
				parsed.request,
				simulateFor(
					input,
					[ { directory: '/', text: RULES } ],
					parsed
				)
			);
}

it.each( [
	[
		'/closed?a=1',
		'The web server answers 403, because of line 2 of .htaccess; WordPress is not asked.',
	],
	[
		'https://www.example.org/moved',
		'Sent on to https://www.example.org/new (301), by line 3 of .htaccess.',
	],
	[
		'/nowhere',
		'The web server answers 404 by itself; no line of these files decides it.',
	],
	[ '/index.php', 'The request comes through to /index.php.' ],
	[
		'/who-knows',
		'This cannot be told: it hangs on line 4 of .htaccess, which depends on something only the server knows.',
	],
	[
		'https://elsewhere.example/',
		'elsewhere.example is another site: only requests to www.example.org can be looked up here.',
	],
	[
		'wp-json',
		'This is no address: type one that starts with http://, https:// or a slash, such as /wp-json/.',
	],
	[
		'',
		'This is no address: type one that starts with http://, https:// or a slash, such as /wp-json/.',
	],
] )( '%s: %s', ( address, sentence ) => {
	expect( sentenceFor( address ) ).toBe( sentence );
} );

it( 'says whether the Authorization header comes along', () => {
	expect( sentenceFor( '/index.php', true ) ).toBe(
		'The request comes through to /index.php. The Authorization header does not reach PHP.'
	);
} );

it( 'takes the query apart, and is sent nowhere with a login of its own', () => {
	expect( ask( '/a?b=c#d', true ) ).toMatchObject( {
		kind: 'request',
		request: {
			path: '/a',
			query: 'b=c',
			remoteAddress: '203.0.113.9',
			headers: {
				host: 'www.example.org',
				authorization: expect.any( String ),
			},
		},
	} );
} );
