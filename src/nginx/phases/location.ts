import type { Directive } from '../syntax/parse';
import { held } from '../kernel/pattern';
import { remember } from '../kernel/remember';
import { NotKnown, type State } from '../kernel/state';

/** A location with how it says its name. */
interface Location {
	directive: Directive;
	/** Empty for a prefix. */
	modifier: '' | '=' | '^~' | '~' | '~*';
	name: string;
}

function locationsIn( block: readonly Directive[] ): Location[] {
	return block
		.filter( ( { name, block: inner } ) => name === 'location' && inner )
		.map( ( directive ) => {
			const [ first = '', second ] = directive.args;
			const glued = /^(=|\^~|~\*|~)([^]*)$/.exec( first );
			return second === undefined
				? {
						directive,
						modifier: ( glued?.[ 1 ] ??
							'' ) as Location[ 'modifier' ],
						name: glued?.[ 2 ] ?? first,
					}
				: {
						directive,
						modifier: first as Location[ 'modifier' ],
						name: second,
					};
		} );
}

/** A location on the way to the one that counts. */
export interface Step {
	directive: Directive;
	/** What the path begins with; null for a pattern. */
	prefix: string | null;
}

/** Where a path leads: through these locations, or to a redirect that only adds a slash. */
export type Found =
	| { kind: 'locations'; path: readonly Step[] }
	| { kind: 'slash'; location: Directive };

/** Handlers that take a path without its last slash for one with it. */
const ADDS_SLASH = /^(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$/;

const isHandled = ( { block }: Directive ) =>
	( block ?? [] ).some( ( { name } ) => ADDS_SLASH.test( name ) );

type Search = { found: Step[]; isFinal: boolean } | { slash: Directive };

/** Source: ngx_http_core_find_location in nginx’s src/http/ngx_http_core_module.c. */
function search( block: readonly Directive[], state: State ): Search {
	const { uri } = state;
	const locations = locationsIn( block );
	const exact = locations.find(
		( { modifier, name } ) => modifier === '=' && name === uri
	);
	if ( exact ) {
		return {
			found: [ { directive: exact.directive, prefix: exact.name } ],
			isFinal: true,
		};
	}
	const prefixes = locations.filter(
		( { modifier, name } ) =>
			( modifier === '' || modifier === '^~' ) && ! name.startsWith( '@' )
	);
	// One of the two hands requests on; where there are both, the exact one counts.
	const withSlash = locations.filter(
		( { modifier, name } ) =>
			name === `${ uri }/` && [ '=', '', '^~' ].includes( modifier )
	);
	if (
		withSlash.some( ( { directive } ) => isHandled( directive ) ) &&
		! prefixes.some( ( { name } ) => name === uri )
	) {
		const counts =
			withSlash.find( ( { modifier } ) => modifier === '=' ) ??
			withSlash[ 0 ];
		return { slash: ( counts as Location ).directive };
	}
	const longest = prefixes
		.filter( ( { name } ) => uri.startsWith( name ) )
		.reduce< Location | null >(
			( best, each ) =>
				best && best.name.length >= each.name.length ? best : each,
			null
		);
	let found: Step[] = [];
	if ( longest ) {
		const inner = search( longest.directive.block ?? [], state );
		if ( 'slash' in inner ) {
			return inner;
		}
		found = [
			{ directive: longest.directive, prefix: longest.name },
			...inner.found,
		];
		if ( inner.isFinal ) {
			return { found, isFinal: true };
		}
	}
	if ( longest?.modifier === '^~' ) {
		return { found, isFinal: false };
	}
	return searchPatterns( locations, state ) ?? { found, isFinal: false };
}

function searchPatterns(
	locations: readonly Location[],
	state: State
): Search | null {
	for ( const { directive, modifier, name } of locations ) {
		if ( modifier !== '~' && modifier !== '~*' ) {
			continue;
		}
		const match = held( name, state.uri, modifier === '~*' );
		if ( match === null ) {
			throw new NotKnown( name, directive.place );
		}
		if ( match ) {
			remember( name, match, state );
			const inner = search( directive.block ?? [], state );
			return 'slash' in inner
				? inner
				: {
						found: [ { directive, prefix: null }, ...inner.found ],
						isFinal: true,
					};
		}
	}
	return null;
}

/**
 * Finds the location of the state's path.
 *
 * @param  block Of the server.
 * @param  state Where the walk is; its groups become those of the pattern that matched.
 * @throws {NotKnown} Where a pattern cannot be told.
 */
export function findLocation(
	block: readonly Directive[],
	state: State
): Found {
	const result = search( block, state );
	return 'slash' in result
		? { kind: 'slash', location: result.slash }
		: { kind: 'locations', path: result.found };
}

/** The location with this name, `@` included. */
export const namedLocation = (
	block: readonly Directive[],
	name: string
): Directive | undefined =>
	block.find(
		( directive ) =>
			directive.name === 'location' && directive.args[ 0 ] === name
	);
