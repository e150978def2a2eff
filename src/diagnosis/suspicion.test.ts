import {
	exchange,
	healthySite,
	hookIn,
	restError,
	type WholeEvidence,
} from '../../tests/evidence';
import { suspectsOf, suspicionOf } from './suspicion';
import type { ExchangeResponse } from './types';

const A = { id: 'a/a.php', name: 'A' };
const B = { id: 'b/b.php', name: 'B' };
const CLOSED = restError( 401, 'odd_code' );

function refused(
	evidence: WholeEvidence,
	response: ExchangeResponse = CLOSED
) {
	return exchange( evidence.exchanges[ 1 ]!.probe, response );
}

describe( 'suspicionOf', () => {
	it( 'gives every active plugin a share between 0 and 1', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, A, 'rest_pre_dispatch' );
		} );
		const shares = suspicionOf(
			evidence.components,
			evidence.hooks,
			refused( evidence )
		);
		expect( Object.keys( shares ).sort() ).toEqual(
			evidence.components.plugins.map( ( { id } ) => id ).sort()
		);
		for ( const share of Object.values( shares ) ) {
			expect( share ).toBeGreaterThan( 0 );
			expect( share ).toBeLessThanOrEqual( 1 );
		}
	} );

	it( 'weighs a hook that decides above a guilty name, and that above nothing', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn(
				e,
				{ id: 'x/x.php', name: 'Security Guard' },
				'the_content'
			);
			hookIn( e, B, 'the_content' );
		} );
		const shares = suspicionOf(
			evidence.components,
			evidence.hooks,
			refused( evidence )
		);
		expect( shares[ 'a/a.php' ] ).toBeGreaterThan( shares[ 'x/x.php' ]! );
		expect( shares[ 'x/x.php' ] ).toBeGreaterThan( shares[ 'b/b.php' ]! );
	} );

	it( 'believes the trace above all', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, B, 'the_content' );
		} );
		const traced = refused( evidence );
		traced.receipt = {
			probe: '',
			loaded: '',
			early: false,
			refusedWrites: 0,
			muted: false,
			fatal: null,
			origin: {
				component: { kind: 'plugin', ...B },
				file: 'b.php',
				line: 1,
				where: 'exit',
				callback: '',
			},
		};
		const shares = suspicionOf(
			evidence.components,
			evidence.hooks,
			traced
		);
		expect( shares[ 'b/b.php' ] ).toBe( 1 );
		expect( shares[ 'a/a.php' ] ).toBeLessThan( 0.1 );
	} );
} );

describe( 'suspectsOf', () => {
	it( 'looks elsewhere when the request reached its route', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, A, 'rest_authentication_errors' );
			hookIn( e, B, 'user_has_cap' );
		} );
		const first = ( response: ExchangeResponse ) =>
			suspectsOf(
				evidence.components,
				evidence.hooks,
				refused( evidence, response )
			)[ 0 ]?.component.name;
		expect( first( CLOSED ) ).toBe( 'A' );
		expect(
			first( restError( 403, 'rest_forbidden', '', { allow: 'GET' } ) )
		).toBe( 'B' );
	} );

	it( 'knows the answer of a well-known plugin, under any folder name', () => {
		const evidence = healthySite( ( e ) =>
			hookIn( e, { id: 'z9/z9.php', name: 'Force Login' }, 'the_content' )
		);
		const suspects = suspectsOf(
			evidence.components,
			evidence.hooks,
			refused( evidence, restError( 401, 'rest_unauthorized' ) )
		);
		expect( suspects ).toMatchObject( [
			{ component: { id: 'z9/z9.php' }, suspicion: 0.9 },
		] );
	} );

	it( 'accuses neither stock callbacks nor WordPress', () => {
		const evidence = healthySite();
		expect(
			suspectsOf(
				evidence.components,
				evidence.hooks,
				refused( evidence )
			)
		).toEqual( [] );
	} );
} );
