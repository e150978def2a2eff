import type { Outcome } from '../../isolation';
import { exchangeTheme } from './exchange-theme';

const GOING_ON = new AbortController().signal;

function site( answer: ( theme: string, plugins: string ) => Outcome ) {
	return async ( theme: string, plugins: string ) => ( {
		outcome: answer( theme, plugins ),
	} );
}

describe( 'exchanging the theme', () => {
	it( 'blames the theme whose replacement ends the failure, twice', async () => {
		const { verdict, trials } = await exchangeTheme(
			[ 'default', 'none' ],
			site( ( theme ) => ( theme === 'keep' ? 'fail' : 'pass' ) ),
			GOING_ON
		);
		expect( verdict ).toEqual( {
			kind: 'guilty',
			theme: 'default',
			plugins: 'all',
		} );
		expect( trials.map( ( { theme } ) => theme ) ).toEqual( [
			'default',
			'keep',
			'default',
		] );
	} );

	it( 'finds the theme beside plugins that fail as well', async () => {
		const { verdict } = await exchangeTheme(
			[ 'default', 'none' ],
			site( ( theme, plugins ) =>
				theme === 'none' && plugins === 'none' ? 'pass' : 'fail'
			),
			GOING_ON
		);
		expect( verdict ).toEqual( {
			kind: 'guilty',
			theme: 'none',
			plugins: 'none',
		} );
	} );

	it( 'clears the theme without which it still fails', async () => {
		const { verdict, trials } = await exchangeTheme(
			[ 'default', 'none' ],
			site( () => 'fail' ),
			GOING_ON
		);
		expect( verdict ).toEqual( { kind: 'innocent' } );
		expect( trials ).toHaveLength( 4 );
	} );

	it( 'blames nothing where the repetition says otherwise', async () => {
		const answers: Outcome[] = [ 'pass', 'pass' ];
		const { verdict } = await exchangeTheme(
			[ 'default' ],
			site( () => answers.shift() ?? 'fail' ),
			GOING_ON
		);
		expect( verdict ).toEqual( { kind: 'flaky' } );
	} );

	it( 'asks again where nothing was learnt, but not for ever', async () => {
		const answers: Outcome[] = [ 'transient', 'pass', 'fail', 'pass' ];
		const once = await exchangeTheme(
			[ 'default' ],
			site( () => answers.shift() ?? 'fail' ),
			GOING_ON
		);
		expect( once.verdict.kind ).toBe( 'guilty' );
		const never = await exchangeTheme(
			[ 'default' ],
			site( () => 'transient' ),
			GOING_ON
		);
		expect( never.verdict.kind ).toBe( 'innocent' );
	} );
} );
