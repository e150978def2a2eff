import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

it.each( [
	[
		`Debug (bootstrap): Loading WordPress (0.1s)\nDebug (http): GET https://example.org/wp-json/wp/v2/users/me (0.4s)\nError: Sorry, you are not allowed to do that. {"status":401}`,
		'https://example.org/wp-json/wp/v2/users/me',
		'GET',
		401,
	],
	[
		`Debug: Requesting 'https://example.org/wp-cron.php?doing_wp_cron'\nError: WP-Cron spawn failed with HTTP code: 401`,
		'https://example.org/wp-cron.php?doing_wp_cron',
		null,
		401,
	],
	[
		`$ wp --http=https://example.org rest post list\nError: https://example.org/wp-json/wp/v2/posts answered HTTP code 403`,
		'https://example.org/wp-json/wp/v2/posts',
		null,
		403,
	],
] )( 'reads %s', ( text, url, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'wp-cli',
		url,
		method,
		status,
	} );
} );

it.each( [
	[ 'Error: WP-Cron spawn returned HTTP status code: 401 Unauthorized', 401 ],
	[
		'Debug (commands): x\nError: Sorry, you are not allowed to create posts as this user. {"status":403}',
		403,
	],
] )( 'reads what names no address: %s', ( text, status ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( { form: 'wp-cli', status } );
} );
