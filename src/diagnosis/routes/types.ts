import type { Component } from '../evidence/types';

/** A callback of a route, and where it is written. */
export interface RouteCallback {
	/** Readable name; `Closure` for closures. */
	name: string;
	/** `Class::method` of the class that declares the method, or the function's name; empty for closures. */
	declared: string;
	/** Relative to the WordPress folder, or absolute when outside; empty when it cannot be known. */
	file: string;
	line: number;
	component: Component;
}

/** What answers some methods of a route. */
export interface RouteHandler {
	/** Upper case. */
	methods: string[];
	/** Null when the route was registered without one. */
	permission: RouteCallback | null;
	callback: RouteCallback | null;
	/** Rights of the post type or taxonomy the handler is for, by their usual name; empty when it is for none. */
	subjectRights: Record< string, string >;
	/** Names of parameters without which WordPress answers 400 before it asks for permission. */
	required: string[];
}

/** One route of the site. */
export interface Route {
	/** The server's pattern, e.g. `/wp/v2/posts/(?P<id>[\d]+)`. */
	route: string;
	/** `wp/v2`; empty for the index itself. */
	namespace: string;
	/** Null when only the index names it, which tells no callbacks. */
	handlers: RouteHandler[] | null;
	/** Every method, upper case. */
	methods: string[];
	/** `inside`: read from PHP; `index`: only the index of the REST API named it. */
	from: 'inside' | 'index';
}

/** What an account may do, as far as routes ask for it. */
export interface Asker {
	/** Whether somebody is logged in. */
	known: boolean;
	/** Names of the rights the account has. */
	rights: readonly string[];
	/** Rights any of which make an editor of something. */
	editorRights: readonly string[];
}

/** Nobody is logged in. */
export const VISITOR: Asker = {
	known: false,
	rights: [],
	editorRights: [],
};

/** What the REST API would answer, worked out inside WordPress in a request that can write nothing. */
export interface InsideAnswer {
	/** Null when the code stopped before there was an answer; `trouble` then says why. */
	status: number | null;
	code: string | null;
	message: string | null;
	/** How far the request came. */
	stage:
		| 'authentication'
		| 'before-route'
		| 'before-permission'
		| 'route'
		| 'endpoint';
	/** What WordPress says about parameters that were not given; the permission was asked all the same. */
	parameters: string;
	trouble: string | null;
}
