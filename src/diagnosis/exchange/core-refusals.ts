/**
 * REST error codes with which WordPress itself refuses (401 or 403), 6.8.12 to 7.1.4, read from
 * `wp-includes/rest-api/`. Any other code of a refusal was added by a plugin or theme.
 */
export const CORE_REFUSALS: ReadonlySet< string > = new Set(
	`block_cannot_read rest_ability_cannot_execute rest_block_directory_cannot_view rest_block_type_cannot_view
	rest_cannot_activate_plugin rest_cannot_assign_sticky rest_cannot_assign_term rest_cannot_create
	rest_cannot_create_application_passwords rest_cannot_create_note rest_cannot_create_user
	rest_cannot_deactivate_plugin rest_cannot_delete rest_cannot_delete_application_password
	rest_cannot_delete_application_passwords rest_cannot_edit rest_cannot_edit_application_password
	rest_cannot_edit_image rest_cannot_edit_others rest_cannot_edit_roles rest_cannot_export_templates
	rest_cannot_install_plugin rest_cannot_introspect_app_password_for_non_authenticated_user
	rest_cannot_list_application_passwords rest_cannot_manage_application_passwords
	rest_cannot_manage_network_plugins rest_cannot_manage_plugins rest_cannot_manage_templates
	rest_cannot_manage_widgets rest_cannot_publish rest_cannot_read rest_cannot_read_application_password
	rest_cannot_read_global_styles rest_cannot_read_post rest_cannot_read_status rest_cannot_read_type
	rest_cannot_update rest_cannot_view rest_cannot_view_active_theme rest_cannot_view_plugin
	rest_cannot_view_plugins rest_cannot_view_themes rest_cannot_view_url_details rest_comment_closed
	rest_comment_draft_post rest_comment_invalid_author rest_comment_invalid_author_ip
	rest_comment_invalid_post_id rest_comment_invalid_status rest_comment_login_required
	rest_comment_not_supported_post_type rest_comment_trash_post rest_cookie_invalid_nonce rest_forbidden rest_forbidden_context
	rest_forbidden_orderby rest_forbidden_param rest_forbidden_status rest_forbidden_who
	rest_not_logged_in rest_pattern_directory_cannot_view rest_post_incorrect_password
	rest_sideload_attachment_not_in_uploads rest_user_cannot_delete rest_user_cannot_delete_post
	rest_user_cannot_view rest_user_invalid_role incorrect_password invalid_username invalid_email
	application_passwords_disabled_for_user`.split( /\s+/ )
);

/** Codes of WordPress's own check of a user name and a password (`wp_authenticate_application_password()`). */
const LOGIN = [ 'incorrect_password', 'invalid_username', 'invalid_email' ];

/** Whether WordPress itself calls a login wrong with this code. */
export function isCoreLoginRefusal( code: string ): boolean {
	return LOGIN.includes( code );
}

/** Whether WordPress itself has a refusal with this code. */
export function isCoreRefusal( code: string ): boolean {
	return CORE_REFUSALS.has( code );
}

/** Whether this plugin itself refuses with this code: that says nothing about who refuses anything else. */
export function isOwnRefusal( code: string | null | undefined ): boolean {
	return code?.startsWith( 'ws401_' ) === true;
}
