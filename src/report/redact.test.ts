import { runInNewContext } from 'node:vm';

import fc from 'fast-check';
import { healthySite, respond, restError } from '../../tests/evidence';
import { diagnose } from '../diagnosis/judging';
import { createRedactor } from './redact';
import { redactEvidence } from './to-json';
import { toMarkdown } from './share/to-markdown';

const clean = ( text: string ) => createRedactor().text( text );

const letters = ( alphabet: string, length: number ) =>
	fc.string( {
		unit: fc.constantFrom( ...alphabet ),
		minLength: length,
		maxLength: length,
	} );
const ALNUM = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';
const nonce = letters( HEX, 10 );
const token = letters( ALNUM, 43 );
const word = letters( ALNUM, 16 );
const group = letters( ALNUM, 4 );

/** A secret as it is written, and the part of it that must not be seen. */
const planted: fc.Arbitrary< { text: string; secret: string } > = fc.oneof(
	...[
		( s: string ) => `X-WP-Nonce: ${ s }`,
		( s: string ) => `https://example.org/wp-json/?a=1&_wpnonce=${ s }&b=2`,
		( s: string ) => `%26_wpnonce%3D${ s }%26b`,
		( s: string ) => `&amp;_wpnonce=${ s }"`,
		( s: string ) => `var x = {"root":"/","nonce":"${ s }"};`,
		( s: string ) => `{\\"nonce\\":\\"${ s }\\"}`,
		( s: string ) =>
			`createNonceMiddleware nonce = '${ s }' nonce='${ s }'`,
	].map( ( write ) =>
		nonce.map( ( secret ) => ( {
			text: write( secret ).replace( /nonce = '[0-9a-f]+' /, '' ),
			secret,
		} ) )
	),
	...[
		( s: string ) => `Authorization: Basic ${ s }==`,
		( s: string ) => `authorization=Bearer ${ s }`,
		( s: string ) => `curl -H 'Authorization: WS401-Echo ${ s }' x`,
		( s: string ) => `sent Bearer ${ s } in vain`,
		( s: string ) => `X-WS401-Run: ${ s }`,
		( s: string ) => `/?ws401_run=${ s }`,
		( s: string ) => `/?ws401_dry_run=${ s }`,
		( s: string ) => `/?action=ws401_echo&ticket=${ s }`,
		( s: string ) => `"run":"1","key":"${ s }"`,
		( s: string ) => `?access_token=${ s }#top`,
		( s: string ) => `?consumer_key=ck_${ s }&consumer_secret=cs_${ s }`,
		( s: string ) => `a key ck_${ s } in the text`,
		( s: string ) => `https://joe:${ s }@example.org/`,
		( s: string ) => `eyJhbGciOiJI.${ s }.${ s }`,
		( s: string ) => `a token ${ s }.${ s } of ours`,
	].map( ( write ) =>
		token.map( ( secret ) => ( { text: write( secret ), secret } ) )
	),
	...[
		( s: string ) =>
			`Cookie: a=b; wordpress_logged_in_0a1b=admin%7C1%7C${ s }`,
		( s: string ) => `Set-Cookie: wordpress_sec_0a1b=${ s }; path=/`,
		( s: string ) => `PHPSESSID=${ s }`,
		( s: string ) => `wordpress_0a1b2c=${ s }`,
		( s: string ) => `?password=${ s }&x`,
		( s: string ) => `pwd=${ s }`,
		( s: string ) => `{"user_pass":1,"password":"${ s }"}`,
	].map( ( write ) =>
		word.map( ( secret ) => ( { text: write( secret ), secret } ) )
	),
	fc
		.tuple( group, group, group, group, group, group )
		.map( ( groups ) => groups.join( ' ' ) )
		.map( ( secret ) => ( { text: `use ${ secret } to log in`, secret } ) ),
	letters( HEX, 64 ).map( ( secret ) => ( {
		text: `avatar/${ secret }?s=96`,
		secret,
	} ) ),
	word.map( ( secret ) => ( {
		text: `write to ${ secret }@mail.example.com please`,
		secret,
	} ) ),
	fc
		.ipV4()
		.filter( ( ip ) => ! /^(127\.|0\.0\.0\.0$|192\.0\.2\.)/.test( ip ) )
		.map( ( secret ) => ( { text: `from ${ secret } denied`, secret } ) ),
	fc
		.ipV6()
		.filter( ( ip ) => ip.length > 6 && ! /^::[01]?$/.test( ip ) )
		.map( ( secret ) => ( { text: `from [${ secret }]`, secret } ) )
);

describe( 'redaction', () => {
	it( 'leaves no planted secret, wherever it stands', () => {
		fc.assert(
			fc.property(
				planted,
				fc.nat(),
				fc.constantFrom( '', ' ', '\n', '"', '<b>', ', ' ),
				( { text, secret }, at, border ) => {
					const evidence = healthySite();
					evidence.exchanges.length = 3;
					const hit =
						evidence.exchanges[ at % evidence.exchanges.length ];
					const spot = border + text + border;
					Object.assign(
						hit!,
						{ failure: { kind: 'network', message: spot } },
						{
							response: {
								...restError( 401, 'odd', spot ),
								headers: { 'x-odd': spot },
								finalUrl: spot,
								redirects: [ { status: 301, location: spot } ],
							},
						}
					);
					evidence.site.home = spot;
					evidence.hooks[ 0 ]!.callback = spot;
					const judged = diagnose( {
						...evidence,
						site: healthySite().site,
					} );
					for ( const out of [
						JSON.stringify( redactEvidence( evidence ) ),
						toMarkdown( evidence, judged ),
						toMarkdown( evidence, { ...judged, headline: spot } ),
					] ) {
						expect( out ).not.toContain( secret );
					}
				}
			),
			{ numRuns: 300 }
		);
	} );

	it( 'leaves the directive after “AuthType Basic” alone, and every line in its place', () => {
		const rules =
			'AuthType Basic\nAuthName "Staging"\nRequire valid-user\n';
		expect( clean( rules ) ).toBe( rules );
		expect( clean( 'Bearer\nk9wq2mzx7abc' ) ).toBe( 'Bearer\n[redacted]' );
		fc.assert(
			fc.property( planted, planted, ( a, b ) => {
				const text = `${ a.text }\n${ b.text }\n`;
				expect( clean( text ).split( '\n' ) ).toHaveLength( 3 );
			} )
		);
	} );

	it( 'knows secrets by the key they are kept under', () => {
		const data = {
			nonce: 'short',
			restNonce: 'short',
			headers: { cookie: 'x', 'X-WP-Nonce': 'y', 'content-type': 'z' },
			login: 'jane',
			nested: [ { password: 'p', kind: 'plugin' } ],
		};
		expect( createRedactor().data( data ) ).toEqual( {
			nonce: '[redacted]',
			restNonce: '[redacted]',
			headers: {
				cookie: '[redacted]',
				'X-WP-Nonce': '[redacted]',
				'content-type': 'z',
			},
			login: '[redacted]',
			nested: [ { password: '[redacted]', kind: 'plugin' } ],
		} );
	} );

	it( 'takes the nonce out of the answer that consists of nothing else', () => {
		const evidence = healthySite();
		evidence.exchanges[ 0 ]!.response!.body = 'a1b2c3d4e5';
		evidence.exchanges[ 0 ]!.response!.json = false;
		expect( JSON.stringify( redactEvidence( evidence ) ) ).not.toContain(
			'a1b2c3d4e5'
		);
	} );

	it.each( [
		'Nothing is wrong: the 2 refusals are correct.',
		'wp-content/plugins/close-rest/close-rest.php:31 (rest_authentication_errors)',
		'https://example.org/wp-json/wp/v2/posts?per_page=1&context=edit',
		'Authorization, X-WP-Nonce, Content-Disposition',
		'Basic realm="Please log in"',
		'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
		'Apache/2.4.71 (Debian), PHP 8.2.36',
		'rest_cannot_introspect_app_password_for_non_authenticated_user',
		'http://127.0.0.1:9400/ and ::1',
		'At 12:30:45 it said: no such post',
		'A\\B\\Controller::get_items',
		'two-factor-authentication-for-everybody/plugin.php',
	] )( 'leaves %s alone', ( text ) => {
		expect( clean( text ) ).toBe( text );
	} );

	it( 'keeps equal addresses equal and different ones different', () => {
		expect( clean( '10.0.0.1 10.0.0.2 10.0.0.1' ) ).toBe(
			'192.0.2.1 192.0.2.2 192.0.2.1'
		);
	} );

	it( 'takes versions for versions', () => {
		expect( createRedactor().data( { version: '5.3.2.1' } ) ).toEqual( {
			version: '5.3.2.1',
		} );
	} );

	it( 'ends quickly on long and nasty text', () => {
		const nasty = [
			'a'.repeat( 50_000 ),
			':'.repeat( 50_000 ),
			'a.'.repeat( 25_000 ),
			'\\"'.repeat( 25_000 ),
			'a@'.repeat( 25_000 ),
		];
		for ( const text of nasty ) {
			expect( clean( text ).length ).toBeGreaterThan( 0 );
		}
	} );

	it.each( [
		[ 'hyphens without end', 'a-'.repeat( 150_000 ) ],
		[
			'backslashes in the place of a nonce',
			`"nonce":"${ '\\'.repeat( 300_000 ) }`,
		],
	] )( 'does not hang on %s', ( _, text ) => {
		// A text of which every part is read anew would take minutes; nothing less stops a pattern that is at it.
		const ended = runInNewContext(
			'clean( text ).length',
			{ clean, text },
			{ timeout: 20_000 }
		);
		expect( ended ).toBeGreaterThan( 0 );
	} );

	it( 'changes no verdict', () => {
		const evidence = healthySite( ( e ) => {
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 401, 'rest_login_required' )
			);
			e.site.home = 'https://203.0.113.9';
		} );
		const again = diagnose( redactEvidence( evidence ) );
		const first = diagnose( evidence );
		expect( again.kind ).toBe( first.kind );
		expect( again.findings.map( ( { check } ) => check ) ).toEqual(
			first.findings.map( ( { check } ) => check )
		);
	} );
} );
