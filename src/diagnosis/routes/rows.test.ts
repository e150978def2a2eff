import {
	accountWith,
	coreCallback,
	handlerOf,
	pluginCallback,
} from '../../../tests/routes-of';
import { filterRows, NO_FILTER, rowsOf } from './rows';
import { ruleSentence } from './rule-sentence';
import type { Route } from './types';

const ROUTES: Route[] = [
	{
		route: '/wp/v2/posts/(?P<id>[\\d]+)',
		namespace: 'wp/v2',
		from: 'inside',
		methods: [ 'GET', 'DELETE' ],
		handlers: [
			handlerOf(
				coreCallback(
					'WP_REST_Posts_Controller::get_item_permissions_check'
				)
			),
			handlerOf(
				coreCallback(
					'WP_REST_Posts_Controller::delete_item_permissions_check'
				),
				{ methods: [ 'DELETE' ] }
			),
		],
	},
	{
		route: '/shop/v1/orders',
		namespace: 'shop/v1',
		from: 'inside',
		methods: [ 'GET' ],
		handlers: [ handlerOf( pluginCallback( 'shop_may' ) ) ],
	},
	{
		route: '/late/v1/thing',
		namespace: 'late/v1',
		from: 'index',
		methods: [ 'GET', 'POST' ],
		handlers: null,
	},
];
const rows = rowsOf( ROUTES, accountWith( 'edit_posts' ) );
const found = ( filter: Partial< typeof NO_FILTER > ) =>
	filterRows( rows, { ...NO_FILTER, ...filter } ).map(
		( { path, methods } ) => `${ methods.join( '/' ) } ${ path }`
	);

describe( 'rowsOf', () => {
	it( 'has a line for each handler, with what is expected of each', () => {
		expect(
			rows.map( ( { methods, who, visitor, account } ) => [
				methods[ 0 ],
				who,
				visitor.outcome,
				account?.outcome,
			] )
		).toEqual( [
			[ 'GET', 'Everyone, for what is public', 'depends', 'depends' ],
			[ 'DELETE', 'Depends on the item', 'refused', 'refused' ],
			[ 'GET', 'Its own code decides', 'unknown', 'unknown' ],
			[ 'GET', 'Its own code decides', 'unknown', 'unknown' ],
		] );
	} );

	it( 'says of a route that only the index names why nothing is known', () => {
		const last = rows[ rows.length - 1 ];
		expect( last && ruleSentence( last ) ).toContain( 'Not known' );
	} );
} );

describe( 'filterRows', () => {
	it.each( [
		[ { text: 'ORDERS' }, [ 'GET /shop/v1/orders' ] ],
		[ { text: 'shop_may' }, [ 'GET /shop/v1/orders' ] ],
		[ { namespace: 'late/v1' }, [ 'GET/POST /late/v1/thing' ] ],
		[ { method: 'POST' }, [ 'GET/POST /late/v1/thing' ] ],
		[ { who: 'item' as const }, [ 'DELETE /wp/v2/posts/{id}' ] ],
		[
			{ text: '/wp/v2/posts/7?context=edit' },
			[ 'GET /wp/v2/posts/{id}', 'DELETE /wp/v2/posts/{id}' ],
		],
		[ { text: '/wp/v2/posts/seven' }, [] ],
	] )( 'finds %j', ( filter, expected ) => {
		expect( found( filter ) ).toEqual( expected );
	} );
} );
