import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

it.each( [
	[
		"'Error: Sorry, you cannot list resources. [woocommerce_rest_cannot_view]'",
		'woocommerce_rest_cannot_view',
		null,
	],
	[
		'{code: woocommerce_rest_cannot_view, message: Sorry, data: {status: 401}}',
		'woocommerce_rest_cannot_view',
		401,
	],
	[ 'I get rest_forbidden', 'rest_forbidden', null ],
	[ '401 (rest_not_logged_in)', 'rest_not_logged_in', 401 ],
	[ 'code: jwt_auth_bad_config', 'jwt_auth_bad_config', null ],
] )( 'reads %s', ( text, code, status ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( { code, status } );
} );

it( 'leaves a request with a code to others', () => {
	expect( requestIn( 'POST /wp/v2/posts rest_forbidden' ) ).toMatchObject( {
		form: 'address',
		code: 'rest_forbidden',
	} );
} );
