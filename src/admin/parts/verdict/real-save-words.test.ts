import type { Exchange, Probe } from '../../../diagnosis/evidence/types';
import { shownContent, whatItDoes } from './real-save-words';

const save = ( route: string ) =>
	( {
		method: 'PUT',
		url: `https://example.org/wp-json${ route }`,
		route,
	} ) as Probe;

const item = ( body: string ) =>
	[
		{ probe: { endpoint: 'given-item' }, response: { body } },
	] as unknown as Exchange[];

const said = (
	route: string,
	exchanges: Exchange[] = [],
	content = '{"content":"After"}'
) => whatItDoes( save( route ), exchanges, content ).join( ' ' );

it( 'says that it saves, what and where', () => {
	const words = said(
		'/wp/v2/posts/5?_locale=user',
		item( '{"id":5,"title":{"raw":"Say \\"hi\\"","rendered":"x"}}' )
	);
	expect( words ).toContain(
		'This saves. PUT https://example.org/wp-json/wp/v2/posts/5'
	);
	expect( words ).toContain( 'overwrites “Say "hi"” (number 5)' );
	expect( words ).toContain( 'revision' );
	expect( words ).toContain( 'cannot be undone' );
} );

it.each( [ '{"id":5}', '', '{"title":{"raw":"","rendered":""}}' ] )(
	'names the number alone where the title is not known: %j',
	( body ) =>
		expect( said( '/wp/v2/pages/5', item( body ) ) ).toContain(
			'the item with the number 5'
		)
);

it.each( [
	[ '/wp/v2/posts', 'makes a new item' ],
	[ '/wp/v2/settings', 'whatever that endpoint does' ],
	[ '/wp/v2/posts/5/autosaves', 'whatever that endpoint does' ],
	[ '/shop/v1/orders/5', 'whatever that endpoint does' ],
] )( 'promises for %s no more than is known', ( route, words ) =>
	expect( said( route ) ).toContain( words )
);

const KNOWN = item( '{"id":5,"title":{"raw":"Dear"}}' );

it.each( [
	[ '/wp/v2/posts/5', '{"id":7,"title":"x"}', 'the item with the number 7.' ],
	[ '/wp/v2/posts/5', '{"\\u0069d":"7"}', 'the item with the number 7.' ],
	[ '/wp/v2/posts/5?id=7', '{}', 'whatever that endpoint does' ],
	[ '/wp/v2/posts/5?id=7', '{"id":5}', '“Dear” (number 5)' ],
	[ '/wp/v2/posts/5?id=5', '{}', '“Dear” (number 5)' ],
	[ '/wp/v2/posts/5', '{"id":"05"}', '“Dear” (number 5)' ],
	[ '/wp/v2/posts/5', '{"id":null}', '“Dear” (number 5)' ],
	[ '/wp/v2/posts/5', '{"id":[7]}', 'whatever that endpoint does' ],
	[ '/wp/v2/posts/5?id[]=7', '{}', 'whatever that endpoint does' ],
	[ '/wp/v2/posts/5?a;id=7', '{}', 'whatever that endpoint does' ],
] )(
	'names for %s with %s the item that WordPress saves',
	( route, content, words ) =>
		expect( said( route, KNOWN, content ) ).toContain( words )
);

it.each( [
	[ '{"a":"b"}', '{"a":"b"}' ],
	[ '{ "a" :\n\n\n\t"b  c\\"  d" , "e":1e2 }', '{"a":"b  c\\"  d","e":1e2}' ],
	[ '{"a":"\u202edab\u200b\u00a0"}', '{"a":"\\u202edab\\u200b\\u00a0"}' ],
	[ '{"a":"\u{e0041}"}', '{"a":"\\udb40\\udc41"}' ],
	[ '{"a":"Grüße 你好 👍"}', '{"a":"Grüße 你好 👍"}' ],
] )( 'shows all of the content %j', ( content, shown ) => {
	expect( shownContent( content ) ).toBe( shown );
	expect( JSON.parse( shown ) ).toEqual( JSON.parse( content ) );
} );
