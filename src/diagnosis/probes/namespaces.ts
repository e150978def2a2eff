import type { Exchange, Probe } from '../evidence/types';
import { expectations } from '../exchange/expectations';
import { exchangesOf, isAnswered, isRefused } from '../exchange/find-exchange';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';

const ASKED = 2;

/** The namespace of the route that was refused, and one that every WordPress has beside it. */
const REFUSED = 'wp/v2';
const OTHER = 'oembed/1.0';

/** Namespaces as the index names them, which it does within its first 2 KB; the index itself is much longer. */
export function namespacesIn( exchanges: readonly Exchange[] ): string[] {
	const index = exchangesOf( exchanges, { endpoint: 'index' } )
		.filter( isAnswered )
		.find( ( { response } ) => response.status === 200 && response.json );
	const list = index?.response.body.match( /"namespaces":\[([^\]]*)/ )?.[ 1 ];
	return [ ...( list ?? '' ).matchAll( /"([^"]+)"/g ) ].map( ( found ) =>
		( found[ 1 ] ?? '' ).replace( /\\\//g, '/' )
	);
}

/** When a public route refuses visitors: is the whole API closed, or one namespace? */
export function probeNamespaces(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const posts = exchangesOf( exchanges, {
		endpoint: 'posts',
		credential: 'none',
	} );
	if (
		! posts.some( isRefused ) ||
		posts.some(
			( { response } ) => response?.headers[ 'www-authenticate' ]
		)
	) {
		return [];
	}
	const names = namespacesIn(
		exchangesOf( exchanges, { credential: 'none' } )
	).filter( ( name ) => name !== REFUSED );
	const askFor = ( name: string ) =>
		restProbe( site, page, {
			endpoint: `namespace-${ name.replace( /\//g, '-' ) }`,
			route: `/${ name }`,
			credential: 'none',
			expects: expectations.namespace(),
		} );
	return names.length > 0
		? names.slice( 0, ASKED ).map( askFor )
		: [
				restProbe( site, page, {
					endpoint: 'index',
					route: '/',
					credential: 'cookie-nonce',
					expects: expectations.index(),
				} ),
				askFor( OTHER ),
			];
}
