import type { Exchange } from '../../diagnosis/evidence/types';
import { failingOf } from './failing-of';

const exchange = (
	id: string,
	status: number,
	{ route = '/wp/v2/posts', url = 'https://example.org/wp-json/' } = {} as {
		route?: string | null;
		url?: string;
	}
) =>
	( {
		probe: { id, route, url, credential: 'application-password' },
		response: { status, code: status === 200 ? null : 'closed' },
	} ) as unknown as Exchange;

const finding = ( ...ids: string[] ) => ( {
	because: ids.map( ( id ) => ( {
		kind: 'exchange' as const,
		id,
		note: '',
	} ) ),
	suspects: [
		{
			component: { kind: 'plugin' as const, id: 'x/x.php', name: 'X' },
			suspicion: 1,
			file: '',
			line: 0,
			where: '',
		},
	],
} );

describe( 'what fails, for the history', () => {
	it( 'is the first refused answer that the finding rests on', () => {
		expect(
			failingOf(
				'refused',
				finding( 'good', 'bad' ),
				[
					exchange( 'other', 403 ),
					exchange( 'good', 200 ),
					exchange( 'bad', 401 ),
				],
				7
			)
		).toEqual( {
			what: 'rest',
			route: '/wp/v2/posts',
			status: 401,
			code: 'closed',
			credential: 'basic',
			asked: 7,
			suspects: [ 'x/x.php' ],
		} );
	} );

	it( 'is the login screen, and no other page', () => {
		const of = ( url: string ) =>
			failingOf(
				'refused',
				finding( 'page' ),
				[ exchange( 'page', 403, { route: null, url } ) ],
				7
			)?.what;
		expect( of( 'https://example.org/wp-login.php?a=1' ) ).toBe( 'login' );
		expect( of( 'https://example.org/' ) ).toBeUndefined();
	} );

	it( 'is the header where the check is about it', () => {
		expect(
			failingOf( 'authorization-header-stripped', finding(), [], 7 )?.what
		).toBe( 'header' );
	} );

	it( 'is nothing where nothing was refused', () => {
		expect(
			failingOf(
				'slow',
				finding( 'good' ),
				[ exchange( 'good', 200 ) ],
				7
			)
		).toBeNull();
	} );
} );
