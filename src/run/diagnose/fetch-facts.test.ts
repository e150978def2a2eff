import * as v from 'valibot';

import { healthySite } from '../../../tests/evidence';
import { fetchFacts } from './fetch-facts';
import type { Server } from '../../transport/server';

const { components } = healthySite();
const [ FIRST, SECOND ] = components.plugins.map( ( { id } ) => id );

/** A site whose only known part is its components. */
const serverOf = ( screens?: Server[ 'screens' ] ) =>
	( {
		call: async () => ( {
			site: null,
			server: null,
			components: {
				...components,
				plugins: components.plugins.map( ( plugin, index ) => ( {
					...plugin,
					settingsUrl: index === 0 ? 'https://example.org/own' : null,
				} ) ),
			},
			hooks: null,
			account: null,
			credentials: null,
		} ),
		screens,
	} ) as unknown as Server;

const factsOf = (): Promise< object > =>
	serverOf().call( 'ws401_facts', v.any() );

const settingsOf = async ( server: Server ) =>
	( await fetchFacts( server ) ).facts.components?.plugins.map(
		( { settingsUrl } ) => settingsUrl
	);

it( 'takes the screen in the menu where a plugin links no settings', async () => {
	const screens = {
		[ FIRST ?? '' ]: 'https://example.org/menu-1',
		[ SECOND ?? '' ]: 'https://example.org/menu-2',
	};
	expect(
		( await settingsOf( serverOf( screens ) ) )?.slice( 0, 2 )
	).toEqual( [ 'https://example.org/own', 'https://example.org/menu-2' ] );
} );

it( 'knows none where there is no menu', async () => {
	expect( ( await settingsOf( serverOf() ) )?.[ 1 ] ).toBeNull();
} );

it( 'has the site bring what is needed first only where that is wanted', async () => {
	const fields: Array< Record< string, string > > = [];
	const answered = await factsOf();
	const server = {
		call: async (
			_action: string,
			_schema: unknown,
			sent: Record< string, string >
		) => {
			fields.push( sent );
			return answered;
		},
	} as unknown as Server;
	expect( ( await fetchFacts( server ) ).ahead ).toBeNull();
	await fetchFacts( server, undefined, { ahead: true } );
	expect( fields.map( ( { ahead } ) => ahead ) ).toEqual( [
		undefined,
		'1',
	] );
} );

it( 'says which part is misshapen, and keeps the others', async () => {
	const server = {
		call: async () => ( {
			...( await factsOf() ),
			account: { id: 'seven' },
		} ),
	} as unknown as Server;
	const { facts, misshapen } = await fetchFacts( server );
	expect( misshapen ).toEqual( [ { where: 'account.id' } ] );
	expect( facts.account ).toBeNull();
	expect( facts.components?.plugins ).toHaveLength(
		components.plugins.length
	);
} );
