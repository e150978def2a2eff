import {
	editors,
	everyone,
	item,
	loggedIn,
	needs,
	publicPart,
	type Rule,
	unknown,
} from './rules';

const open = everyone( 'by-rule' );

const editItem = item(
	[ '{edit_posts}' ],
	[
		'{edit_posts}',
		'{edit_others_posts}',
		'{edit_published_posts}',
		'{edit_private_posts}',
	]
);
const deleteItem = item(
	[ '{delete_posts}' ],
	[
		'{delete_posts}',
		'{delete_others_posts}',
		'{delete_published_posts}',
		'{delete_private_posts}',
	]
);
const editUser = item( [], [ 'edit_users' ] );

/**
 * The permission callbacks of WordPress's own routes, by the class that declares them; read from the sources of 6.8.12 and 7.1.4
 * (`wp-includes/rest-api/endpoints/`, `wp-includes/class-wp-oembed-controller.php`). What is said is true for a request without parameters:
 * `context=edit` and the like ask for more.
 */
export const CORE_PERMISSIONS: Record< string, Record< string, Rule > > = {
	WP_REST_Abilities_V1_Categories_Controller: {
		get_item_permissions_check: needs( 'read' ),
		get_items_permissions_check: needs( 'read' ),
	},
	WP_REST_Abilities_V1_List_Controller: {
		get_item_permissions_check: needs( 'read' ),
		get_items_permissions_check: needs( 'read' ),
	},
	// Each ability brings a permission callback of its own.
	WP_REST_Abilities_V1_Run_Controller: { check_ability_permissions: unknown },
	WP_REST_Application_Passwords_Controller: {
		create_item_permissions_check: editUser,
		delete_item_permissions_check: editUser,
		delete_items_permissions_check: editUser,
		// The very password the request was made with: a login by cookie has none.
		get_current_item_permissions_check: item( [], [] ),
		get_item_permissions_check: editUser,
		get_items_permissions_check: editUser,
		update_item_permissions_check: editUser,
	},
	WP_REST_Attachments_Controller: {
		create_item_permissions_check: needs(
			'{create_posts}',
			'upload_files'
		),
		edit_media_item_permissions_check: item(
			[ 'upload_files' ],
			[ 'upload_files', ...rightsOf( editItem ) ]
		),
		post_process_item_permissions_check: editItem,
	},
	WP_REST_Autosaves_Controller: {
		create_item_permissions_check: editItem,
		get_items_permissions_check: editItem,
	},
	WP_REST_Block_Directory_Controller: {
		get_items_permissions_check: needs(
			'install_plugins',
			'activate_plugins'
		),
	},
	WP_REST_Block_Pattern_Categories_Controller: {
		get_items_permissions_check: editors,
	},
	WP_REST_Block_Patterns_Controller: { get_items_permissions_check: editors },
	WP_REST_Block_Renderer_Controller: {
		get_item_permissions_check: needs( 'edit_posts' ),
	},
	WP_REST_Block_Types_Controller: {
		get_item_permissions_check: editors,
		get_items_permissions_check: editors,
	},
	WP_REST_Comments_Controller: {
		// Depends on the post: comments may be closed there.
		create_item_permissions_check: item( [], [] ),
		delete_item_permissions_check: item( [], [ 'moderate_comments' ] ),
		get_item_permissions_check: publicPart,
		get_items_permissions_check: open,
		update_item_permissions_check: item( [], [ 'moderate_comments' ] ),
	},
	WP_REST_Edit_Site_Export_Controller: {
		permissions_check: needs( 'export' ),
	},
	WP_REST_Font_Collections_Controller: {
		get_items_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Font_Faces_Controller: {
		get_item_permissions_check: needs( '{read}' ),
		get_items_permissions_check: needs( '{read}' ),
	},
	WP_REST_Font_Families_Controller: {
		get_item_permissions_check: needs( '{read}' ),
		get_items_permissions_check: needs( '{read}' ),
	},
	WP_REST_Global_Styles_Controller: {
		get_item_permissions_check: item( [], [ 'edit_theme_options' ] ),
		get_theme_item_permissions_check: editors,
		get_theme_items_permissions_check: editors,
		update_item_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Icon_Collections_Controller: {
		get_item_permissions_check: editors,
		get_items_permissions_check: editors,
	},
	WP_REST_Icons_Controller: {
		get_item_permissions_check: editors,
		get_items_permissions_check: editors,
	},
	WP_REST_Menu_Items_Controller: {
		get_item_permissions_check: editors,
		get_items_permissions_check: editors,
	},
	WP_REST_Menu_Locations_Controller: {
		get_item_permissions_check: needs( 'edit_theme_options' ),
		get_items_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Menus_Controller: {
		get_item_permissions_check: editors,
		get_items_permissions_check: editors,
	},
	WP_REST_Navigation_Fallback_Controller: {
		get_item_permissions_check: needs( 'edit_theme_options', 'edit_posts' ),
	},
	WP_REST_Pattern_Directory_Controller: {
		get_items_permissions_check: editors,
	},
	WP_REST_Plugins_Controller: {
		create_item_permissions_check: needs( 'install_plugins' ),
		delete_item_permissions_check: needs(
			'activate_plugins',
			'delete_plugins'
		),
		get_item_permissions_check: needs( 'activate_plugins' ),
		get_items_permissions_check: needs( 'activate_plugins' ),
		update_item_permissions_check: needs( 'activate_plugins' ),
	},
	WP_REST_Post_Statuses_Controller: {
		get_item_permissions_check: publicPart,
		get_items_permissions_check: open,
	},
	WP_REST_Post_Types_Controller: { get_items_permissions_check: open },
	WP_REST_Posts_Controller: {
		create_item_permissions_check: needs( '{create_posts}' ),
		delete_item_permissions_check: deleteItem,
		get_item_permissions_check: publicPart,
		get_items_permissions_check: open,
		update_item_permissions_check: editItem,
	},
	WP_REST_Revisions_Controller: {
		delete_item_permissions_check: deleteItem,
		get_item_permissions_check: editItem,
		get_items_permissions_check: editItem,
	},
	WP_REST_Search_Controller: { get_items_permission_check: open },
	WP_REST_Settings_Controller: {
		get_item_permissions_check: needs( 'manage_options' ),
	},
	// A theme may show a widget area to everyone (`show_in_rest`).
	WP_REST_Sidebars_Controller: {
		get_item_permissions_check: item( [], [ 'edit_theme_options' ] ),
		get_items_permissions_check: needs( 'edit_theme_options' ),
		update_item_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Taxonomies_Controller: {
		get_item_permissions_check: open,
		get_items_permissions_check: open,
	},
	WP_REST_Template_Revisions_Controller: {
		delete_item_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Templates_Controller: {
		create_item_permissions_check: needs( 'edit_theme_options' ),
		delete_item_permissions_check: needs( 'edit_theme_options' ),
		get_item_permissions_check: editors,
		get_items_permissions_check: editors,
		update_item_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Terms_Controller: {
		// What is not a tree takes `assign_terms` alone.
		create_item_permissions_check: item( [], [ '{edit_terms}' ] ),
		// Nobody deletes the default category.
		delete_item_permissions_check: item( [ '{delete_terms}' ], [] ),
		get_item_permissions_check: open,
		get_items_permissions_check: open,
		update_item_permissions_check: needs( '{edit_terms}' ),
	},
	WP_REST_Themes_Controller: {
		get_item_permissions_check: item(
			[ 'edit_posts' ],
			[ 'switch_themes' ]
		),
		get_items_permissions_check: needs( 'switch_themes' ),
	},
	WP_REST_URL_Details_Controller: { permissions_check: editors },
	WP_REST_Users_Controller: {
		create_item_permissions_check: needs( 'create_users' ),
		delete_current_item_permissions_check: needs( 'delete_users' ),
		delete_item_permissions_check: needs( 'delete_users' ),
		get_item_permissions_check: publicPart,
		get_items_permissions_check: open,
		update_current_item_permissions_check: loggedIn,
		update_item_permissions_check: editUser,
	},
	WP_REST_View_Config_Controller: { get_items_permissions_check: unknown },
	WP_REST_Widget_Types_Controller: {
		get_item_permissions_check: needs( 'edit_theme_options' ),
		get_items_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_REST_Widgets_Controller: {
		create_item_permissions_check: needs( 'edit_theme_options' ),
		delete_item_permissions_check: needs( 'edit_theme_options' ),
		get_item_permissions_check: item( [], [ 'edit_theme_options' ] ),
		get_items_permissions_check: needs( 'edit_theme_options' ),
		update_item_permissions_check: needs( 'edit_theme_options' ),
	},
	WP_oEmbed_Controller: {
		get_proxy_item_permissions_check: needs( 'edit_posts' ),
	},
};

/** Endpoints that everybody may ask by their permission callback, and that decide themselves. */
export const CORE_ENDPOINTS: Record< string, Rule > = {
	'WP_REST_Users_Controller::get_current_item': loggedIn,
	'WP_REST_Post_Types_Controller::get_item': publicPart,
	'WP_REST_Server::serve_batch_request_v1': everyone( 'batch' ),
	'WP_REST_Server::get_index': open,
	'WP_REST_Server::get_namespace_index': open,
	// Its permission callbacks are closures; the controller's constant table says what each test asks for.
	'WP_REST_Site_Health_Controller::test_background_updates': needs(
		'view_site_health_checks'
	),
	'WP_REST_Site_Health_Controller::test_loopback_requests': needs(
		'view_site_health_checks'
	),
	'WP_REST_Site_Health_Controller::test_https_status': needs(
		'view_site_health_checks'
	),
	'WP_REST_Site_Health_Controller::test_dotorg_communication': needs(
		'view_site_health_checks'
	),
	'WP_REST_Site_Health_Controller::test_authorization_header': needs(
		'view_site_health_checks'
	),
	'WP_REST_Site_Health_Controller::get_directory_sizes': needs(
		'view_site_health_checks'
	),
	'WP_REST_Site_Health_Controller::test_page_cache': needs(
		'view_site_health_checks'
	),
};

function rightsOf( rule: Rule ): string[] {
	return rule.kind === 'item' ? [ ...rule.most ] : [];
}
