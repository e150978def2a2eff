import type { Exchange, Probe } from '../../../diagnosis/evidence/types';
import { whatItDoes } from './real-save-words';

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

const said = ( route: string, exchanges: Exchange[] = [] ) =>
	whatItDoes( save( route ), exchanges ).join( ' ' );

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
