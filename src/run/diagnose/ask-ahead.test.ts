import { healthySite } from '../../../tests/evidence';
import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { PermitSchema } from '../../transport/action-schemas';
import { askAhead, giveBack, keepBrought } from './ask-ahead';
import { callAhead, type AheadServer } from './call-ahead';

const posts = healthySite().exchanges.find(
	( { probe } ) => probe.endpoint === 'posts'
)!.probe;
const URL_HERE = 'https://example.org/wp-json/wp/v2/posts/1';
const save: Probe = { ...posts, method: 'POST', dryRun: true, url: URL_HERE };
const echo = healthySite().exchanges.find( ( { probe } ) =>
	probe.endpoint.startsWith( 'echo' )
)?.probe;

/** What is asked of the site, kept and given back; `tickets` and `challenges` are there already. */
function desk( { tickets = 0, challenges = [] as string[] } = {} ) {
	const asked: Array< [ string, unknown ] > = [];
	const kept: Array< [ string, unknown, unknown ] > = [];
	return {
		asked,
		kept,
		server: {
			kept: ( action: string, fields?: { url: string } ) =>
				action === 'ws401_echo_ticket'
					? tickets
					: challenges.filter( ( url ) => url === fields?.url )
							.length,
			ahead: ( action: string, _: unknown, fields: unknown ) =>
				void asked.push( [ action, fields ] ),
			brought: ( ...given: [ string, unknown, unknown ] ) =>
				void kept.push( given ),
			call: async ( action: string, _: unknown, fields: unknown ) =>
				void asked.push( [ action, fields ] ),
			unused: () => [] as unknown[],
		},
	};
}
const as = ( server: object ) => server as unknown as AheadServer;

it( 'keeps what came with the facts under the address it is for', () => {
	const { server, kept } = desk();
	keepBrought( as( server ), {
		tickets: [ 't1', 't2' ],
		dryRun: {
			method: 'POST',
			url: URL_HERE,
			challenge: 'c',
			permit: 'p',
		},
	} as never );
	expect( kept ).toEqual( [
		[ 'ws401_echo_ticket', undefined, 't1' ],
		[ 'ws401_echo_ticket', undefined, 't2' ],
		[ 'ws401_challenge', { url: URL_HERE }, 'c' ],
		[ 'ws401_permit', { method: 'POST', url: URL_HERE }, 'p' ],
	] );
} );

it.each( [ null, { tickets: [], dryRun: null } ] )(
	'keeps nothing where nothing came: %j',
	( came ) => {
		const { server, kept } = desk();
		keepBrought( as( server ), came as never );
		expect( kept ).toEqual( [] );
	}
);

it( 'asks for a challenge for each save, unless one is there, and for no permit', () => {
	const fresh = desk();
	askAhead( as( fresh.server ), [ save, posts ] );
	expect( fresh.asked ).toEqual( [
		[ 'ws401_challenge', { url: URL_HERE } ],
	] );
	const there = desk( { challenges: [ URL_HERE ] } );
	askAhead( as( there.server ), [ save ] );
	expect( there.asked ).toEqual( [] );
} );

it( 'asks for as many tickets as are not there yet', () => {
	const probes = [ echo!, echo!, echo! ];
	const ticketsAsked = ( tickets: number ) => {
		const { server, asked } = desk( { tickets } );
		askAhead( as( server ), probes );
		return asked.map( ( [ action ] ) => action );
	};
	expect( ticketsAsked( 0 ) ).toEqual(
		Array( 3 ).fill( 'ws401_echo_ticket' )
	);
	expect( ticketsAsked( 2 ) ).toEqual( [ 'ws401_echo_ticket' ] );
	expect( ticketsAsked( 3 ) ).toEqual( [] );
} );

it( 'gives back each permit that nobody used, and survives a site that does not take it', async () => {
	const { server, asked } = desk();
	const permit = ( name: string ) =>
		Promise.resolve( {
			permit: name,
			header: 'h',
			argument: 'a',
			expires: 9,
		} );
	const unused = ( action: string ) =>
		action === 'ws401_permit' ? [ permit( 'p1' ), permit( 'p2' ) ] : [];
	await giveBack( as( { ...server, unused } ), [] );
	expect( asked ).toEqual( [
		[ 'ws401_permit_back', { permit: 'p1' } ],
		[ 'ws401_permit_back', { permit: 'p2' } ],
	] );
	await expect(
		giveBack(
			as( {
				...server,
				unused: () => [ Promise.reject( new Error( 'Gone.' ) ) ],
			} ),
			[]
		)
	).resolves.toBeUndefined();
} );

it( 'gives back the permit of a request that was refused on its way, and no other', async () => {
	const { server, asked } = desk();
	const given = callAhead(
		{
			...server,
			call: ( action: string, _: unknown, fields: object ) => {
				asked.push( [ action, fields ] );
				return Promise.resolve( {
					permit: JSON.stringify( fields ),
					header: 'h',
					argument: 'a',
					expires: 9,
				} );
			},
		} as unknown as AheadServer,
		() => 0
	);
	const of = ( url: string, reachedEndpoint: boolean ): Exchange => ( {
		...healthySite().exchanges[ 0 ]!,
		probe: { ...save, url },
		reachedEndpoint,
	} );
	const refused = { method: 'POST', url: URL_HERE };
	for ( const url of [ URL_HERE, posts.url ] ) {
		await given.call( 'ws401_permit', PermitSchema, {
			method: 'POST',
			url,
		} );
	}
	asked.length = 0;
	await giveBack( given, [ of( URL_HERE, false ), of( posts.url, true ) ] );
	expect( asked ).toEqual( [
		[ 'ws401_permit_back', { permit: JSON.stringify( refused ) } ],
	] );
} );
