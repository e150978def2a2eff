import { exchange, healthySite, restError } from '../../../tests/evidence';
import { receiptOf } from '../../../tests/receipt';
import type { Component, Exchange } from '../evidence/types';
import { isSearchable } from './target-of';

const probe = healthySite().exchanges[ 1 ]!.probe;

/** A refusal, and who a trace saw give it; null where nothing was traced. */
function refused(
	code: string,
	kind: Component[ 'kind' ] | null = null
): Exchange {
	const sent = exchange( probe, restError( 403, code ) );
	return kind === null
		? sent
		: {
				...sent,
				receipt: receiptOf( '', {
					origin: {
						component: { kind, id: 'a', name: 'A' },
						file: 'a.php',
						line: 1,
						where: 'rest_authentication_errors',
						callback: '',
					},
				} ),
			};
}

it( 'offers a search for what a trial can repeat', () => {
	expect( isSearchable( refused( 'rest_forbidden' ) ) ).toBe( true );
	expect(
		isSearchable( refused( 'rest_cookie_invalid_nonce', 'plugin' ) )
	).toBe( true );
} );

it( 'offers a search for an error that comes with a good status', () => {
	const answered = exchange( probe, restError( 401, 'closed' ) );
	const { response } = answered;
	expect(
		isSearchable( {
			...answered,
			response: response && { ...response, status: 200 },
		} )
	).toBe( true );
	expect( isSearchable( healthySite().exchanges[ 1 ]! ) ).toBe( false );
} );

it( 'offers none for a nonce that was made before, with every plugin on', () => {
	expect( isSearchable( refused( 'rest_cookie_invalid_nonce' ) ) ).toBe(
		false
	);
	expect(
		isSearchable( refused( 'rest_cookie_invalid_nonce', 'core' ) )
	).toBe( false );
} );

it( 'offers none where the one that was seen refuses by turns: what passes without a plugin passes with it, too', () => {
	const seen = refused( 'closed', 'plugin' );
	const sight = { isEarly: false, without: [], literals: null };
	expect( isSearchable( { ...seen, sight } ) ).toBe( true );
	expect(
		isSearchable( {
			...seen,
			sight: { ...sight, turns: { refused: 6, asked: 10 } },
		} )
	).toBe( false );
	expect( isSearchable( { ...seen, sight: { ...sight, again: 200 } } ) ).toBe(
		false
	);
	// Nobody was seen: a search, which repeats then, is all there is.
	expect(
		isSearchable( {
			...refused( 'closed' ),
			sight: { ...sight, turns: { refused: 6, asked: 10 } },
		} )
	).toBe( true );
} );
