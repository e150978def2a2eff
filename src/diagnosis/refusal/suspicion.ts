import { hasReachedRoute, hasRestEnvelope } from '../exchange';
import {
	isSetToAct,
	knownAmong,
	mayAct,
	saidBy,
	type Effect,
} from '../products';
import { seenAt } from './seen';
import { writersOf } from './writers';
import type {
	Component,
	ComponentFacts,
	Exchange,
	ExchangeResponse,
	HookCallback,
	PluginFacts,
	Suspect,
} from '../evidence/types';

/**
 * How likely a callback on a hook is to have given the answer, by how far the request came. Rough on purpose: it only
 * decides who is tried first.
 */
const WEIGHTS: Record< string, Record< string, number > > = {
	early: {
		parse_request: 0.5,
		template_redirect: 0.5,
		init: 0.3,
		wp_loaded: 0.3,
		plugins_loaded: 0.3,
		rest_api_init: 0.5,
		rest_authentication_errors: 0.2,
		determine_current_user: 0.2,
	},
	beforeRoute: {
		rest_authentication_errors: 0.6,
		rest_pre_dispatch: 0.5,
		rest_endpoints: 0.4,
		rest_post_dispatch: 0.3,
		determine_current_user: 0.25,
		rest_dispatch_request: 0.2,
		rest_request_before_callbacks: 0.2,
		rest_api_init: 0.2,
	},
	onRoute: {
		rest_request_before_callbacks: 0.5,
		rest_dispatch_request: 0.5,
		rest_endpoints: 0.4,
		rest_post_dispatch: 0.4,
		rest_request_after_callbacks: 0.35,
		user_has_cap: 0.35,
		map_meta_cap: 0.35,
		determine_current_user: 0.3,
		rest_authentication_errors: 0.1,
	},
	nonce: {
		nonce_life: 0.7,
		nonce_user_logged_out: 0.6,
		determine_current_user: 0.4,
		rest_authentication_errors: 0.2,
	},
	missing: {
		rest_endpoints: 0.6,
		rest_url_prefix: 0.6,
		parse_request: 0.5,
		rest_pre_dispatch: 0.4,
	},
};

const GUILTY_WORDS =
	/rest|api|secur|login|private|restrict|disable|block|firewall|protect|member|hide|shield|guard|lock|auth/i;

/** A plugin about which nothing is known. */
const UNKNOWN = 0.02;
const NAMED_SUGGESTIVELY = 0.05;
/** Its known answer, and a second sign: it stands on the hook it refuses on, or the site says that its setting is on. */
const FITS_SIGNATURE = 0.9;
/** Its known answer alone. A table accuses nobody: others may give the same one. */
const FITS_TABLE = 0.45;
/** Callbacks alone, however many: large plugins have them everywhere and do no harm. Never so much that one is called likely. */
const BY_HOOKS = 0.5;
const MOST_BY_HOOKS = 0.45;
/** Changed when it began, by the history. What came before is no proof, but the first to ask. */
const CHANGED = 0.8;
/** A setting for this, which may be off. */
const ABLE = 0.3;

function stageOf( response: ExchangeResponse | null ): string {
	if ( response?.code === 'rest_cookie_invalid_nonce' ) {
		return 'nonce';
	}
	if ( response?.status === 404 || ( response && response.status < 400 ) ) {
		return 'missing';
	}
	if ( ! response || ! hasRestEnvelope( response ) ) {
		return 'early';
	}
	return hasReachedRoute( response ) ? 'onRoute' : 'beforeRoute';
}

function keyOf( { kind, id }: Component ): string {
	return `${ kind }:${ id }`;
}

/** Two independent reasons to suspect the same component. */
function both( a: number, b: number ): number {
	return 1 - ( 1 - a ) * ( 1 - b );
}

/** These answer before a route is looked up, so core never adds its `Allow` header. */
const BEFORE_ROUTE = [ 'rest_authentication_errors', 'rest_pre_dispatch' ];

/**
 * The plugins known to give this very answer, each with the hook it gives it on. Their words decide between those that share a code,
 * and count for nothing where they fit none of them: the site speaks another language then.
 */
function whoSays(
	plugins: readonly PluginFacts[],
	response: ExchangeResponse,
	isRest: boolean
): { plugin: PluginFacts; hook: string | null }[] {
	const saying = ( options?: { inAnyWords: boolean } ) =>
		plugins
			.filter( ( plugin ) => mayAct( plugin, isRest ) )
			.flatMap( ( plugin ) => {
				const answer = saidBy( plugin, response, options );
				return answer &&
					! (
						BEFORE_ROUTE.some( ( hook ) => hook === answer.hook ) &&
						hasReachedRoute( response )
					)
					? [ { plugin, hook: answer.hook } ]
					: [];
			} );
	const inEnglish = saying();
	return inEnglish.length > 0 ? inEnglish : saying( { inAnyWords: true } );
}

/**
 * The components with something against them, most suspicious first: a trace that saw them (1), a well-known answer of
 * theirs, a callback on a hook that decides. Incomplete by nature: what is hooked later in a request is not in `hooks`.
 */
export function suspectsOf(
	components: ComponentFacts | null,
	hooks: readonly HookCallback[] | null,
	exchange: Exchange
): Suspect[] {
	const seen = seenAt( exchange, components );
	if ( seen.length > 0 ) {
		return seen;
	}
	const { response, probe } = exchange;
	const isRest = probe.route !== null;
	const weights = WEIGHTS[ stageOf( response ) ] ?? {};
	const found = new Map< string, Suspect >();
	const accuse = ( suspect: Suspect, most = 1 ) => {
		const before = found.get( keyOf( suspect.component ) );
		const stronger =
			before && before.suspicion >= suspect.suspicion ? before : suspect;
		found.set( keyOf( suspect.component ), {
			...stronger,
			suspicion: Math.min(
				most,
				both( before?.suspicion ?? 0, suspect.suspicion )
			),
		} );
	};
	// What came before this plugin was loaded came before every hook that it lists.
	const listed = exchange.sight?.isEarly ? [] : ( hooks ?? [] );
	for ( const { hook, stock, component, file, line } of listed ) {
		const suspicion = weights[ hook ];
		// A function that does not exist is nobody's.
		const isSomebodys = component.kind !== 'core' && component.name !== '';
		if ( suspicion && ! stock && isSomebodys ) {
			accuse(
				{
					component,
					suspicion: suspicion * BY_HOOKS,
					file,
					line,
					where: hook,
				},
				MOST_BY_HOOKS
			);
		}
	}
	for ( const { plugin, hook } of response
		? whoSays( components?.plugins ?? [], response, isRest )
		: [] ) {
		const { id, name } = plugin;
		const place = ( hooks ?? [] ).find(
			( callback ) =>
				callback.hook === hook &&
				callback.component.kind === 'plugin' &&
				callback.component.id === id
		);
		accuse( {
			component: { kind: 'plugin', id, name },
			suspicion:
				place || isSetToAct( plugin, isRest )
					? FITS_SIGNATURE
					: FITS_TABLE,
			file: place?.file ?? '',
			line: place?.line ?? 0,
			where: place?.hook ?? '',
		} );
	}
	for ( const suspect of writersOf( exchange ) ) {
		accuse( suspect );
	}
	return [ ...found.values() ].sort( ( a, b ) => b.suspicion - a.suspicion );
}

/** Where nothing else is to be seen: the active plugins that are known to have a setting with this effect. */
export function ableTo(
	components: ComponentFacts | null,
	effect: Effect
): Suspect[] {
	return knownAmong( components, effect ).map( ( { plugin } ) => ( {
		component: { kind: 'plugin', id: plugin.id, name: plugin.name },
		suspicion: ABLE,
		file: '',
		line: 0,
		where: '',
	} ) );
}

/**
 * How suspicious each active plugin is, 0…1 by plugin id: the order in which the isolation search tries them.
 *
 * @param components What is active.
 * @param hooks      Who waits at which hook.
 * @param exchange   What was refused.
 * @param changed    Plugins that changed when it began.
 */
export function suspicionOf(
	components: ComponentFacts,
	hooks: readonly HookCallback[] | null,
	exchange: Exchange,
	changed: ReadonlySet< string > = new Set()
): Record< string, number > {
	const suspects = suspectsOf( components, hooks, exchange );
	// Who was seen to answer is asked first, whatever changed.
	const isSeen = suspects.some( ( { suspicion } ) => suspicion >= 1 );
	return Object.fromEntries(
		components.plugins.map( ( { id, name } ) => {
			const accused = suspects.find(
				( { component } ) =>
					component.kind === 'plugin' && component.id === id
			);
			const named = GUILTY_WORDS.test( `${ id } ${ name }` )
				? NAMED_SUGGESTIVELY
				: 0;
			return [
				id,
				both(
					both( both( UNKNOWN, named ), accused?.suspicion ?? 0 ),
					! isSeen && changed.has( id ) ? CHANGED : 0
				),
			];
		} )
	);
}

/** The first active plugin with such a folder, as the one whose way of logging in it is. */
export function readersAmong(
	components: ComponentFacts | null,
	folder: RegExp
): Suspect[] {
	const plugin = components?.plugins.find( ( { id } ) => folder.test( id ) );
	return plugin
		? [
				{
					component: {
						kind: 'plugin',
						id: plugin.id,
						name: plugin.name,
					},
					suspicion: FITS_SIGNATURE,
					file: '',
					line: 0,
					where: 'determine_current_user',
				},
			]
		: [];
}
