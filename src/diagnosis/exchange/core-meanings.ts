import { __ } from '@wordpress/i18n';

/** Codes of WordPress itself that do not ask for a right, and what each means. Read from WordPress 6.8.12 and 7.1.4. */
export const CORE_MEANINGS: Record< string, () => string > = {
	rest_not_logged_in: () =>
		__(
			'WordPress saw no login that counts: none was sent, it was lost on the way, it is wrong, or a cookie came without its nonce. Several plugins use the same words.',
			'who-said-401'
		),
	rest_cookie_invalid_nonce: () =>
		__(
			'A nonce was sent that does not fit: it is too old, belongs to another login, or the login cookie that goes with it is missing.',
			'who-said-401'
		),
	rest_comment_login_required: () =>
		__(
			'This site takes comments from people who are logged in only.',
			'who-said-401'
		),
	rest_comment_closed: () =>
		__( 'Comments on this post are closed.', 'who-said-401' ),
	rest_comment_draft_post: () =>
		__( 'Nobody can comment on a draft.', 'who-said-401' ),
	rest_comment_trash_post: () =>
		__( 'Nobody can comment on a post in the trash.', 'who-said-401' ),
	rest_comment_invalid_post_id: () =>
		__( 'The comment names no post.', 'who-said-401' ),
	rest_comment_not_supported_post_type: () =>
		__( 'Posts of this type take no notes.', 'who-said-401' ),
	rest_post_incorrect_password: () =>
		__(
			'The post has a password, and another one was given.',
			'who-said-401'
		),
	rest_sideload_attachment_not_in_uploads: () =>
		__(
			'The file does not lie in the uploads folder, so nothing can be added to it.',
			'who-said-401'
		),
	incorrect_password: () =>
		__(
			'The application password is wrong or was revoked. WordPress says so only where a plugin asks early who you are.',
			'who-said-401'
		),
	invalid_username: () =>
		__(
			'The Authorization header names a user this site does not have. It may be the login of a password prompt in front of the site.',
			'who-said-401'
		),
	invalid_email: () =>
		__(
			'The Authorization header names an email address no user of this site has.',
			'who-said-401'
		),
	application_passwords_disabled_for_user: () =>
		__(
			'Something on this site forbids application passwords for this user.',
			'who-said-401'
		),
	application_passwords_disabled: () =>
		__(
			'Application passwords are off on this site: it is not on https, or something turned them off.',
			'who-said-401'
		),
	rest_no_route: () =>
		__(
			'There is no such route: the plugin that brings it is not active, the address has a typing error, or something removed the route. This is about the address, not about a login.',
			'who-said-401'
		),
	rest_invalid_namespace: () =>
		__(
			'There is no such part of the REST API: the plugin that brings it is not active.',
			'who-said-401'
		),
	rest_invalid_handler: () =>
		__(
			'The route has no code behind it: the plugin that brings it is broken.',
			'who-said-401'
		),
	rest_invalid_param: () =>
		__(
			'A parameter has a value the route does not take. The login was not the problem.',
			'who-said-401'
		),
	rest_missing_callback_param: () =>
		__(
			'A parameter that the route needs is missing. The login was not the problem.',
			'who-said-401'
		),
	rest_invalid_json: () =>
		__(
			'The body of the request is no valid JSON. The login was not the problem.',
			'who-said-401'
		),
	rest_callback_disabled: () =>
		__( 'Answers as JSONP are turned off.', 'who-said-401' ),
	rest_callback_invalid: () =>
		__( 'The name of the JSONP function is not valid.', 'who-said-401' ),
	internal_server_error: () =>
		__( 'PHP stopped with an error.', 'who-said-401' ),
	wp_die: () =>
		__(
			'PHP code ended the request with WordPress’s error page.',
			'who-said-401'
		),
};
