import type { Directive, Place } from '../syntax/parse';
import { held } from '../kernel/pattern';
import { holds } from '../kernel/condition';
import { remember } from '../kernel/remember';
import { NotKnown, type State } from '../kernel/state';
import { filled } from '../kernel/variables';

/** What the rewrite directives of one block come to. */
export type Rewritten =
	| { kind: 'goes-on' }
	/** The path was changed: the location is looked for anew. */
	| { kind: 'anew'; place: Place }
	| { kind: 'answer'; status: number; location: string | null; place: Place };

interface Walk {
	state: State;
	/** Whether the block is a server's: there, nothing is looked for anew. */
	isServer: boolean;
	/** The last `rewrite` that changed the path and left it to be looked for. */
	changed: Place | null;
	isOver: boolean;
}

/** Statuses that a `return` sends with an address. */
const REDIRECTS = [ 301, 302, 303, 307, 308 ];

function answerOf( { args, place }: Directive, state: State ): Rewritten {
	const [ first = '', second ] = args;
	const status = /^\d+$/.test( first ) ? Number( first ) : 302;
	const target = /^\d+$/.test( first ) ? second : first;
	return {
		kind: 'answer',
		status,
		location:
			target !== undefined && REDIRECTS.includes( status )
				? filled( target, state )
				: null,
		place,
	};
}

const joined = ( ...queries: string[] ) =>
	queries.filter( ( query ) => query !== '' ).join( '&' );

/** Source: nginx’s ngx_http_rewrite_module, `rewrite`. */
function rewrite( directive: Directive, walk: Walk ): Rewritten | null {
	const { state } = walk;
	const [ source = '', replacement = '', flag ] = directive.args;
	const match = held( source, state.uri, false );
	if ( match === null ) {
		throw new NotKnown( source, directive.place );
	}
	if ( ! match ) {
		return null;
	}
	remember( source, match, state );
	const isAddress = /^(?:https?:\/\/|\$scheme)/.test( replacement );
	const dropsArgs = replacement.endsWith( '?' );
	const text = filled(
		dropsArgs ? replacement.slice( 0, -1 ) : replacement,
		state
	);
	if ( text === null ) {
		throw new NotKnown( replacement, directive.place );
	}
	const mark = text.indexOf( '?' );
	const path = mark < 0 ? text : text.slice( 0, mark );
	const args = joined(
		mark < 0 ? '' : text.slice( mark + 1 ),
		dropsArgs ? '' : state.args
	);
	if ( isAddress || flag === 'redirect' || flag === 'permanent' ) {
		return {
			kind: 'answer',
			status: flag === 'permanent' ? 301 : 302,
			location: args ? `${ path }?${ args }` : path,
			place: directive.place,
		};
	}
	state.uri = path;
	state.args = args;
	state.isRewritten = true;
	state.sentBy = directive.place;
	walk.changed = flag === 'break' ? null : directive.place;
	walk.isOver = flag === 'last' || flag === 'break';
	return null;
}

function step( directive: Directive, walk: Walk ): Rewritten | null {
	const { state } = walk;
	switch ( directive.name ) {
		case 'return':
			return answerOf( directive, state );
		case 'rewrite':
			return rewrite( directive, walk );
		case 'break':
			walk.isOver = true;
			walk.changed = null;
			return null;
		case 'set': {
			const [ name = '', value = '' ] = directive.args;
			state.variables[ name.replace( /^\$/, '' ) ] = filled(
				value,
				state
			);
			return null;
		}
		case 'if':
			return conditional( directive, walk );
		default:
			return null;
	}
}

function conditional( directive: Directive, walk: Walk ): Rewritten | null {
	const { state } = walk;
	if ( ! holds( directive, state ) ) {
		return null;
	}
	if ( ! walk.isServer ) {
		// The rest of the request is done by what stands in the block, and what it inherits.
		state.levels = [
			...state.levels.filter( ( { kind } ) => kind !== 'if' ),
			{
				kind: 'if',
				block: directive.block ?? [],
				place: directive.place,
			},
		];
	}
	return run( directive.block ?? [], walk );
}

function run( block: readonly Directive[], walk: Walk ): Rewritten | null {
	for ( const directive of block ) {
		const answer = step( directive, walk );
		if ( answer || walk.isOver ) {
			return answer;
		}
	}
	return null;
}

/**
 * Carries out the rewrite directives of a block, in their order.
 *
 * @param  block Of a server or a location.
 * @param  state Where the walk is; path, query, groups and variables are changed.
 * @param  kind  Whose block it is.
 * @throws {NotKnown} Where a condition or a pattern cannot be told.
 */
export function rewriteIn(
	block: readonly Directive[],
	state: State,
	kind: 'server' | 'location'
): Rewritten {
	const walk: Walk = {
		state,
		isServer: kind === 'server',
		changed: null,
		isOver: false,
	};
	const answer = run( block, walk );
	if ( answer ) {
		return answer;
	}
	return walk.changed && kind === 'location'
		? { kind: 'anew', place: walk.changed }
		: { kind: 'goes-on' };
}
