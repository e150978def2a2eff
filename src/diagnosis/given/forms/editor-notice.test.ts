import { answerOnlyIn } from '../../../../tests/read-given';

it.each( [
	[ 'The response is not a valid JSON response.', null ],
	[ 'Updating failed. The response is not a valid JSON response.', null ],
	[ 'Publishing failed. You are probably offline.', null ],
	[
		'Saving failed: Sorry, you are not allowed to edit this post. (403)',
		403,
	],
	[ 'Cookie check failed', null ],
	[ 'Updating failed. Error message: 401 Unauthorized', 401 ],
] )( 'reads %s', ( text, status ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( {
		form: 'editor-notice',
		status,
		message: text,
		code: null,
	} );
} );

it( 'leaves the stack out that a console prints below it', () => {
	expect(
		answerOnlyIn(
			'Error: Sorry, you are not allowed to edit this post.\n    at parse (api-fetch.js:1:20)\n    at async save (editor.js:3:4)'
		).message
	).toBe( 'Error: Sorry, you are not allowed to edit this post.' );
} );
