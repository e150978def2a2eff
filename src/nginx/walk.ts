import type { Directive, Place } from './syntax/parse';
import { named } from './kernel/server';
import { inherited, NotKnown, type Level, type State } from './kernel/state';
import { filled } from './kernel/variables';
import { refusedBy } from './phases/access';
import { contentOf, type Content } from './phases/content';
import { limitOf } from './phases/limit';
import { findLocation, namedLocation, type Step } from './phases/location';
import { rewriteIn } from './phases/rewrite';

/** What answers, and the way to it. */
export type Walked = Exclude< Content, { kind: 'inside' } > & {
	way: Place[];
	sentBy: Place | null;
};

type Inside = Omit< Extract< Content, { kind: 'inside' } >, 'kind' >;

/** Times a request may begin anew before nginx answers 500. */
const MOST_CYCLES = 10;

/**
 * A file that is included and not at hand may say anything.
 *
 * @throws {NotKnown} Where there is one.
 */
function readWhole( { block }: Directive ): void {
	const [ missing ] = named( block, 'include' );
	if ( missing ) {
		throw new NotKnown(
			`include ${ missing.args[ 0 ] ?? '' }`,
			missing.place
		);
	}
}

/** A request on its way through a server. */
export class Walk {
	private readonly way: Place[];

	public constructor(
		private readonly server: Directive,
		private readonly state: State,
		private readonly outside: readonly Level[]
	) {
		this.way = [ server.place ];
	}

	/** Throws `NotKnown` where it comes to something that cannot be known. */
	public decide(): Walked {
		const content = this.begin();
		return { ...content, way: this.way, sentBy: this.state.sentBy };
	}

	/** From the server's own rewrites on: where a request begins, and where one that is sent on inside does. */
	private begin(): Exclude< Content, { kind: 'inside' } > {
		const { state, server } = this;
		readWhole( server );
		state.levels = this.outside;
		const first = rewriteIn( server.block ?? [], state, 'server' );
		return first.kind === 'answer'
			? this.answer( first )
			: this.locate( null );
	}

	/** From finding the location on. `name` is that of a location that is not looked for. */
	private locate(
		name: string | null
	): Exclude< Content, { kind: 'inside' } > {
		const { state, server } = this;
		const block = server.block ?? [];
		if ( ++state.cycles > MOST_CYCLES ) {
			return this.answer( { status: 500, location: null, place: null } );
		}
		state.levels = this.outside;
		const at = name === null ? null : namedLocation( block, name );
		if ( name !== null && ! at ) {
			return this.answer( { status: 500, location: null, place: null } );
		}
		const found = at
			? ( {
					kind: 'locations',
					path: [ { directive: at, prefix: null } ],
				} as const )
			: findLocation( block, state );
		const isHidden = ( { block: inner }: Directive ) =>
			! state.isRewritten && named( inner, 'internal' ).length > 0;
		if ( found.kind === 'slash' ) {
			const { uri, args } = state;
			const { place } = found.location;
			return this.answer(
				isHidden( found.location )
					? { status: 404, location: null, place }
					: {
							status: 301,
							location: `${ uri }/${ args ? `?${ args }` : '' }`,
							place,
						}
			);
		}
		this.enter( found.path );
		const hidden = found.path.find( ( { directive } ) =>
			isHidden( directive )
		);
		return hidden
			? this.answer( {
					status: 404,
					location: null,
					place: hidden.directive.place,
				} )
			: this.serve();
	}

	private enter( path: readonly Step[] ): void {
		const { state } = this;
		for ( const { directive } of path ) {
			readWhole( directive );
		}
		state.levels = [
			...this.outside,
			...path.map( ( { directive } ): Level => ( {
				kind: 'location',
				block: directive.block ?? [],
				place: directive.place,
			} ) ),
		];
		state.prefix = path[ path.length - 1 ]?.prefix ?? null;
		this.way.push( ...path.map( ( { directive } ) => directive.place ) );
	}

	private serve(): Exclude< Content, { kind: 'inside' } > {
		const { state } = this;
		const innermost = state.levels[ state.levels.length - 1 ];
		const limit = limitOf( innermost, state.method );
		if ( limit ) {
			state.levels = [ ...state.levels, limit ];
		}
		const rewritten =
			innermost?.kind === 'location' && ! limit
				? rewriteIn( innermost.block, state, 'location' )
				: ( { kind: 'goes-on' } as const );
		if ( rewritten.kind === 'answer' ) {
			return this.answer( rewritten );
		}
		if ( rewritten.kind === 'anew' ) {
			return this.locate( null );
		}
		const refused = refusedBy( state );
		if ( refused ) {
			return this.answer( { ...refused, location: null } );
		}
		const content = contentOf( state );
		if ( content.kind === 'inside' ) {
			return this.inside( content );
		}
		return content.kind === 'answer' ? this.answer( content ) : content;
	}

	private inside( { uri, args, place }: Inside ) {
		const { state } = this;
		if ( uri.startsWith( '@' ) ) {
			return this.locate( uri );
		}
		state.uri = uri;
		state.args = args;
		state.isRewritten = true;
		state.sentBy = place;
		return this.begin();
	}

	/** An answer of nginx's own, or what an `error_page` makes of it. */
	private answer( own: {
		status: number;
		location: string | null;
		place: Place | null;
	} ): Exclude< Content, { kind: 'inside' } > {
		const { state } = this;
		const plain = {
			kind: 'answer',
			status: own.status,
			location: own.location,
			place: own.place,
		} as const;
		const page =
			own.status >= 300 && ! state.isErrorPage
				? inherited( state, 'error_page' ).find( ( { args } ) =>
						args.slice( 0, -1 ).includes( String( own.status ) )
					)
				: undefined;
		if ( ! page ) {
			return plain;
		}
		const target = filled( page.args[ page.args.length - 1 ] ?? '', state );
		if ( target === null ) {
			throw new NotKnown( 'error_page', page.place );
		}
		const change = page.args.find( ( word ) => /^=\d*$/.test( word ) );
		if ( ! /^[/@]/.test( target ) ) {
			const status = Number( change?.slice( 1 ) ) || 302;
			return { ...plain, status, location: target };
		}
		const { sentBy } = state;
		state.isErrorPage = true;
		if ( ! target.startsWith( '@' ) ) {
			state.method = state.method === 'HEAD' ? 'HEAD' : 'GET';
		}
		const mark = target.indexOf( '?' );
		const shown = this.inside( {
			uri: mark < 0 ? target : target.slice( 0, mark ),
			args: mark < 0 ? '' : target.slice( mark + 1 ),
			place: page.place,
		} );
		if ( shown.kind === 'answer' && shown.status !== own.status ) {
			return shown;
		}
		if ( shown.kind !== 'answer' && change === '=' ) {
			return shown;
		}
		// The page is shown with the answer; the request was not sent there.
		state.sentBy = sentBy;
		if ( shown.kind === 'answer' ) {
			return plain;
		}
		return { ...plain, status: Number( change?.slice( 1 ) ) || own.status };
	}
}
