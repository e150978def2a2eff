import { partsOf } from './code-in-text';

it.each( [
	[ 'لا يوجد كود هنا.', [] ],
	[ 'يرفض الخادم /wp-json/ لكل زائر.', [ '/wp-json/' ] ],
	[ 'أجيب GET /wp-json/wp/v2/posts بـ 401.', [ 'GET /wp-json/wp/v2/posts' ] ],
	[
		'في wp-content/plugins/close/close.php:21.',
		[ 'wp-content/plugins/close/close.php:21' ],
	],
	[ 'ضعه في .htaccess، ثم', [ '.htaccess' ] ],
	[ 'الخادم و.htaccess', [ '.htaccess' ] ],
	[ 'تستدعي wp_die() قبل', [ 'wp_die()' ] ],
	[
		'العنوان https://example.org/wp-json/.',
		[ 'https://example.org/wp-json/' ],
	],
] )( 'in “%s” %j is code', ( text, code ) => {
	const parts = partsOf( text );
	expect( parts.filter( ( _, at ) => at % 2 === 1 ) ).toEqual( code );
	expect( parts.join( '' ) ).toBe( text );
} );
