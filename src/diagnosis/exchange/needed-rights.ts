import { __ } from '@wordpress/i18n';

/**
 * Codes for which WordPress answers 401 to somebody it does not know and 403 to somebody it knows
 * (`rest_authorization_required_code()`), each with what the asker may not do. Read from `wp-includes/rest-api/` of 6.8.12 and 7.1.4.
 * The phrases continue "This needs the capability to …".
 */
export const NEEDED_RIGHTS: Record< string, () => string > = {
	block_cannot_read: () => __( 'read this block', 'who-said-401' ),
	rest_ability_cannot_execute: () => __( 'use this ability', 'who-said-401' ),
	rest_block_directory_cannot_view: () =>
		__( 'browse the block directory', 'who-said-401' ),
	rest_block_type_cannot_view: () =>
		__( 'manage block types', 'who-said-401' ),
	rest_cannot_activate_plugin: () => __( 'activate plugins', 'who-said-401' ),
	rest_cannot_assign_sticky: () => __( 'make posts sticky', 'who-said-401' ),
	rest_cannot_assign_term: () =>
		__( 'assign these categories or tags', 'who-said-401' ),
	rest_cannot_create: () => __( 'create this content', 'who-said-401' ),
	rest_cannot_create_application_passwords: () =>
		__( 'create application passwords for this user', 'who-said-401' ),
	rest_cannot_create_note: () =>
		__( 'write notes on this post', 'who-said-401' ),
	rest_cannot_create_user: () => __( 'create users', 'who-said-401' ),
	rest_cannot_deactivate_plugin: () =>
		__( 'deactivate this plugin', 'who-said-401' ),
	rest_cannot_delete: () => __( 'delete this content', 'who-said-401' ),
	rest_cannot_delete_application_password: () =>
		__( 'revoke this application password', 'who-said-401' ),
	rest_cannot_delete_application_passwords: () =>
		__( 'revoke application passwords of this user', 'who-said-401' ),
	rest_cannot_edit: () => __( 'edit this content', 'who-said-401' ),
	rest_cannot_edit_application_password: () =>
		__( 'change this application password', 'who-said-401' ),
	rest_cannot_edit_image: () => __( 'upload and edit media', 'who-said-401' ),
	rest_cannot_edit_others: () =>
		__( 'write in the name of another user', 'who-said-401' ),
	rest_cannot_edit_roles: () =>
		__( 'change roles of this user', 'who-said-401' ),
	rest_cannot_export_templates: () =>
		__( 'export templates', 'who-said-401' ),
	rest_cannot_install_plugin: () => __( 'install plugins', 'who-said-401' ),
	rest_cannot_introspect_app_password_for_non_authenticated_user: () =>
		__(
			'look at the application password of another user',
			'who-said-401'
		),
	rest_cannot_list_application_passwords: () =>
		__( 'list application passwords of this user', 'who-said-401' ),
	rest_cannot_manage_application_passwords: () =>
		__( 'manage application passwords of this user', 'who-said-401' ),
	rest_cannot_manage_network_plugins: () =>
		__( 'manage plugins of the network', 'who-said-401' ),
	rest_cannot_manage_plugins: () => __( 'manage plugins', 'who-said-401' ),
	rest_cannot_manage_templates: () =>
		__( 'manage templates', 'who-said-401' ),
	rest_cannot_manage_widgets: () => __( 'manage widgets', 'who-said-401' ),
	rest_cannot_publish: () => __( 'publish', 'who-said-401' ),
	rest_cannot_read: () => __( 'read this', 'who-said-401' ),
	rest_cannot_read_application_password: () =>
		__( 'read this application password', 'who-said-401' ),
	rest_cannot_read_global_styles: () =>
		__( 'read the global styles', 'who-said-401' ),
	rest_cannot_read_post: () =>
		__( 'read the post this belongs to', 'who-said-401' ),
	rest_cannot_read_status: () => __( 'see this post status', 'who-said-401' ),
	rest_cannot_read_type: () => __( 'see this post type', 'who-said-401' ),
	rest_cannot_update: () => __( 'change this', 'who-said-401' ),
	rest_cannot_view: () => __( 'see this', 'who-said-401' ),
	rest_cannot_view_active_theme: () =>
		__( 'see the active theme', 'who-said-401' ),
	rest_cannot_view_plugin: () => __( 'see this plugin', 'who-said-401' ),
	rest_cannot_view_plugins: () => __( 'see the plugins', 'who-said-401' ),
	rest_cannot_view_themes: () => __( 'see the themes', 'who-said-401' ),
	rest_cannot_view_url_details: () =>
		__( 'have the server fetch another website', 'who-said-401' ),
	rest_comment_invalid_author: () =>
		__( 'set the author of a comment', 'who-said-401' ),
	rest_comment_invalid_author_ip: () =>
		__( 'set the address a comment came from', 'who-said-401' ),
	rest_comment_invalid_status: () =>
		__( 'set the status of a comment', 'who-said-401' ),
	rest_forbidden: () => __( 'use this route', 'who-said-401' ),
	rest_forbidden_context: () =>
		__( 'read what the editor needs (context=edit)', 'who-said-401' ),
	rest_forbidden_orderby: () => __( 'sort users by this', 'who-said-401' ),
	rest_forbidden_param: () => __( 'use this parameter', 'who-said-401' ),
	rest_forbidden_status: () =>
		__( 'ask for posts of this status', 'who-said-401' ),
	rest_forbidden_who: () => __( 'filter users like this', 'who-said-401' ),
	rest_pattern_directory_cannot_view: () =>
		__( 'browse the pattern directory', 'who-said-401' ),
	rest_user_cannot_delete: () => __( 'delete this user', 'who-said-401' ),
	rest_user_cannot_delete_post: () =>
		__( 'delete this post', 'who-said-401' ),
	rest_user_cannot_view: () => __( 'list users', 'who-said-401' ),
	rest_user_invalid_role: () => __( 'give users this role', 'who-said-401' ),
};
