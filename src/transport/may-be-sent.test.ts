import type { Probe } from '../diagnosis/evidence/types';
import { reasonAgainst, reasonAgainstElsewhere } from './may-be-sent';

const REST: Probe = {
	id: 'browser/cookie-nonce/GET/posts/pretty',
	endpoint: 'posts',
	route: '/wp/v2/posts',
	url: 'https://example.org/wp-json/wp/v2/posts',
	method: 'GET',
	credential: 'cookie-nonce',
	form: 'pretty',
	vantage: 'browser',
	dryRun: false,
	expects: { statuses: [ 200 ], why: '' },
};
const DIRECT = { route: null, form: 'direct' } as const;

it.each< [ string, Partial< Probe > ] >( [
	[ 'a read of the REST API with a login', {} ],
	[ 'a dry run', { method: 'DELETE', dryRun: true } ],
	[
		'a dry run whose address names the method',
		{ method: 'DELETE', dryRun: true, url: `${ REST.url }?_method=DELETE` },
	],
	[
		'a page as a visitor',
		{
			...DIRECT,
			credential: 'none',
			url: 'https://example.org/wp-login.php',
		},
	],
	[
		'the cookie echo',
		{
			...DIRECT,
			endpoint: 'cookies-admin',
			credential: 'cookie',
			url: 'https://example.org/wp-admin/',
		},
	],
] )( 'sends %s', ( _, changes ) => {
	expect( reasonAgainst( { ...REST, ...changes } ) ).toBeNull();
} );

it.each< [ string, Partial< Probe > ] >( [
	[ 'a GET that deletes', { url: `${ REST.url }/1?_method=DELETE` } ],
	[
		'a dry run of another method than its address names',
		{ method: 'GET', dryRun: true, url: `${ REST.url }/1?.method=DELETE` },
	],
	[
		'a method that cannot be read',
		{ dryRun: true, url: `${ REST.url }/1?_method[]=DELETE` },
	],
	[ 'a DELETE for real', { method: 'DELETE' } ],
	[
		'a login to wp-admin',
		{
			...DIRECT,
			credential: 'cookie',
			url: 'https://example.org/wp-admin/post.php?action=trash',
		},
	],
	[
		'a route that leads out of the REST API',
		{
			url: 'https://example.org/wp-json/../wp-admin/admin-ajax.php?action=x',
		},
	],
	[
		'the same as a visitor',
		{
			credential: 'none',
			url: 'https://example.org/wp-json/..%2fwp-admin/admin-ajax.php?action=x',
		},
	],
	[
		'a dry run outside the REST API',
		{
			...DIRECT,
			credential: 'none',
			method: 'POST',
			dryRun: true,
			url: 'https://example.org/wp-login.php',
		},
	],
] )( 'does not send %s, and says why', ( _, changes ) => {
	expect( reasonAgainst( { ...REST, ...changes } ) ).toMatch(
		/^Not sent.*\.$/
	);
} );

it( 'tells nothing of ours to another origin', () => {
	const visitor = { ...REST, credential: 'none' } as const;
	expect( reasonAgainstElsewhere( visitor, undefined ) ).toBeNull();
	expect( reasonAgainstElsewhere( REST, undefined ) ).toMatch( /^Not sent/ );
	expect( reasonAgainstElsewhere( visitor, {} ) ).toMatch( /^Not sent/ );
	expect(
		reasonAgainstElsewhere( { ...visitor, dryRun: true }, undefined )
	).toMatch( /^Not sent/ );
	expect(
		reasonAgainstElsewhere( { ...visitor, endpoint: 'echo' }, undefined )
	).toMatch( /^Not sent/ );
} );
