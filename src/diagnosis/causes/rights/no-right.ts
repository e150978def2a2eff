/** Refusals of WordPress that are about what is asked for, and about no right of the account: another one would get the same answer. */
export const ABOUT_CONTENT: readonly string[] = [
	'rest_post_incorrect_password',
	'rest_comment_closed',
	'rest_comment_draft_post',
	'rest_comment_not_supported_post_type',
	'rest_comment_trash_post',
];
