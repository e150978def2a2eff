import {
	exchange,
	healthySite,
	hookIn,
	plugin,
	restError,
} from '../../../tests/evidence';
import { FRESH_NONCE_ENDPOINT } from '../probes';
import { isUserForgotten } from './forgotten-user';
import {
	certaintyOf,
	labelsOf,
	refusalSummary,
	sentenceAbout,
} from './refusal-summary';
import { isStockCallbackGone } from './stock-callback';
import type { Exchange, Receipt, Suspect } from '../evidence/types';

const suspect = ( name: string, suspicion: number ): Suspect => ( {
	component: plugin( `${ name }/${ name }.php`, name ),
	suspicion,
	file: '',
	line: 0,
	where: '',
} );

const [ asked ] = healthySite().exchanges;

function refused( passesWithout?: boolean ): Exchange {
	if ( ! asked ) {
		throw new Error( 'Nothing was asked.' );
	}
	return {
		...exchange( asked.probe, restError( 401, 'closed' ) ),
		...( passesWithout !== undefined && {
			sight: { without: [ { passes: passesWithout } ] } as never,
		} ),
	};
}

const [ SEEN, OTHER, MAYBE ] = [
	suspect( 'Alpha', 1 ),
	suspect( 'Beta', 1 ),
	suspect( 'Gamma', 0.1 ),
];

describe( 'who refuses', () => {
	it( 'is proven where the request passes without, else as sure as what was seen', () => {
		expect( certaintyOf( refused( true ), [ SEEN ] ) ).toBe( 'proven' );
		expect( certaintyOf( refused( false ), [ SEEN ] ) ).toBe( 'traced' );
		expect( certaintyOf( refused(), [ SEEN, MAYBE ] ) ).toBe( 'traced' );
		expect( certaintyOf( refused( true ), [] ) ).toBeNull();
	} );

	it( 'is named where it was seen, and only then', () => {
		const said = refusalSummary( refused(), [ SEEN, MAYBE ], 'visitors' );
		expect( said ).toContain( 'Alpha' );
		expect( said ).not.toContain( 'Gamma' );
		expect( said ).toContain( '401' );
		expect( said ).toContain( 'visitors' );
		expect( said ).not.toContain( 'passes' );
		expect( refusalSummary( refused(), [], 'visitors' ) ).toContain(
			'not known yet'
		);
	} );

	it( 'is named together with who answers in its place, where that was tried', () => {
		expect(
			refusalSummary( refused( true ), [ SEEN, OTHER ], 'x' )
		).toMatch( / Without it, the plugin “.+” does the same\.$/ );
		for ( const passes of [ true, false ] ) {
			expect(
				refusalSummary( refused( passes ), [ SEEN ], 'x' )
			).not.toMatch( /ithout it/ );
		}
	} );

	it( 'may come before this plugin is loaded', () => {
		expect(
			refusalSummary(
				{
					...refused(),
					sight: { without: [], isEarly: true } as never,
				},
				[],
				'visitors'
			)
		).toContain( 'Before this plugin is loaded' );
	} );

	it( 'is a list as people write it', () => {
		expect( labelsOf( [] ) ).toBe( '' );
		const one = labelsOf( [ SEEN ] );
		expect( one ).toContain( 'Alpha' );
		expect( labelsOf( [ SEEN, OTHER ] ) ).toBe(
			`${ one } and ${ labelsOf( [ OTHER ] ) }`
		);
		expect( labelsOf( [ SEEN, OTHER, MAYBE ] ) ).toBe(
			`${ one }, ${ labelsOf( [ OTHER ] ) } and ${ labelsOf( [ MAYBE ] ) }`
		);
	} );

	it( 'begins a check’s own sentence, which names nobody that was not seen', () => {
		const sentence = ( who: string ) => `${ who } forgets the user.`;
		expect( sentenceAbout( sentence, refused(), [ SEEN ] ) ).toMatch(
			/^The plugin “Alpha” forgets the user\.$/
		);
		expect( sentenceAbout( sentence, refused( true ), [ SEEN ] ) ).toBe(
			sentenceAbout( sentence, refused(), [ SEEN ] )
		);
		const nobody = sentenceAbout( sentence, refused( true ), [ MAYBE ] );
		expect( nobody ).toMatch( /^Something on this site forgets/ );
		expect( nobody ).not.toMatch( /Gamma|passes/ );
	} );
} );

describe( 'a user that REST requests forget', () => {
	const traced = (
		where: string,
		kind: 'plugin' | 'core' = 'plugin'
	): Exchange[] =>
		healthySite().exchanges.map( ( each ) =>
			each.probe.endpoint === 'users-me' &&
			each.probe.credential === 'cookie-nonce'
				? {
						...each,
						receipt: {
							origin: {
								component: {
									...plugin( 'x/x.php', 'X' ),
									kind,
								},
								where,
							},
						} as Receipt,
					}
				: each
		);

	/** A nonce that was handed out a moment ago, and its answer. */
	function freshNonce( response?: ReturnType< typeof restError > ) {
		const site = healthySite();
		const [ first ] = site.exchanges;
		if ( ! first ) {
			throw new Error( 'Nothing was asked.' );
		}
		site.exchanges.push(
			exchange(
				{
					...first.probe,
					id: 'fresh',
					endpoint: FRESH_NONCE_ENDPOINT,
				},
				response
			)
		);
		return site;
	}
	const invalid = restError( 403, 'rest_cookie_invalid_nonce' );

	it.each( [ 'determine_current_user', 'wp_set_current_user' ] )(
		'is forgotten where somebody was seen in %s',
		( where ) => {
			expect( isUserForgotten( traced( where ), null ) ).toBe( true );
		}
	);

	it( 'is not, where that was WordPress itself or something else', () => {
		expect(
			isUserForgotten( traced( 'determine_current_user', 'core' ), null )
		).toBe( false );
		expect(
			isUserForgotten( traced( 'rest_authentication_errors' ), null )
		).toBe( false );
	} );

	it( 'is, where a nonce of a moment before is refused too', () => {
		const { exchanges, hooks } = freshNonce( invalid );
		expect( isUserForgotten( exchanges, hooks ) ).toBe( true );
		expect( isUserForgotten( exchanges, null ) ).toBe( true );
		expect( isUserForgotten( freshNonce().exchanges, null ) ).toBe( false );
		expect( isUserForgotten( healthySite().exchanges, null ) ).toBe(
			false
		);
	} );

	it.each( [ 'nonce_life', 'nonce_user_logged_out' ] )(
		'is not, where somebody at %s changes what makes a nonce valid',
		( hook ) => {
			const site = freshNonce( invalid );
			hookIn( site, { id: 'x/x.php', name: 'X' }, hook, { stock: true } );
			expect( isUserForgotten( site.exchanges, site.hooks ) ).toBe(
				true
			);
			hookIn( site, { id: 'x/x.php', name: 'X' }, hook );
			expect( isUserForgotten( site.exchanges, site.hooks ) ).toBe(
				false
			);
		}
	);
} );

describe( 'a callback of WordPress', () => {
	const site = healthySite();
	hookIn( site, { id: 'x/x.php', name: 'X' }, 'a_hook', {
		callback: 'wp_own',
	} );
	const { hooks } = site;
	const foreign = hooks.filter( ( { stock } ) => ! stock );

	it( 'is gone where others of WordPress are seen and it is not', () => {
		expect( isStockCallbackGone( hooks, 'a_hook', 'wp_other' ) ).toBe(
			true
		);
		expect( isStockCallbackGone( hooks, 'b_hook', 'wp_own' ) ).toBe( true );
		expect( isStockCallbackGone( hooks, 'a_hook', 'wp_own' ) ).toBe(
			false
		);
	} );

	it( 'is not said to be gone where none of WordPress’s is seen', () => {
		expect( isStockCallbackGone( foreign, 'a_hook', 'wp_other' ) ).toBe(
			false
		);
		expect( isStockCallbackGone( [], 'a_hook', 'wp_other' ) ).toBe( false );
	} );
} );
