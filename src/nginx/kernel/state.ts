import type { Directive, Place } from '../syntax/parse';
import type { NginxRequest, NginxWorld } from './request';

/** What a walk through the configuration has to know, and what it changes on its way. */
export interface State {
	request: NginxRequest;
	world: NginxWorld;
	/** Directives of `http`: maps stand there. */
	http: readonly Directive[];
	/** Becomes GET after an `error_page`. */
	method: string;
	/** The path that locations are matched with now. */
	uri: string;
	/** The query as it is now, without its question mark. */
	args: string;
	/** Of the last pattern that matched. */
	captures: Record< string, string >;
	/** What `set` and named groups have made; null for what cannot be known. */
	variables: Record< string, string | null >;
	/** What the path begins with, of the location the walk is in; null for a pattern, and outside. */
	prefix: string | null;
	/** Blocks that the walk is in, from `http` inwards: what they say is inherited. */
	levels: readonly Level[];
	/** The path was changed after the request came in. */
	isRewritten: boolean;
	/** The directive that sent the request on inside with another path or query, the last one. */
	sentBy: Place | null;
	/** Times the walk began anew; nginx gives up at ten. */
	cycles: number;
	/** Within the answer for an error. */
	isErrorPage: boolean;
}

/** A block, and what it is. */
export interface Level {
	kind: 'http' | 'server' | 'location' | 'if' | 'limit_except';
	block: readonly Directive[];
	place: Place | null;
}

/** The innermost block that says something of this name, and what it says there: how most directives are inherited. */
export function inherited(
	{ levels }: Pick< State, 'levels' >,
	...names: string[]
): Directive[] {
	for ( const { block } of [ ...levels ].reverse() ) {
		const found = block.filter( ( { name } ) => names.includes( name ) );
		if ( found.length > 0 ) {
			return found;
		}
	}
	return [];
}

/** Thrown where the walk comes to something that cannot be known. */
export class NotKnown extends Error {
	public constructor(
		/** What it depends on. */
		public readonly because: string,
		public readonly place: Place | null
	) {
		super( because );
	}
}
