import { readableRoute } from './path';
import { type Rule, unknown } from './rules';
import { type Asker, type Route, type RouteHandler, VISITOR } from './types';
import { expectedFor, ruleOf, whoWords, type Expected } from './who-may-call';

/** One handler of a route: what a line of the table shows. */
export interface RouteRow {
	id: string;
	route: Route;
	/** As people read it. */
	path: string;
	methods: string[];
	/** Null when only the index names the route. */
	handler: RouteHandler | null;
	rule: Rule;
	who: string;
	visitor: Expected;
	/** Null when nothing is known of the account. */
	account: Expected | null;
}

/** A handler of which nothing is known but the methods. */
function namelessHandler( methods: string[] ): RouteHandler {
	return {
		methods,
		permission: null,
		callback: null,
		subjectRights: {},
		required: [],
	};
}

/** The lines of the table, in the order of the routes. */
export function rowsOf(
	routes: readonly Route[],
	asker: Asker | null
): RouteRow[] {
	return routes.flatMap( ( route ) => {
		const path = readableRoute( route.route );
		const rowOf = ( handler: RouteHandler | null, at: number ) => {
			const shown = handler ?? namelessHandler( route.methods );
			const rule = handler ? ruleOf( handler ) : unknown;
			return {
				id: `${ route.route } ${ at }`,
				route,
				path,
				methods: shown.methods,
				handler,
				rule,
				who: whoWords( rule, shown ),
				visitor: expectedFor( rule, shown, VISITOR ),
				account: asker && expectedFor( rule, shown, asker ),
			};
		};
		return route.handlers
			? route.handlers.map( rowOf )
			: [ rowOf( null, 0 ) ];
	} );
}

/** What is looked for; empty texts match everything. */
export interface RouteFilter {
	/** Part of the path, of a callback's name, or of the name of a plugin. */
	text: string;
	namespace: string;
	method: string;
	/** Kind of a rule. */
	who: Rule[ 'kind' ] | '';
}

export const NO_FILTER: RouteFilter = {
	text: '',
	namespace: '',
	method: '',
	who: '',
};

/** The lines that match; a pasted path such as `/wp/v2/posts/7` finds the route whose pattern it fits. */
export function filterRows(
	rows: readonly RouteRow[],
	{ text, namespace, method, who }: RouteFilter
): RouteRow[] {
	const wanted = text.trim().toLowerCase();
	return rows.filter(
		( row ) =>
			( namespace === '' || row.route.namespace === namespace ) &&
			( method === '' || row.methods.includes( method ) ) &&
			( who === '' || row.rule.kind === who ) &&
			( wanted === '' ||
				textsOf( row ).some( ( each ) =>
					each.toLowerCase().includes( wanted )
				) ||
				fits( row.route.route, text.trim() ) )
	);
}

function textsOf( { path, handler }: RouteRow ): string[] {
	return [
		path,
		...[ handler?.permission, handler?.callback ].flatMap( ( callback ) =>
			callback ? [ callback.name, callback.component.name ] : []
		),
	];
}

/** Whether a path fits a route's pattern, which is written for PHP. */
function fits( route: string, path: string ): boolean {
	if ( ! path.startsWith( '/' ) ) {
		return false;
	}
	try {
		return new RegExp(
			`^${ route.replace( /\(\?P</g, '(?<' ) }$`,
			'i'
		).test( path.split( '?' )[ 0 ] ?? '' );
	} catch {
		return false;
	}
}
