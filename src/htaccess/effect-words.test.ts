import { resetLocaleData, setLocaleData } from '@wordpress/i18n';
import { type Effect, simulate } from '../apache';
import { effectWords } from './effect-words';

type Samples = {
	[ Kind in Effect[ 'kind' ] ]: [
		Extract< Effect, { kind: Kind } >,
		words: string,
	];
};

/** One of each kind, or the compiler complains. */
const SAMPLES: Samples = {
	matches: [ { kind: 'matches' }, 'matches' ],
	holds: [ { kind: 'holds' }, 'holds' ],
	fails: [ { kind: 'fails' }, 'does not hold' ],
	sets: [ { kind: 'sets', variable: 'A' }, 'sets A' ],
	unsets: [ { kind: 'unsets', variable: 'A' }, 'removes A' ],
	rewrites: [ { kind: 'rewrites', path: '/b' }, 'rewrites to /b' ],
	answers: [ { kind: 'answers', status: 410 }, 'answers 410' ],
	denies: [ { kind: 'denies', status: 403 }, 'denies access (403)' ],
	'refuses-user': [
		{ kind: 'refuses-user', status: 401 },
		'refuses this user (401)',
	],
	'asks-for-password': [
		{ kind: 'asks-for-password', status: 401 },
		'asks for a password (401)',
	],
	'looks-password-up': [
		{ kind: 'looks-password-up', answer: 'denied' },
		'rejects the password',
	],
	'lacks-auth-type': [
		{ kind: 'lacks-auth-type', status: 500 },
		'asks for a user, but no AuthType says how (500)',
	],
	'lacks-auth-name': [
		{ kind: 'lacks-auth-name', status: 500 },
		'lacks an AuthName (500)',
	],
	'requires-tls': [
		{ kind: 'requires-tls', status: 403 },
		'requires https (403)',
	],
	'prepends-missing-file': [
		{ kind: 'prepends-missing-file', status: 500 },
		'has PHP run a file that is missing (500)',
	],
	'unknown-auth-type': [
		{ kind: 'unknown-auth-type', status: 500 },
		'names an authentication type that no loaded module provides (500)',
	],
	'forbids-links': [
		{ kind: 'forbids-links', status: 403 },
		'does not allow following links, and without that no rewriting (403)',
	],
	'is-refused': [
		{ kind: 'is-refused', why: 'unknown directive', status: 500 },
		'is refused by the web server: unknown directive (500)',
	],
	'changes-header': [
		{ kind: 'changes-header', action: 'unset', header: 'ETag' },
		'applies “unset” to the header ETag',
	],
	'sends-elsewhere': [
		{ kind: 'sends-elsewhere', url: 'https://example.org/' },
		'redirects to https://example.org/',
	],
	shows: [
		{ kind: 'shows', target: '/403.html' },
		'shows the page /403.html',
	],
	'is-ignored': [
		{ kind: 'is-ignored' },
		'is ignored: a page for 401 cannot be a full URL',
	],
};

/** The words of what the lines of one file do to a visitor's request for a page. */
function wordsFor( text: string ): string[] {
	const { trace } = simulate( {
		files: [ { directory: '/', text } ],
		request: {
			method: 'GET',
			path: '/a',
			query: '',
			headers: { host: 'example.org' },
			remoteAddress: '192.0.2.1',
		},
		server: {
			sapi: 'fpm',
			https: false,
			readsAbove: false,
			documentRoot: '/srv',
			kind: ( path ) => ( path === '/' ? 'directory' : 'file' ),
		},
	} );
	return trace.map( ( { effect } ) => effectWords( effect ) );
}

describe( 'the words for effects', () => {
	it.each( Object.values( SAMPLES ) )( '%j: %s', ( effect, words ) => {
		expect( effectWords( effect ) ).toBe( words );
	} );

	it.each( [
		[ 'granted', 'accepts the password' ],
		[ 'denied', 'rejects the password' ],
		[ 'no-user', 'does not list this user' ],
		[ 'no-file', 'names a password file that cannot be read' ],
	] as const )( 'tell a password that is %s: %s', ( answer, words ) => {
		expect( effectWords( { kind: 'looks-password-up', answer } ) ).toBe(
			words
		);
	} );

	it( 'are translated, whatever the effect', () => {
		const texts = Object.values( SAMPLES ).map( ( [ effect ] ) => effect );
		const before = texts.map( effectWords );
		setLocaleData(
			Object.fromEntries(
				[
					'matches',
					'lacks an AuthName (%d)',
					'applies “%1$s” to the header %2$s',
				].map( ( text ) => [ text, [ `x ${ text }` ] ] )
			),
			'who-said-401'
		);
		const after = texts.map( effectWords );
		expect( after.filter( ( each, at ) => each !== before[ at ] ) ).toEqual(
			[
				'x matches',
				'x lacks an AuthName (500)',
				'x applies “unset” to the header ETag',
			]
		);
		resetLocaleData( {}, 'who-said-401' );
	} );

	it.each( [
		[
			'Require valid-user',
			'asks for a user, but no AuthType says how (500)',
		],
		[ 'AuthType Basic\nRequire valid-user', 'lacks an AuthName (500)' ],
		[
			'AuthType Odd\nAuthName "Here"\nRequire valid-user',
			'names an authentication type that no loaded module provides (500)',
		],
		[
			'ErrorDocument 403 https://example.org/no\nRequire all denied',
			'redirects to https://example.org/no',
		],
		[
			'ErrorDocument 403 /no.html\nRequire all denied',
			'shows the page /no.html',
		],
		[
			'Options -FollowSymLinks\nRewriteEngine On\nRewriteRule ^a$ /b',
			'does not allow following links, and without that no rewriting (403)',
		],
	] )( 'say what %j does', ( text, words ) => {
		expect( wordsFor( text ) ).toContain( words );
	} );
} );
