import { codeWordIn } from '../reading/code-word';
import { isTranslatedNotice } from '../reading/notice-words';
import { statusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

/** What the block editor tells whoever saves, when the answer to its request is not what it should be. */
const NOTICES = [
	'The response is not a valid JSON response',
	'Updating failed',
	'Publishing failed',
	'Saving failed',
	'Autosave failed',
	'Scheduling failed',
	'You are probably offline',
	'Sorry, you are not allowed to',
	'Cookie check failed',
	'Cookie nonce is invalid',
	'nonce verification failed',
	'nonce security check',
	'security check failed',
	'An unknown error occurred',
	'The block has encountered an error',
	'You need to be logged in',
	'You are not currently logged in',
	'The REST API encountered',
	'did not process the context query parameter',
	'The loopback request to your site failed',
	'appears to use Basic Authentication',
];

/** A notice of the editor, or of a page that uses the REST API, and nothing else. */
export const editorNotice: Form = {
	id: 'editor-notice',
	recognises: ( text ) =>
		text.length < 2000 &&
		! /https?:\/\/|\/wp-json\//.test( text ) &&
		( NOTICES.some( ( notice ) =>
			text.toLowerCase().includes( notice.toLowerCase() )
		) ||
			isTranslatedNotice( text ) ),
	read: ( text ) => [
		{
			url: null,
			message: text
				// The stack that JavaScript prints below an error.
				.replace( /^[ \t]*at [^\n]*$/gm, ' ' )
				.replace( /\s+/g, ' ' )
				.trim(),
			code: codeWordIn( text ),
			status: statusIn( text ),
		},
	],
};
