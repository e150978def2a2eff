import { ask } from '../../../tests/simulated-request';

/** What `%1` stands for after these conditions on a GET of `/x` by “agent”. */
const seen = ( ...conditions: string[] ) =>
	ask(
		{
			'/': [
				'RewriteEngine On',
				...conditions.map( ( each ) => `RewriteCond ${ each }` ),
				'RewriteRule ^x$ /seen/%1 [R]',
				'',
			].join( '\n' ),
		},
		'/x',
		[],
		{ headers: { 'user-agent': 'agent' } }
	).location?.replace( 'http://www.example.org/seen/', '' );

/** As mod_rewrite's `apply_rewrite_cond()` notes them: only of a condition that held, and was not turned about. */
it.each( [
	[ 'the last condition', [ '%{HTTP_USER_AGENT} ^(ag)' ], 'ag' ],
	[
		'the last of several',
		[ '%{HTTP_USER_AGENT} ^(ag)', '%{REQUEST_METHOD} ^(G)' ],
		'G',
	],
	[
		'one before a test for a file, which has no match',
		[ '%{HTTP_USER_AGENT} ^(ag)', '%{REQUEST_FILENAME} !-f' ],
		'ag',
	],
	[
		'one before a comparison, which has no match',
		[ '%{HTTP_USER_AGENT} ^(ag)', '%{REQUEST_METHOD} =GET' ],
		'ag',
	],
	[
		'one before a condition that must not match',
		[ '%{HTTP_USER_AGENT} ^(ag)', '%{REQUEST_METHOD} !^(P)' ],
		'ag',
	],
	[
		'none, where the one that matched must not, and another held in its place',
		[ '%{HTTP_USER_AGENT} !^(ag) [OR]', '%{REQUEST_FILENAME} !-f' ],
		'',
	],
	[
		'one before a condition that failed, and another held in its place',
		[
			'%{HTTP_USER_AGENT} ^(ag)',
			'%{REQUEST_METHOD} ^(P) [OR]',
			'%{REQUEST_FILENAME} !-f',
		],
		'ag',
	],
] )( '%%1 is of %s', ( _, conditions, match ) => {
	expect( seen( ...conditions ) ).toBe( match );
} );
