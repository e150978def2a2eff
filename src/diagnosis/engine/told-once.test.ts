import {
	healthySite,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../tests/evidence';
import { diagnose } from '../judging';

const COIN = restError( 401, 'coin' );

/** A site on which visitors at the index and your own requests are refused now and then; at the index, somebody was seen. */
const byTurns = ( isSteady = false ) =>
	healthySite( ( e ) => {
		respond( e, { endpoint: 'index', credential: 'none' }, COIN );
		respond( e, { endpoint: 'edit-context' }, COIN );
		e.exchanges = e.exchanges.map( ( each ) => {
			if ( each.response?.code !== 'coin' ) {
				return each;
			}
			const known =
				each.probe.endpoint === 'index'
					? seenBy( each, plugin( 'a/a.php', 'Coin' ) )
					: each;
			return isSteady
				? known
				: {
						...known,
						sight: {
							isEarly: false,
							without: [],
							literals: null,
							...known.sight,
							turns: { refused: 3, asked: 8 },
						},
					};
		} );
	} );

describe( 'an answer to some requests only', () => {
	it( 'is told once, of whoever was seen', () => {
		const { headline, findings, certainty } = diagnose( byTurns() );
		expect( findings ).toHaveLength( 1 );
		expect( certainty ).toBe( 'traced' );
		expect( headline ).toContain(
			'The plugin “Coin” answered 401 to 3 of 8'
		);
	} );

	it( 'leaves apart what is refused each time', () => {
		expect( diagnose( byTurns( true ) ).findings ).toHaveLength( 2 );
	} );
} );
