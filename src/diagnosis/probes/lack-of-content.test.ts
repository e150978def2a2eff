import {
	followUp,
	healthySite,
	htmlPage,
	restError,
	type WholeEvidence,
} from '../../../tests/evidence';
import { diagnose } from '../judging';
import type { ExchangeResponse, GivenFacts, Probe } from '../evidence/types';
import { realSaveOf } from './real-save';

const SAVE: GivenFacts = {
	method: 'POST',
	url: 'https://example.org/wp-json/shop/v1/votes',
	status: 403,
	code: null,
	body: true,
	hasContent: true,
	at: 0,
};

/** A site to which a save was given, and what it answers without and with the content of that. */
const given = (
	change: Partial< GivenFacts >,
	without: ExchangeResponse,
	withIts?: ExchangeResponse
): WholeEvidence =>
	healthySite( ( e ) => {
		e.given = [ { ...SAVE, ...change } ];
		followUp( e, ( { endpoint, credential, content, dryRun }: Probe ) => {
			if ( ! dryRun || credential !== 'cookie-nonce' ) {
				return undefined;
			}
			const isIts = endpoint === 'as-sender-own-content';
			expect( content === 'own' ).toBe( isIts );
			return isIts ? withIts : without;
		} );
	} );

const asked = ( { exchanges }: WholeEvidence ) =>
	exchanges.filter( ( { probe } ) => probe.content === 'own' );

describe( 'a save whose bare dry run is refused', () => {
	it.each( [
		restError( 400, 'rest_missing_callback_param' ),
		restError( 400, 'rest_invalid_param' ),
		restError( 403, 'rest_forbidden' ),
		htmlPage( 403, 'Forbidden' ),
		restError( 500, 'x_no_content' ),
	] )( 'is tried with its content: %#', ( refused ) => {
		const evidence = given( {}, refused );
		expect( asked( evidence ) ).toHaveLength( 1 );
		expect( asked( evidence )[ 0 ]?.probe.dryRun ).toBe( true );
		const { headline } = diagnose( evidence );
		expect( headline ).toContain( 'let the failing request through' );
		expect( headline ).toContain( 'its own content, as a dry run' );
		expect( headline ).not.toMatch( /Not tried: .*its content/ );
		// What passes so may be sent for real.
		expect( realSaveOf( evidence ) ).not.toBeNull();
	} );

	it.each( [
		restError( 400, 'rest_missing_callback_param' ),
		restError( 403, 'rest_forbidden' ),
	] )( 'is judged by the answer to its content: %#', ( without ) => {
		const evidence = given(
			{},
			without,
			restError( 403, 'rest_cannot_create' )
		);
		const { headline, findings } = diagnose( evidence );
		expect( headline ).toContain( 'with the content it has' );
		expect( headline ).not.toMatch( /without its content|400/ );
		expect( JSON.stringify( findings[ 0 ]?.finding.because ) ).toContain(
			'as-sender-own-content'
		);
		expect( realSaveOf( evidence ) ).toBeNull();
	} );

	it( 'says that its content was not tried where that is not at hand', () => {
		const evidence = given(
			{ hasContent: undefined },
			restError( 400, 'rest_missing_callback_param' )
		);
		expect( asked( evidence ) ).toHaveLength( 0 );
		const { headline, findings } = diagnose( evidence );
		expect( headline ).toContain( 'without its content' );
		expect( findings[ 0 ]?.finding.remediation.steps[ 0 ]?.text ).toContain(
			'Paste it with its whole content'
		);
	} );
} );
