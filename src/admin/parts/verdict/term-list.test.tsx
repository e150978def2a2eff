import { renderToString } from '@wordpress/element';

import { TermList } from './term-list';

it.each( [
	[
		'The plugin “X” answers 401 to every visitor of the REST API.',
		[ 'REST API' ],
	],
	[
		'WordPress rejects the security token (nonce) of this page.',
		[ 'Nonce' ],
	],
	[
		'The web server drops the Authorization header, so application passwords don’t work in the REST API.',
		[ 'Authorization header', 'Application password' ],
	],
	[ 'Everything that was checked works.', [] ],
] )( 'explains in “%s”: %j', ( text, words ) => {
	const html = renderToString( <TermList text={ text } /> );
	expect(
		[ ...html.matchAll( /<dt>([^<]+)<\/dt>/g ) ].map(
			( [ , word ] ) => word
		)
	).toEqual( words );
} );
