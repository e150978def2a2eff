import type {
	Asker,
	RouteCallback,
	RouteHandler,
} from '../src/diagnosis/routes/types';

/** A callback of WordPress itself. */
export function coreCallback( declared: string ): RouteCallback {
	return {
		name: declared,
		declared,
		file: 'wp-includes/rest-api.php',
		line: 1,
		component: { kind: 'core', id: 'core', name: 'WordPress' },
	};
}

/** A callback of a plugin. */
export function pluginCallback( declared: string ): RouteCallback {
	return {
		name: declared || 'Closure',
		declared,
		file: 'wp-content/plugins/shop/shop.php',
		line: 12,
		component: { kind: 'plugin', id: 'shop/shop.php', name: 'Shop' },
	};
}

/** A GET handler of WordPress with this permission callback. */
export function handlerOf(
	permission: RouteCallback | null,
	change: Partial< RouteHandler > = {}
): RouteHandler {
	return {
		methods: [ 'GET' ],
		permission,
		callback: coreCallback( 'Some_Controller::get_item' ),
		subjectRights: {},
		required: [],
		...change,
	};
}

/** Somebody logged in with these rights. */
export function accountWith( ...rights: string[] ): Asker {
	return {
		known: true,
		rights,
		editorRights: [ 'edit_posts', 'edit_pages' ],
	};
}
